import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldIds, fieldIndex } from '../../src/domain/field.ts'
import type { Value } from '../../src/domain/value.ts'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { assess } from '../../src/engine/assess.ts'
import { compilePack } from '../../src/engine/compile.ts'
import type { Condition } from '../../src/pack/schema.ts'
import { resolved } from '../engine/sample-pack.ts'
import { record } from '../engine/sample-record.ts'
import {
  completionsOf,
  conditions,
  holds,
  type Plain,
  packAsking,
  type Row,
  rows,
  type SmallField,
  smallFields,
} from './random-questions.ts'

function questions(options: { readonly known: boolean }) {
  const condition = conditions(options)
  return fc.record({ include: condition, exclude: condition, applies: condition, requires: condition })
}

type Question = Parameters<typeof packAsking>[0]

function compiledFor(question: Question) {
  return compilePack(resolved(packAsking(question)), new Set(smallFields))
}

function judge(question: Question, row: Row) {
  return assess(compiledFor(question), record(row))
}

/** Every way in which the unknowns of a row may turn out. */
function completions(row: Row): readonly Readonly<Record<string, Plain>>[] {
  return smallFields.reduce<readonly Readonly<Record<string, Plain>>[]>(
    (found, field) => found.flatMap((each) => completionsOf(row[field]).map((plain) => ({ ...each, [field]: plain }))),
    [{}],
  )
}

function outcomeOf({ include, exclude, applies, requires }: Question, full: Record<string, Plain>, row: Row): number {
  if (holds(exclude, full, row) || !holds(include, full, row) || !holds(applies, full, row)) return OUT
  return holds(requires, full, row) ? MET : GAP
}

it('the outcomes still possible are exactly those that some completion of the unknowns has', () => {
  fc.assert(
    fc.property(questions({ known: true }), rows, (question, row) => {
      const reached = completions(row).reduce((set, full) => set | outcomeOf(question, full, row), 0)
      const { outcomes, indicators } = judge(question, row)
      expect([outcomes[0], indicators[0]]).toEqual([reached, reached])
    }),
    { numRuns: 250 },
  )
})

// Random questions seldom ask all of this of a row that leaves everything open; 7·7·3·3·2·4 combinations are tried out still.
it('that nothing is known of any column, which are compared with one another, leaves open no more than it must', () => {
  const parts = (...options: string[]): Value => ({ type: 'options', options })
  const anyNumber: Value = { type: 'span', low: 0, high: Infinity }
  const row: Row = {
    ...{ members: anyNumber, employees: anyNumber, union: parts('yes', 'no'), park: { type: 'text', text: undefined } },
    ...{ partyOrgForm: parts('independent', 'joint', 'none'), plannedForm: parts('independent', 'joint', 'none') },
  }
  const either = (...some: Condition[]): Condition => ({ any: some.flatMap((each) => [each, { not: each }]) })
  const always: Condition = {
    all: [
      either(...[0, 1, 2, 3, 4].map((is): Condition => ({ field: 'members', is }))),
      either({ field: 'members', gt: { field: 'employees' } }, { field: 'employees', is: 2 }),
      either({ field: 'partyOrgForm', is: { field: 'plannedForm' } }, { field: 'union', is: true }),
      either({ field: 'park', is: '城东' }, { field: 'park', is: '城西' }, { field: 'park', is: null }),
    ],
  }
  const question = { include: always, exclude: { not: always }, applies: always, requires: always }
  expect(completions(row).every((full) => outcomeOf(question, full, row) === MET)).toBe(true)
  const { outcomes, indicators } = judge(question, row)
  expect([outcomes[0], indicators[0]]).toEqual([MET, MET])
})

it('a decided verdict is the one that every completion of the unknowns has', () => {
  fc.assert(
    fc.property(questions({ known: true }), rows, (question, row) => {
      const [verdict] = judge(question, row).verdicts
      fc.pre(verdict !== 'unknown')
      const expected = verdict === 'met' ? MET : verdict === 'gap' ? GAP : OUT
      expect(completions(row).filter((full) => outcomeOf(question, full, row) !== expected)).toEqual([])
    }),
    { numRuns: 250 },
  )
})

/** The same value, or one that leaves less open. */
function narrowed(value: Value): fc.Arbitrary<Value> {
  if (value.type === 'text') {
    return value.text === undefined
      ? fc.constantFrom({ ...value, text: '城东' }, { ...value, text: null })
      : fc.constant(value)
  }
  if (value.type === 'options') {
    return fc.subarray([...value.options], { minLength: 1 }).map((options) => ({ ...value, options }))
  }
  const inside = fc.integer({ min: value.low, max: Math.min(value.high, 6) })
  return fc.tuple(inside, inside).map(([a, b]) => ({ ...value, low: Math.min(a, b), high: Math.max(a, b) }))
}

const learned = rows.chain((row) =>
  fc.tuple(
    fc.constant(row),
    fc.record(
      Object.fromEntries(smallFields.map((field) => [field, narrowed(row[field])])) as Record<
        SmallField,
        fc.Arbitrary<Value>
      >,
    ),
  ),
)

it('learning more never reverses a decided verdict, base or coverage', () => {
  fc.assert(
    fc.property(questions({ known: false }), learned, (question, [row, more]) => {
      const compiled = compiledFor(question)
      const [before, after] = [assess(compiled, record(row)), assess(compiled, record(more))]
      if (before.verdicts[0] !== 'unknown') expect(after.verdicts).toEqual(before.verdicts)
      if (before.base !== 1) expect(after.base).toBe(before.base)
      if (before.coverage !== 'unknown') expect(after.coverage).toBe(before.coverage)
      expect((after.outcomes[0] ?? 0) & ~(before.outcomes[0] ?? 0)).toBe(0)
    }),
    { numRuns: 600 },
  )
})

it('an absent column leaves open what a blank cell leaves open', () => {
  fc.assert(
    fc.property(questions({ known: false }), rows, fc.constantFrom(...smallFields), (question, row, field) => {
      const compiled = compilePack(resolved(packAsking(question)), new Set(smallFields))
      const { [field]: _, ...others } = row
      const absent = record(others)
      const blankCell = record({ ...others, [field]: blankOf(row[field]) })
      const open = assess(compiled, absent).indicators
      // A blank count may still decide what no number can fail, such as "at least 0"; an absent one is never looked at.
      expect(assess(compiled, blankCell).indicators.map((set, at) => set & ~(open[at] ?? 0))).toEqual(open.map(() => 0))
    }),
    { numRuns: 200 },
  )
  expect(smallFields.every((field) => fieldIndex(field) < fieldIds.length)).toBe(true)
})

function blankOf(value: Value): Value {
  if (value.type === 'span') return { type: 'span', low: 0, high: Infinity }
  return value.type === 'text'
    ? { type: 'text', text: undefined }
    : { type: 'options', options: allOptions(value.options) }
}

function allOptions(options: readonly string[]): readonly string[] {
  if (options.some((option) => option === 'yes' || option === 'no')) return ['yes', 'no']
  return ['independent', 'joint', 'regional', 'industry', 'attached', 'grid', 'temporary', 'other', 'none']
}
