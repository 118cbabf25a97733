import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import { LedgerRecord, type OrgRecord, sharedField } from '../../src/domain/record.ts'
import { FALSE, TRUE, type Truth } from '../../src/domain/truth.ts'
import { createComparisons } from '../../src/engine/comparisons.ts'
import { compileCondition } from '../../src/engine/condition.ts'
import { perDecision } from '../../src/engine/decisions.ts'
import { type Scope, scopeOf } from '../../src/engine/scope.ts'
import type { Condition } from '../../src/pack/schema.ts'
import { conditions, rows, smallFields } from '../properties/random-questions.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { between, blank, type Cells, record } from './sample-record.ts'

const counts = ['employees', 'regularEmployees', 'fullTimeStaff', 'memberUnits', 'members', 'fullMembers'] as const
const others = ['annualRevenue', 'partyOrgFoundedOn', 'chamber'] as const

const scope: Scope = {
  ...scopeOf(resolved(samplePack), new Set<FieldId>([...smallFields, ...counts, ...others])),
  comparisons: createComparisons(),
}

const textOf = (truths: readonly Truth[]): string => truths.join('')

function decide(...asked: readonly Condition[]) {
  const nodes = asked.map((condition) => compileCondition(condition, scope))
  return { nodes, decisions: perDecision({ comparisons: scope.comparisons, nodes, make: (truths) => ({ truths }) }) }
}

/** The same row as a ledger has it: its fields know their slots, and so does the row. */
function read({ values, ...others }: OrgRecord): OrgRecord {
  return new LedgerRecord({ ...others, values: values.map((field) => field && sharedField(field)) })
}

describe('conditions that are decided together', () => {
  it('turn out as each of them does alone, in whatever order rows come and whether or not their slots are known', () => {
    fc.assert(
      fc.property(
        fc.array(conditions({ known: true }), { minLength: 1, maxLength: 4 }),
        fc.array(rows, { minLength: 1, maxLength: 12 }),
        (asked, some) => {
          const { nodes, decisions } = decide(...asked)
          for (const row of some.map((cells) => record(cells))) {
            const alone = nodes.map(({ test }) => test(row.values, row.values))
            for (const one of [row, read(row), read(row)]) expect(decisions(one).truths).toEqual(alone)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are the same object for rows in which they turn out alike, whatever else these say', () => {
    const { decisions } = decide({ field: 'members', gte: 3 }, { field: 'park', is: null })
    const one = decisions(record({ members: 3, park: '城东', employees: 8 }))
    expect(decisions(read(record({ members: 70, park: '城西' })))).toBe(one)
    expect(decisions(record({ members: 2, park: '城西' }))).not.toBe(one)
  })

  it('say of a row what follows from them once for all rows in which they turn out alike', () => {
    const made: string[] = []
    const said = perDecision({
      comparisons: scope.comparisons,
      nodes: [compileCondition({ field: 'members', gte: 3 }, scope)],
      make: (truths) => {
        made.push(textOf(truths))
        return `says ${textOf(truths)}`
      },
    })
    const given: readonly Cells[] = [
      { members: 5 },
      { members: 9 },
      { members: 1 },
      { members: 3 },
      { members: 0 },
      { members: blank },
    ]
    const answers = given.map((cells) => said(record(cells)))
    expect(answers).toEqual(['says 2', 'says 2', 'says 0', 'says 2', 'says 0', 'says 1'])
    expect(made).toEqual(['2', '0', '1'])
  })

  it('are told apart by more classes of a column than fit into a byte, and by more than there was room for', () => {
    const bounds = Array.from({ length: 300 }, (_, at) => at + 1)
    const { decisions } = decide(...bounds.map((bound): Condition => ({ field: 'members', gte: bound })), {
      field: 'union',
      is: true,
    })
    const hold = (row: OrgRecord) => decisions(row).truths.filter((truth) => truth === TRUE).length
    for (const union of [true, false])
      for (const members of [...bounds, 0, 300, 7, 255, 254, 256])
        expect(hold(read(record({ members, union })))).toBe(members + (union ? 1 : 0))
  })

  it('see numbers that have no slot, and days far from one another', () => {
    const { decisions } = decide(
      { field: 'annualRevenue', gte: 500 },
      { field: 'partyOrgFoundedOn', gte: '2012-01-01' },
      { field: 'members', lt: 3 },
    )
    const say = (cells: Cells) => textOf(decisions(read(record(cells))).truths)
    for (let time = 0; time < 2; time += 1) {
      expect(say({ annualRevenue: 499.99, partyOrgFoundedOn: '2011-12-31', members: 2 })).toBe('002')
      expect(say({ annualRevenue: 500.01, partyOrgFoundedOn: '2012-01-01', members: 3 })).toBe('220')
      expect(say({ annualRevenue: 90_000, partyOrgFoundedOn: '2099-01-01', members: 40_000 })).toBe('220')
      expect(say({ annualRevenue: blank, partyOrgFoundedOn: '1949-10-01', members: between(1, 3) })).toBe('101')
      expect(say({ annualRevenue: between(499, 501), members: between(3, 9) })).toBe('110')
    }
  })

  it('see which text stands in a column only where one of them names a text', () => {
    const { decisions } = decide({ field: 'park', is: '城东' }, { field: 'chamber', is: null })
    const say = (cells: Cells) => textOf(decisions(read(record(cells))).truths)
    for (let time = 0; time < 2; time += 1) {
      expect(say({ park: '城东', chamber: '商会' })).toBe('20')
      expect(say({ park: '城西', chamber: '协会' })).toBe('00')
      expect(say({ park: ' 城东 ', chamber: null })).toBe('22')
      expect(say({ park: null, chamber: blank })).toBe('01')
      expect(say({})).toBe('11')
    }
  })

  it.each([
    { points: 50_000, ways: 4_000_000 },
    { points: 40, ways: 4_000_000 },
    { points: 50_000, ways: 900 },
    { points: 50_000, ways: 10 },
  ])('turn out right for every row where $points points and $ways ways are kept', (most) => {
    const bounds = Array.from({ length: 12 }, (_, at) => at + 1)
    const asked = counts.flatMap((field) => bounds.map((bound): Condition => ({ field, gte: bound })))
    const nodes = asked.map((condition) => compileCondition(condition, scope))
    const decisions = perDecision({ comparisons: scope.comparisons, nodes, make: textOf, most })
    for (let seed = 1; seed <= 120; seed += 1) {
      const given = counts.map((_, at) => (seed * (at * 7 + 3) * 13) % 13)
      const row = read(record(Object.fromEntries(counts.map((field, at) => [field, given[at]]))))
      const expected = given.flatMap((count) => bounds.map((bound) => (count >= bound ? TRUE : FALSE)))
      for (let time = 0; time < 2; time += 1) expect(decisions(row)).toBe(textOf(expected))
    }
  })

  it('may be settled by those before them, which leaves one way where it makes no difference', () => {
    const made: string[] = []
    const said = perDecision({
      comparisons: scope.comparisons,
      nodes: [{ field: 'union', is: true } as const, { field: 'members', gte: 3 } as const].map((condition) =>
        compileCondition(condition, scope),
      ),
      settling: { leading: 1, by: ([union]) => (union === FALSE ? { leading: [FALSE], mootFrom: 1 } : undefined) },
      make: (truths) => made.push(textOf(truths)),
    })
    const units: readonly Cells[] = [{ members: 1 }, { members: 5 }, { members: blank }]
    for (const union of [false, true]) for (const cells of units) said(read(record({ union, ...cells })))
    expect(made).toEqual(['00', '20', '22', '21'])
  })
})
