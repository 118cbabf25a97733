import fc from 'fast-check'
import type { FieldId } from '../../src/domain/field.ts'
import type { Value } from '../../src/domain/value.ts'
import type { Condition, RulePack } from '../../src/pack/schema.ts'
import { samplePack } from '../engine/sample-pack.ts'

/** Small fields with few values, so that every way of filling in the unknowns can be tried. */
export const smallFields = ['members', 'employees', 'partyOrgForm', 'plannedForm', 'union', 'park'] as const

export type SmallField = (typeof smallFields)[number]
export type Plain = number | string | boolean | null
export type Row = Readonly<Record<SmallField, Value>>

const numbers = [0, 1, 2, 3, 4]
/** Beyond every number that a condition names there is room for two fields to be equal or different. */
const farNumbers = [...numbers, 5, 6]
const forms = ['independent', 'joint', 'none']
/** Two of the texts are named in conditions, two are not: enough to be equal or different without being named. */
const texts = ['城东', '城西', '城南', '城北', null]

function parts(options: readonly string[]): fc.Arbitrary<Value> {
  return fc.subarray([...options], { minLength: 1 }).map((chosen) => ({ type: 'options', options: chosen }))
}

const bounded: fc.Arbitrary<Value> = fc
  .tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers))
  .map(([one, other]) => ({ type: 'span', low: Math.min(one, other), high: Math.max(one, other) }))

const endless: fc.Arbitrary<Value> = fc.constantFrom(0, 0, 2).map((low) => ({ type: 'span', low, high: Infinity }))

const spans = fc.oneof({ weight: 4, arbitrary: bounded }, { weight: 1, arbitrary: endless })

/**
 * A value of which something may be unknown. All at their widest are 7·7 numbers, 3·3 forms, yes or no, and 4 texts (two that
 * are named, none, any other): 3,528 combinations, so that the engine tries out every row (up to 4,096) and is as tight as can be.
 */
const smallValues: Readonly<Record<SmallField, fc.Arbitrary<Value>>> = {
  members: spans,
  employees: spans,
  partyOrgForm: parts(forms),
  plannedForm: parts(forms),
  union: parts(['yes', 'no']),
  park: fc.constantFrom(...texts, undefined, undefined).map((text) => ({ type: 'text', text })),
}

export const rows: fc.Arbitrary<Row> = fc.record(smallValues)

/** Everything that a value may turn out to be. */
export function completionsOf(value: Value): readonly Plain[] {
  if (value.type === 'span') return farNumbers.filter((number) => number >= value.low && number <= value.high)
  if (value.type === 'text') return value.text === undefined ? texts : [value.text]
  return value.options.map((option) => (option === 'yes' ? true : option === 'no' ? false : option))
}

const count = fc.constantFrom('members', 'employees') as fc.Arbitrary<FieldId>
const form = fc.constantFrom('partyOrgForm', 'plannedForm') as fc.Arbitrary<FieldId>
const number = fc.constantFrom(...numbers)
const otherCount = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: count.map((field) => ({ field })) },
)

const comparisons: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(count, fc.constantFrom('gt', 'gte', 'lt', 'lte', 'is'), otherCount)
    .map(([field, operator, operand]): Condition => ({ field, [operator]: operand })),
  fc.tuple(count, number, otherCount).map(([field, from, to]): Condition => {
    if (typeof to !== 'number') return { field, between: [from, to] }
    return { field, between: [Math.min(from, to), Math.max(from, to)] }
  }),
  fc.tuple(count, fc.subarray(numbers, { minLength: 1 })).map(([field, list]): Condition => ({ field, in: list })),
  fc.tuple(form, fc.subarray(forms, { minLength: 1 })).map(([field, list]): Condition => ({ field, in: list })),
  fc.tuple(form, fc.constantFrom(...forms)).map(([field, literal]): Condition => ({ field, is: literal })),
  fc.constant<Condition>({ field: 'partyOrgForm', is: { field: 'plannedForm' } }),
  fc.boolean().map((literal): Condition => ({ field: 'union', is: literal })),
  fc.constantFrom('城东', '城西', null).map((literal): Condition => ({ field: 'park', is: literal })),
)

const isKnown: fc.Arbitrary<Condition> = fc
  .constantFrom(...smallFields)
  .map((field): Condition => ({ field, known: true }))

/** Condition trees; with `known` they may also ask whether something is known. */
export function conditions({ known }: { readonly known: boolean }): fc.Arbitrary<Condition> {
  const leaf = known ? fc.oneof({ weight: 9, arbitrary: comparisons }, { weight: 1, arbitrary: isKnown }) : comparisons
  return fc.letrec<{ tree: Condition }>((tie) => {
    const some = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
    return {
      tree: fc.oneof(
        { maxDepth: 2, depthSize: 'small' },
        leaf,
        some.map((all): Condition => ({ all })),
        some.map((any): Condition => ({ any })),
        tie('tree').map((not): Condition => ({ not })),
        fc.tuple(fc.integer({ min: 1, max: 3 }), some).map(([atLeast, of]): Condition => ({ atLeast, of })),
      ),
    }
  }).tree
}

/** A pack with one target and one indicator that ask the same question. */
export function packAsking(question: {
  readonly include: Condition
  readonly exclude: Condition
  readonly applies: Condition
  readonly requires: Condition
}): RulePack {
  const { include, exclude, applies, requires } = question
  const [target] = samplePack.targets
  const [indicator] = samplePack.indicators
  if (target === undefined || indicator === undefined) throw new Error('the sample pack has no target')
  return {
    ...samplePack,
    assume: {},
    definitions: { applies },
    population: { include, exclude: [{ id: 'left', title: target.title, when: exclude }] },
    coverage: {
      organization: requires,
      work: { atLeast: 1, measures: [{ id: 'm', title: target.title, when: applies }] },
    },
    targets: [{ ...target, applies: { ref: 'applies' }, requires }],
    indicators: [{ ...indicator, of: requires, over: { ref: 'applies' } }],
    checks: [],
    groups: [],
  }
}

/** Two-valued truth of a condition for a row without unknowns, written without the engine. */
export function holds(condition: Condition, row: Readonly<Record<string, Plain>>, original: Row): boolean {
  const each = (some: readonly Condition[]) => some.map((part) => holds(part, row, original))
  if ('all' in condition) return each(condition.all).every(Boolean)
  if ('any' in condition) return each(condition.any).some(Boolean)
  if ('not' in condition) return !holds(condition.not, row, original)
  if ('of' in condition) return each(condition.of).filter(Boolean).length >= Number(condition.atLeast)
  if (!('field' in condition)) throw new Error('no such condition here')
  const { field, known, ...operators } = condition
  if (known !== undefined) return (completionsOf(original[field as SmallField]).length === 1) === known
  const operandOf = (operand: unknown) =>
    typeof operand === 'object' && operand !== null ? row[(operand as { field: string }).field] : operand
  const [[operator, given] = ['', null]] = Object.entries(operators)
  const operands = (Array.isArray(given) ? given : [given]).map(operandOf)
  return compare(operator, row[field] ?? null, operands as readonly Plain[])
}

function compare(operator: string, value: Plain, operands: readonly Plain[]): boolean {
  const [first, second] = operands.map(Number)
  const number = Number(value)
  if (first === undefined) throw new Error('no operand')
  switch (operator) {
    case 'gt':
      return number > first
    case 'gte':
      return number >= first
    case 'lt':
      return number < first
    case 'lte':
      return number <= first
    case 'between':
      return number >= first && number <= (second ?? Number.NaN)
    default:
      return operands.includes(value)
  }
}
