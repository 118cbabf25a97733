import { describe, expect, it } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { compilePack } from '../../src/engine/compile.ts'
import { findingsOf } from '../../src/engine/findings.ts'
import type { Condition, RulePack } from '../../src/pack/schema.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { blank, type Cells, fieldsIn, record } from './sample-record.ts'

/** The last cell that a gap rests on, with its comparison: how the requirement that failed is told. */
function told(requires: Condition, cells: Cells) {
  const target = { ...samplePack.targets[0], applies: { field: 'sector', is: 'enterprise' }, requires }
  const unit: Cells = { sector: 'enterprise', kind: 'private', status: 'operating', ...cells }
  const compiled = compilePack(resolved({ ...samplePack, targets: [target] } as RulePack), fieldsIn(unit))
  const read = record(unit)
  const [finding] = findingsOf({ compiled, record: read, assessment: assess(compiled, read) })
  const [test] = finding?.cells.at(-1)?.tests ?? []
  return [finding?.verdict, test?.op, test?.operand, test?.holds]
}

describe('a requirement under a negation is told the other way round', () => {
  it('not fewer than three is at least three', () => {
    expect(told({ not: { field: 'members', lt: 3 } }, { members: 2 })).toEqual(['gap', 'gte', 3, 'false'])
    expect(told({ not: { field: 'members', gte: 3 } }, { members: 4 })).toEqual(['gap', 'lt', 3, 'false'])
    expect(told({ not: { field: 'members', gt: 3 } }, { members: 4 })).toEqual(['gap', 'lte', 3, 'false'])
    expect(told({ not: { field: 'members', lte: 3 } }, { members: 3 })).toEqual(['gap', 'gt', 3, 'false'])
  })

  it('not no is yes', () => {
    expect(told({ not: { field: 'union', is: false } }, { union: false })).toEqual(['gap', 'is', true, 'false'])
    expect(told({ not: { field: 'activities', known: false } }, { activities: blank })).toEqual([
      'gap',
      'known',
      true,
      'false',
    ])
  })

  it('not one of a list has no other way to be told, so it stays as the pack has it', () => {
    expect(told({ not: { field: 'partyOrgForm', in: ['grid', 'temporary'] } }, { partyOrgForm: 'grid' })).toEqual([
      'gap',
      'in',
      ['grid', 'temporary'],
      'true',
    ])
  })

  it('not not is what it was', () => {
    expect(told({ not: { not: { field: 'members', gte: 3 } } }, { members: 2 })).toEqual(['gap', 'gte', 3, 'false'])
  })

  it('an open one stays open', () => {
    expect(told({ not: { field: 'members', lt: 3 } }, { members: blank })).toEqual(['unknown', 'gte', 3, 'unknown'])
  })
})
