import type { FieldId } from '../domain/field.ts'
import { type Field, type FieldValue, sharedField } from '../domain/record.ts'
import {
  isKnown,
  type OptionsValue,
  type SpanValue,
  type TextValue,
  type UnknownReason,
  type Value,
} from '../domain/value.ts'
import { squeeze } from './normalize-text.ts'
import { unknownValue } from './unknown-value.ts'

/** What one column, or one note in a cell, says of a field. A weak statement only fills in what others leave open. */
export interface Statement extends FieldValue {
  readonly field: FieldId
  readonly weak: boolean
  /** The same as records have it, where many rows share it. */
  readonly shared?: Field
}

/** A statement that many rows share; what is made of it with another value has no part in that. */
class SharedStatement implements Statement {
  readonly field: FieldId
  readonly value: Value
  readonly cells: FieldValue['cells']
  readonly weak: boolean
  readonly #shared: Field

  constructor(statement: Statement) {
    this.field = statement.field
    this.value = statement.value
    this.cells = statement.cells
    this.weak = statement.weak
    this.#shared = sharedField(statement)
  }

  get shared(): Field {
    return this.#shared
  }
}

/** A statement that many rows share. */
export function sharedStatement(statement: Statement): Statement {
  return new SharedStatement(statement)
}

/** Several statements as one value; `conflict` holds the two that cannot both be true. */
export interface Combination {
  readonly value: FieldValue
  readonly conflict: readonly [Statement, Statement] | null
}

/**
 * What several columns say of one field together: what all of them leave possible. Where two exclude each other nothing
 * is known, except that a number lies between the two; what is only weakly said gives way.
 */
export function combineStatements(field: FieldId, statements: readonly Statement[]): Combination {
  const strong = statements.filter((statement) => !statement.weak)
  const first = strong[0]
  if (strong.length === 1 && statements.length === 1 && first !== undefined) return whole(first)
  const told = strong.reduce<Combination | undefined>(
    (sum, next) => (sum === undefined ? whole(next) : add(field, sum, next)),
    undefined,
  )
  return (
    statements
      .filter((statement) => statement.weak)
      .reduce((sum, next) => (sum === undefined ? whole(next) : fill(sum, next)), told) ?? {
      value: { value: unknownValue(field, 'blank'), cells: [] },
      conflict: null,
    }
  )
}

/**
 * Several columns that count parts of a field, such as 流动党员 and 口袋党员: the parts may overlap or add up, so the field is at
 * least the greatest and at most the sum of them. Never a contradiction.
 */
export function addStatements(field: FieldId, statements: readonly Statement[]): Combination {
  const parts = statements.filter((statement) => !statement.weak)
  const spans = parts.flatMap(({ value }) => (value.type === 'span' ? [value] : []))
  if (spans.length < 2) return combineStatements(field, statements)
  const low = Math.max(...spans.map((span) => span.low))
  const high = spans.reduce((sum, span) => sum + span.high, 0)
  const told = spans.filter((span) => span.why !== 'blank')
  const why = told.length === 0 ? 'blank' : (told.find((span) => span.why !== undefined)?.why ?? 'not-stated')
  const value: SpanValue = low === high ? { type: 'span', low, high } : { type: 'span', low, high, why }
  return { value: { value, cells: parts.flatMap((part) => part.cells) }, conflict: null }
}

function whole({ value, cells }: Statement): Combination {
  return { value: { value, cells }, conflict: null }
}

function add(field: FieldId, sum: Combination, next: Statement): Combination {
  if (sum.conflict !== null) return { ...sum, value: disputed(field, sum.value, next) }
  const both = intersect(sum.value.value, next.value)
  const before: Statement = { field, ...sum.value, weak: false }
  if (both === undefined) {
    return { value: disputed(field, sum.value, next), conflict: [before, next] }
  }
  const telling = [before, next].filter(({ value }) => isBound(value))
  const cells = (telling.length === 0 ? [before, next] : telling).flatMap((statement) => statement.cells)
  return { value: { value: both, cells }, conflict: null }
}

/** Numbers that disagree: from the least to the greatest of them. */
function disputed(field: FieldId, sum: FieldValue, next: Statement): FieldValue {
  const [left, right] = [sum.value, next.value]
  const cells = [...sum.cells, ...next.cells]
  if (left.type !== 'span' || right.type !== 'span') return { value: unknownValue(field, 'contradiction'), cells }
  if (right.low <= 0 && right.high === Infinity) return sum
  const [low, high] = [Math.min(left.low, right.low), Math.max(left.high, right.high)]
  return { value: { type: 'span', low, high, why: 'contradiction' }, cells }
}

/** A weak statement counts only where it narrows what is open. */
function fill(sum: Combination, next: Statement): Combination {
  if (sum.conflict !== null || isKnown(sum.value.value) || !isBound(next.value)) return sum
  const both = intersect(sum.value.value, next.value)
  if (both === undefined) return sum
  const cells = isBound(sum.value.value) ? [...sum.value.cells, ...next.cells] : next.cells
  return { value: { value: both, cells }, conflict: null }
}

/** True if the value says anything at all. */
function isBound(value: Value): boolean {
  return value.why !== 'blank'
}

/** What both values leave possible; undefined if they exclude each other. */
function intersect(left: Value, right: Value): Value | undefined {
  if (left.type === 'span' && right.type === 'span') return intersectSpans(left, right)
  if (left.type === 'options' && right.type === 'options') return intersectOptions(left, right)
  if (left.type === 'text' && right.type === 'text') return intersectTexts(left, right)
  return undefined
}

function intersectSpans(left: SpanValue, right: SpanValue): SpanValue | undefined {
  const low = Math.max(left.low, right.low)
  const high = Math.min(left.high, right.high)
  if (low > high) return undefined
  return low === high ? { type: 'span', low, high } : { type: 'span', low, high, ...whyOf(left, right) }
}

function intersectOptions(left: OptionsValue, right: OptionsValue): OptionsValue | undefined {
  const options = left.options.filter((id) => right.options.includes(id))
  if (options.length === 0) return undefined
  return options.length === 1 ? { type: 'options', options } : { type: 'options', options, ...whyOf(left, right) }
}

function intersectTexts(left: TextValue, right: TextValue): TextValue | undefined {
  if (left.text === undefined) return right
  if (right.text === undefined) return left
  return squeeze(left.text ?? '') === squeeze(right.text ?? '') ? left : undefined
}

/** Of two reasons the one that is not just a blank cell. */
function whyOf(left: Value, right: Value): { readonly why?: UnknownReason } {
  const why = left.why === undefined || left.why === 'blank' ? (right.why ?? left.why) : left.why
  return why === undefined ? {} : { why }
}
