import { fieldSpec } from '../domain/field.ts'
import { unknownValue } from '../domain/unknown-value.ts'
import { exactly, isKnown, option, type SpanValue, type Value } from '../domain/value.ts'
import type { Values } from './compiled-node.ts'
import type { CompletionPlan, RepeatedField } from './completion-plan.ts'

/**
 * Values of a field that stand for all it may still be: between two neighbors no comparison of the plan changes. Empty if the
 * field has nothing to compare with that could be tried out.
 */
export function criticalValues(field: RepeatedField, plan: CompletionPlan, values: Values): readonly Value[] {
  const value = values[field.index]?.value ?? unknownValue(field.field, 'no-column')
  if (value.type === 'span') return criticalSpans(value, field, { plan, values })
  if (value.type === 'options') return criticalOptions(value.options, field)
  return criticalTexts(field, plan, values)
}

function criticalOptions(options: readonly string[], { constants, linked }: RepeatedField): readonly Value[] {
  if (linked) return options.map(option)
  const named = new Set(constants.flatMap((value) => (value.type === 'options' ? value.options : [])))
  const other = options.find((id) => !named.has(id))
  return options.filter((id) => named.has(id) || id === other).map(option)
}

/** The texts asked for, none, and as many texts never seen before as fields are compared with one another. */
function criticalTexts(field: RepeatedField, plan: CompletionPlan, values: Values): readonly Value[] {
  const group = comparedWith(field, plan)
  const fresh = group.map((_, position) => `\u0000${position}`)
  const asked = group.flatMap(({ constants, index }) => [...constants, ...known(values[index]?.value)])
  const texts = asked.flatMap((value) => (value.type === 'text' && value.text !== undefined ? [value.text] : []))
  return [...new Set([...texts, null, ...fresh])].map((text) => ({ type: 'text', text }))
}

/** The fields that a field may be compared with, itself included: a number with numbers, a text with texts. */
function comparedWith(field: RepeatedField, { linked }: CompletionPlan): readonly RepeatedField[] {
  return field.linked ? linked.filter((other) => kindOf(other) === kindOf(field)) : [field]
}

function kindOf({ field }: RepeatedField): Value['type'] {
  return unknownValue(field, 'no-column').type
}

interface Situation {
  readonly plan: CompletionPlan
  readonly values: Values
}

function known(value: Value | undefined): readonly Value[] {
  return value !== undefined && isKnown(value) ? [value] : []
}

function criticalSpans(span: SpanValue, field: RepeatedField, { plan, values }: Situation): readonly Value[] {
  const group = comparedWith(field, plan)
  const ends = field.linked ? group.flatMap(({ index }) => endsOf(values[index]?.value)) : []
  const bounds = [...group.flatMap(({ constants }) => constants.flatMap(endsOf)), ...ends, ...endsOf(span)]
  const inside = [...new Set(bounds)].filter((bound) => bound >= span.low && bound <= span.high)
  const points = inside.sort((left, right) => left - right)
  const between = fieldSpec(field.field).type === 'amount' ? realGap : wholeGap
  return [...new Set(withGaps(points, span, (from, to) => between(from, to, group.length)))].map(exactly)
}

function endsOf(value: Value | undefined): readonly number[] {
  return value?.type === 'span' ? [value.low, value.high].filter(Number.isFinite) : []
}

/** The points and values between, below and above them, as far as the span reaches. */
function withGaps(
  points: readonly number[],
  span: SpanValue,
  between: (from: number, to: number) => readonly number[],
): readonly number[] {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return [0]
  const inner = points.slice(1).flatMap((point, index) => between(points[index] ?? point, point))
  const below = span.low === -Infinity ? between(-Infinity, first) : []
  const above = span.high === Infinity ? between(last, Infinity) : []
  return [...below, ...points, ...inner, ...above]
}

/** Up to `many` whole numbers strictly between two points. */
function wholeGap(from: number, to: number, many: number): readonly number[] {
  const steps = Array.from({ length: many }, (_, step) => step + 1)
  if (from === -Infinity) return steps.map((step) => to - step)
  return steps.map((step) => from + step).filter((number) => number < to)
}

/** `many` numbers strictly between two points. */
function realGap(from: number, to: number, many: number): readonly number[] {
  if (to === Infinity || from === -Infinity) return wholeGap(from, to, many)
  return Array.from({ length: many }, (_, step) => from + ((to - from) * (step + 1)) / (many + 1))
}
