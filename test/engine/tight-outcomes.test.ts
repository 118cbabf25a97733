import { describe, expect, it } from 'vitest'
import { outcomeNames } from '../../src/domain/verdict.ts'
import { assess } from '../../src/engine/assess.ts'
import { compilePack } from '../../src/engine/compile.ts'
import type { Condition, RulePack } from '../../src/pack/schema.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { blank, type Cells, fieldsIn, record } from './sample-record.ts'

/** What can still come out of a target that every enterprise has to meet. */
function possible(requires: Condition, cells: Cells): readonly string[] {
  const target = { ...samplePack.targets[0], applies: { field: 'sector', is: 'enterprise' }, requires }
  const pack = { ...samplePack, targets: [target] } as RulePack
  const unit: Cells = { sector: 'enterprise', kind: 'private', status: 'operating', ...cells }
  const { outcomes } = assess(compilePack(resolved(pack), fieldsIn(unit)), record(unit))
  return outcomeNames(outcomes[0] ?? 0)
}

describe('of an open verdict only that is still possible which some value of the blank cell brings about', () => {
  it('whatever the headcount, it is below thirty or not', () => {
    const either: Condition = {
      any: [
        { field: 'employees', lt: 30 },
        { field: 'employees', gte: 30 },
      ],
    }
    expect(possible(either, { employees: blank })).toEqual(['met'])
  })

  it('no headcount lies between 100 and 101, but an amount does', () => {
    const between = (field: 'employees' | 'annualRevenue'): Condition => ({
      all: [
        { field, gt: 100 },
        { field, lt: 101 },
      ],
    })
    expect(possible(between('employees'), { employees: blank })).toEqual(['gap'])
    expect(possible(between('annualRevenue'), { annualRevenue: blank })).toEqual(['met', 'gap'])
  })

  it('a day before 2012 and after it there is none', () => {
    const both: Condition = {
      all: [
        { field: 'partyOrgFoundedOn', lt: '2012-01-01' },
        { field: 'partyOrgFoundedOn', gt: '2012-12-31' },
      ],
    }
    expect(possible(both, { partyOrgFoundedOn: blank })).toEqual(['gap'])
    expect(possible({ not: both }, { partyOrgFoundedOn: blank })).toEqual(['met'])
  })

  it('a park that is named is not the one stated to be none', () => {
    const both: Condition = {
      all: [
        { field: 'park', is: null },
        { field: 'park', is: '城东' },
      ],
    }
    expect(possible(both, { park: blank })).toEqual(['gap'])
  })

  it('one blank field is itself, on either side of a comparison', () => {
    const ordered: Condition = {
      all: [
        { field: 'members', gt: { field: 'employees' } },
        { field: 'members', lt: { field: 'employees' } },
      ],
    }
    expect(possible(ordered, { members: blank, employees: blank })).toEqual(['gap'])
  })

  it('amounts and counts that are compared with each other are left as wide as they seem', () => {
    const both: Condition = {
      all: [
        { field: 'annualRevenue', gt: { field: 'employees' } },
        { field: 'annualRevenue', lt: { field: 'employees' } },
      ],
    }
    expect(possible(both, { annualRevenue: blank, employees: blank })).toEqual(['met', 'gap'])
  })

  it('more blanks than can be tried out are left as wide as they seem', () => {
    const never: Condition = {
      all: [
        { field: 'members', lt: 1 },
        { field: 'members', gt: 1 },
      ],
    }
    const fields = ['employees', 'activists', 'meetings', 'activities', 'memberUnits', 'fullTimeStaff'] as const
    const asked = fields.map((field): Condition => ({ any: [1, 3, 5].map((is) => ({ field, is })) }))
    const blanks: Cells = Object.fromEntries(['members', ...fields].map((field) => [field, blank]))
    expect(possible({ all: [never, ...asked.slice(0, 2)] }, blanks)).toEqual(['gap'])
    expect(possible({ all: [never, ...asked] }, blanks)).toEqual(['met', 'gap'])
  })
})
