import { fieldIds } from '../domain/field.ts'
import { flatText } from '../domain/flat-text.ts'
import type { FieldValue } from '../domain/record.ts'
import type { Truth } from '../domain/truth.ts'
import type { Value } from '../domain/value.ts'
import type { Test, Values } from './compiled-node.ts'

/**
 * The values of one column sorted by how its comparisons turn out: a ledger of a hundred thousand rows has a few classes a column, so
 * that a comparison is made once a class and not once a row.
 */
export interface ColumnClasses {
  /** The class of a row's value, from 0 on. */
  of(values: Values): number
  /** How the comparisons turn out for a class, in their order. */
  truths(of: number): readonly Truth[]
}

/** Counts below this are looked up by position: nearly all of them. */
const smallCounts = 4096
/** Other values of a column that are remembered at most. */
const mostKept = 8192

/** The classes of the column at `index` by its tests, which ask for no other column. */
export function createColumnClasses(index: number, tests: readonly Test[]): ColumnClasses {
  const { classify, truths } = createClassifier(index, tests)
  const absent = classify(undefined)
  const { ofNumber, ofText, ofSame } = createMemory(classify)
  const ofValue = (value: Value): number => {
    if (value.type === 'options') return ofSame(value)
    if (value.type === 'span') return value.low === value.high ? ofNumber(value, value.low) : ofSame(value)
    return value.text === undefined ? ofSame(value) : ofText(value, value.text)
  }
  const place = nextPlace(index)
  return {
    of(values) {
      const field = values[index]
      if (field === undefined) return absent
      const { memo } = field
      if (memo === undefined) return ofValue(field.value)
      const known = memo.classes[place]
      if (known !== undefined) return known
      const made = ofValue(field.value)
      memo.classes[place] = made
      return made
    },
    truths,
  }
}

/** Places in `memo.classes` that have been given out, by column. */
const places: number[] = []

/** A place for the classes of a column that nobody else has. */
function nextPlace(index: number): number {
  const place = places[index] ?? 0
  places[index] = place + 1
  return place
}

type Classify = (value: Value | undefined) => number

/** Makes every comparison for a value, and says of which class it is for that. */
function createClassifier(index: number, tests: readonly Test[]) {
  const found: (readonly Truth[])[] = []
  const byKey = new Map<string, number>()
  const classify: Classify = (value) => {
    const trial: (FieldValue | undefined)[] = fieldIds.map(() => undefined)
    if (value !== undefined) trial[index] = { value, cells: [] }
    const truths = tests.map((test) => test(trial, trial))
    const key = truths.join('')
    const known = byKey.get(key) ?? found.push(truths) - 1
    byKey.set(key, known)
    return known
  }
  return { classify, truths: (of: number) => found[of] as readonly Truth[] }
}

/** Remembers the classes of values: exact numbers, texts, and values that are the same few objects in all rows, such as options and blanks. */
function createMemory(classify: Classify) {
  /** Kept one higher, so that 0 says that there is none. */
  const counts = new Int32Array(smallCounts)
  const kept = new Map<string | number | null, number>()
  const same = new Map<Value, number>()
  const ofText = (value: Value, said: string | number | null): number => {
    const known = kept.get(said)
    if (known !== undefined) return known
    const made = classify(value)
    if (kept.size < mostKept) kept.set(typeof said === 'string' ? flatText(said) : said, made)
    return made
  }
  return {
    ofText,
    ofSame(value: Value): number {
      const known = same.get(value)
      if (known !== undefined) return known
      const made = ofText(value, spelled(value))
      if (same.size < mostKept) same.set(value, made)
      return made
    },
    ofNumber(value: Value, number: number): number {
      const known = counts[number]
      if (known === undefined) return ofText(value, number)
      if (known !== 0) return known - 1
      const made = classify(value)
      counts[number] = made + 1
      return made
    },
  }
}

/** What a value leaves possible, as no text and no number of its column is spelled. */
function spelled(value: Value): string {
  if (value.type === 'span') return `\u0000${value.low}~${value.high}`
  return value.type === 'options' ? `\u0000${value.options.join('|')}` : '\u0000'
}
