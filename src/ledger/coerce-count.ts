import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { exactly, isKnown, type Value } from '../domain/value.ts'
import type { Coerced, CoercedPart } from './coerced.ts'
import {
  allDoubtful,
  type CountContext,
  type CountReading,
  fieldParts,
  openPart,
  total,
  withParts,
} from './compose-count.ts'
import { peopleNamed, readNote, readParts, splitNote } from './count-note.ts'
import { isNone } from './marks.ts'
import { hidesDigits, squeeze, tidy } from './normalize-text.ts'
import { type Quantity, type QuantityWords, readQuantity } from './quantity.ts'
import { readAnswer } from './read-answer.ts'
import type { Values } from './values.ts'

/** Reads a count cell; a stated none is 0, a bare yes is at least one. Undefined if it is no possible count. */
export function coerceCountCell(field: FieldId, cell: Cell, values: Values): Coerced | undefined {
  if (cell.kind === 'date') return undefined
  if (cell.kind === 'number') return countOfNumber(cell.number, cell.text, values)
  if (isNone(cell, values)) return { value: exactly(0) }
  if (hidesDigits(cell.text)) return undefined
  const shown = tidy(cell.text)
  return (
    countOfPace(field, shown, values) ??
    coerceCount(field, shown, values) ??
    countOfAnswer(field, shown, values) ??
    countOfNames(field, shown, values)
  )
}

function coerceCount(field: FieldId, shown: string, values: Values): Coerced | undefined {
  const text = squeeze(shown).replace(/^['‘’`]/u, '')
  const context = contextOf(field, values)
  const reading =
    readWhole(text, context) ??
    readTerms(text, context) ??
    readSum(text, context) ??
    readAdded(text, context) ??
    readNoted(text, context)
  if (reading === undefined) return undefined
  const possible = [reading.quantity, ...reading.parts.map(quantityOf)].every((each) => isCount(each, values))
  return possible ? present(reading, shown) : undefined
}

/** A number cell: no fraction, no percentage, not larger than any head count. */
function countOfNumber(number: number, text: string, values: Values): Coerced | undefined {
  const rounded = Math.round(number)
  const whole = Math.abs(number - rounded) < 1e-9 && !/[%％]/u.test(text)
  return whole && isCount({ low: rounded, high: rounded }, values) ? { value: exactly(rounded) } : undefined
}

/** 每月一次, 3次/年: at least once, how often so far is not said. */
function countOfPace(field: FieldId, shown: string, values: Values): Coerced | undefined {
  const { fields, alone, before, after } = values.numbers.paces
  if (!fields.has(field)) return undefined
  const text = squeeze(shown)
  const onceOrMore = present({ quantity: { low: 1, high: Infinity }, parts: [] }, shown)
  if (alone.has(text)) return onceOrMore
  const start = before.find((word) => text.startsWith(word) && text.length > word.length)
  const end = after.find((word) => text.endsWith(word) && text.length > word.length)
  if (start === undefined && end === undefined) return undefined
  const quantity = readQuantity(
    text.slice(start?.length ?? 0, text.length - (end?.length ?? 0)),
    contextOf(field, values).quantities,
  )
  if (quantity === undefined || quantity.low < 0) return undefined
  return quantity.high === 0 ? { value: exactly(0) } : quantity.low === 0 ? undefined : onceOrMore
}

/** 张三、李四: at least as many as are named. */
function countOfNames(field: FieldId, shown: string, values: Values): Coerced | undefined {
  const named = peopleNamed(squeeze(shown), values.notes)
  if (named < 2 || !values.notes.people.fields.has(field)) return undefined
  return present({ quantity: { low: named, high: Infinity }, parts: [] }, shown)
}

/** 有 and 是 mean at least one, 没有 and 否 mean none. */
function countOfAnswer(field: FieldId, text: string, values: Values): Coerced | undefined {
  const counted = values.numbers.fillersByField.get(field)?.after ?? []
  const thing = counted.find((word) => squeeze(text).endsWith(word) && squeeze(text) !== word) ?? ''
  const bare = squeeze(text).slice(0, squeeze(text).length - thing.length)
  if (values.marks.none.has(bare)) return { value: exactly(0) }
  const answer = readAnswer(field, bare, values)
  if (answer === undefined || answer.note !== undefined) return undefined
  return answer.holds ? present({ quantity: { low: 1, high: Infinity }, parts: [] }, text) : { value: exactly(0) }
}

function contextOf(field: FieldId, values: Values): CountContext {
  const { numbers, notes } = values
  const fillers = numbers.fillersByField.get(field)
  const quantities: QuantityWords = {
    words: numbers,
    fillers: fillers === undefined ? [] : [fillers],
    units: new Map(),
    unit: 1,
    step: 1,
  }
  return { field, notes, quantities, nones: values.marks.none, composition: notes.composition.get(field) ?? {} }
}

function isCount({ low, high }: Quantity, { numbers }: Values): boolean {
  const possible = (number: number) => Number.isInteger(number) && number >= 0 && number <= numbers.largest
  return possible(low) && (high === Infinity || possible(high))
}

function quantityOf({ value }: CoercedPart): Quantity {
  return value.type === 'span' ? value : { low: 0, high: 0 }
}

function readWhole(text: string, { quantities }: CountContext): CountReading | undefined {
  const quantity = readQuantity(text, quantities)
  return quantity && { quantity, parts: [] }
}

/** `2+1`: the sum is certain, what each term stands for is not. */
function readTerms(text: string, { quantities, composition }: CountContext): CountReading | undefined {
  const terms = text.split('+').map((term) => readQuantity(term, quantities))
  if (terms.length < 2 || !terms.every((term) => term !== undefined)) return undefined
  const [first = { low: 0, high: 0 }] = terms
  const sum = { low: total(terms, 'low'), high: total(terms, 'high') }
  if (composition.narrow) return { quantity: { low: first.low, high: sum.high }, parts: [] }
  const [main, rest] = composition.plus ?? []
  if (main === undefined || rest === undefined || terms.length > 2) return { quantity: sum, parts: [] }
  return {
    quantity: sum,
    parts: [
      openPart(main as FieldId, { low: first.low, high: sum.high }),
      openPart(rest as FieldId, { low: 0, high: sum.high - first.low }),
    ],
  }
}

/** `正式2预备1`: the parts are named, the total is not. */
function readSum(text: string, context: CountContext): CountReading | undefined {
  const parts = readParts(text, context)
  if (!parts?.every((part) => part.quantity !== undefined)) return undefined
  const groups = context.composition.sums ?? []
  const group = groups.find(({ of, partial }) => {
    const present = of.filter((id) => parts.some((part) => part.id === id))
    return partial ? present.length > 0 : present.length === of.length
  })
  if (group === undefined) return allDoubtful(parts, context)
  const counted = parts.filter((part) => group.of.includes(part.id)).map((part) => part.quantity ?? { low: 0, high: 0 })
  return {
    quantity: { low: total(counted, 'low'), high: total(counted, 'high') },
    parts: fieldParts(parts, context),
  }
}

/** `2+1(预备)`: the last term is named, and stands beside the first. */
function readAdded(text: string, context: CountContext): CountReading | undefined {
  const [, base = '', number = '', name = ''] = added.exec(text) ?? []
  const quantity = readBase(base, context)
  const parts = base === '' ? undefined : readParts(name + number, context)
  if (quantity === undefined || parts === undefined) return undefined
  return withParts(quantity, { type: 'parts', relation: 'besides', parts }, { ...context, note: name })
}

const added = /^([^+()]+)\+([^+()]+)\(([^+()\d]+)\)$/u

function readNoted(text: string, context: CountContext): CountReading | undefined {
  const split = splitNote(text, context.notes)
  const quantity = split && readBase(split.base, context)
  if (split === undefined || quantity === undefined) return undefined
  const note = readNote(split.note, context)
  if (note.type === 'doubtful' && isRoll(split.note, quantity, context)) return { quantity, parts: [] }
  if (note.type === 'doubtful') return undefined
  if (note.type === 'ignored') return { quantity, parts: [], note: split.note }
  return withParts(quantity, note, { ...context, note: split.note })
}

/** `1名(张三)`: as many names as there are people change nothing. */
function isRoll(note: string, { low, high }: Quantity, { field, notes }: CountContext): boolean {
  const named = notes.people.fields.has(field) ? peopleNamed(note, notes) : 0
  return named > 0 && low === named && high === named
}

function readBase(base: string, { quantities, nones }: CountContext): Quantity | undefined {
  return nones.has(base) ? { low: 0, high: 0 } : readQuantity(base, quantities)
}

function present({ quantity, parts, note }: CountReading, text: string): Coerced {
  const { low, high } = quantity
  const value: Value = low === high ? { type: 'span', low, high } : { type: 'span', low, high, why: 'approximate' }
  const told = parts.length === 0 ? {} : { parts }
  if (!isKnown(value))
    return {
      value,
      ...told,
      issue: { code: 'cell-approximate', args: { text, low, high: high === Infinity ? null : high } },
    }
  return note === undefined
    ? { value, ...told }
    : { value, ...told, issue: { code: 'cell-ignored-note', args: { text, note } } }
}
