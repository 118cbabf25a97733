import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditReportSchema, type Finding, type OrganizationFacts } from '../../src/domain/report.ts'
import { findingJson, unitJson } from '../../src/writers/row-json.ts'

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', '甲厂', 'B17', '金华"五金\\厂', '行\n二', '\uD800', '\u2028', '😀') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const maybe = fc.option(text)
const shown = fc.oneof(
  ...[fc.integer(), fc.constantFrom(-0, 1e21, 0.5, true, false, null), text],
  fc.record({ low: fc.nat(), high: fc.option(fc.nat()) }),
)
const texts = fc.array(text, { maxLength: 3 })
const at = fc.record({
  file: fc.constantFrom('一.csv', '"二".xlsx'),
  sheet: fc.constantFrom('台账', ''),
  row: fc.nat(),
})

/** Without some of the keys that may be absent; the others stay in their order. */
function keysOf<Facts extends object>(facts: Facts, absent: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !absent.includes(key))) as Facts
}

const judged = fc
  .record({
    ...{ known: text, facts: text, counts: text, targets: text, place: text },
    sums: fc.array(fc.array(fc.option(fc.integer()), { minLength: 6, maxLength: 6 }), { maxLength: 2 }),
    groups: fc.array(fc.option(fc.record({ certain: fc.boolean(), texts: fc.array(maybe, { maxLength: 2 }) })), {
      maxLength: 2,
    }),
    plans: text,
    listed: fc.array(fc.record({ values: fc.array(shown), at: fc.array(maybe), cells: texts }), { maxLength: 2 }),
    steps: text,
  })
  .chain((facts) => fc.subarray(['sums', 'groups', 'plans', 'listed', 'steps']).map((absent) => keysOf(facts, absent)))

const unit = fc
  .record({
    ...{ key: text, name: text, creditCode: maybe, township: maybe, sector: maybe, kind: maybe },
    ...{ base: fc.constantFrom('in', 'out', 'unknown'), outReason: maybe, outCells: texts, met: texts },
    ...{ notEvaluated: texts, coverage: fc.constantFrom('none', 'work'), form: maybe, at },
    ...{ employees: shown, members: shown, floatingMembers: shown, partyOrgName: maybe },
    ...{ planned: maybe, industry: maybe, park: maybe, judged },
  })
  .chain((facts) => fc.subarray(['met', 'notEvaluated', 'judged']).map((absent) => keysOf(facts, absent)))

const tests = fc.array(
  fc.record({ op: text, operand: fc.oneof(shown, fc.array(shown, { maxLength: 2 })), parameter: maybe, holds: text }),
  { maxLength: 2 },
)
const cell = fc.record({ field: text, cell: maybe, text: maybe, value: shown, why: maybe, tests })
const finding = fc
  .record({
    ...{ organization: text, name: text, township: maybe, target: text, verdict: fc.constantFrom('gap', 'unknown') },
    ...{ primary: fc.boolean(), force: fc.constantFrom('must', 'strive'), kind: fc.constantFrom('work', 'coverage') },
    ...{ clause: text, remedyText: fc.record({ zh: text, en: text }), cells: fc.array(cell, { maxLength: 3 }) },
    alternatives: fc.option(fc.record({ holding: fc.nat(), unknown: fc.nat(), all: fc.nat(), least: fc.nat() })),
    ...{ possible: texts, missing: texts, at, reason: text, remedy: text },
  })
  .chain((facts) => fc.subarray(['possible', 'missing']).map((absent) => keysOf(facts, absent)))

/** Every value at least once with every key that the schema of the reports has, in its order. */
function keysIn(samples: readonly object[]): readonly string[] {
  return Object.keys([...samples].sort((left, right) => Object.keys(right).length - Object.keys(left).length)[0] ?? {})
}

test('units are written as JSON.stringify writes them, one after the other', () => {
  const shape = auditReportSchema.shape.organizations.element.shape
  expect(keysIn(fc.sample(unit, 50))).toEqual(Object.keys(shape))
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 6 }), (units) => {
      const write = unitJson()
      for (const one of units) expect(write(one as OrganizationFacts)).toBe(JSON.stringify(one))
    }),
    { numRuns: 500 },
  )
})

test('everything that a unit adds to totals is written', () => {
  const shape = auditReportSchema.shape.organizations.element.shape.judged.unwrap().shape
  expect(keysIn(fc.sample(judged, 100))).toEqual(Object.keys(shape))
})

test('findings are written as JSON.stringify writes them, also where remedies and comparisons come again', () => {
  const shape = auditReportSchema.shape.findings.element.shape
  expect(keysIn(fc.sample(finding, 50))).toEqual(Object.keys(shape))
  fc.assert(
    fc.property(fc.array(finding, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat(5)), (some, pick) => {
      const write = findingJson()
      const at = () => (pick.next().value as number) % some.length
      for (const one of [...some, ...some]) {
        const again = {
          ...one,
          remedyText: some[at()]?.remedyText ?? one.remedyText,
          cells: one.cells.map((each) => ({ ...each, tests: some[at()]?.cells[0]?.tests ?? each.tests })),
        }
        expect(write(again as unknown as Finding)).toBe(JSON.stringify(again))
      }
    }),
    { numRuns: 500 },
  )
})
