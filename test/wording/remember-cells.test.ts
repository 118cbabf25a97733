import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellFacts } from '../../src/domain/report.ts'
import { sayCell } from '../../src/wording/reason.ts'
import { rememberCells } from '../../src/wording/remember-cells.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const operand = fc.constantFrom<CellFacts['tests'][number]['operand']>(1, 3, 30, 'joint', true, null, [1, 30])
const comparison = fc.record({
  op: fc.constantFrom('gte', 'lt', 'is', 'in', 'known'),
  operand,
  parameter: fc.constantFrom(null, 'staffMin'),
  otherField: fc.constantFrom(null, 'employees'),
  holds: fc.constantFrom('true' as const, 'false' as const, 'unknown' as const),
})
const value = fc.oneof(
  fc.constantFrom(null, 0, 1, 12, '1', '', 'joint', true, false, '2009-04-03'),
  fc.record({ low: fc.constantFrom(1, 2), high: fc.constantFrom(null, 2, 12) }),
)
const facts = fc.record({
  field: fc.constantFrom('members', 'employees', 'partyOrgForm', 'partyOrgEstablished', 'secretary', 'sector'),
  cell: fc.constantFrom(null, 'A1', 'B2'),
  text: fc.constantFrom(null, '', '1', '12', '约12人', '1 1', '联合', 'number 1'),
  value,
  why: fc.constantFrom(null, 'blank', 'unreadable'),
})

test('what is remembered of a cell is what it says', () => {
  const lists = fc.array(fc.array(comparison, { maxLength: 3 }), { minLength: 1, maxLength: 3 })
  const asked = fc.array(fc.tuple(facts, fc.nat(2), fc.constantFrom('gap' as const, 'unknown' as const)), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(lists, asked, fc.constantFrom('zh' as const, 'en' as const), (tests, some, language) => {
      const [wording, say] = [wordingOf(language), rememberCells()]
      for (const [fact, at, verdict] of some) {
        const cell: CellFacts = { ...fact, tests: tests[at % tests.length] ?? [] }
        expect(say(cell, verdict, wording)).toEqual(sayCell(cell, verdict, wording))
      }
    }),
    { numRuns: 300 },
  )
})

test('more values than are remembered are said all the same', () => {
  const [wording, say] = [wordingOf('zh'), rememberCells()]
  const tests: CellFacts['tests'] = [{ op: 'gte', operand: 30, parameter: null, otherField: null, holds: 'false' }]
  for (let value = 0; value < 4100; value += 1) {
    const cell: CellFacts = { field: 'employees', cell: 'D17', text: String(value), value, why: null, tests }
    expect(say(cell, 'gap', wording)).toEqual({ label: '职工人数', said: `${value}（应 ≥ 30）` })
  }
})
