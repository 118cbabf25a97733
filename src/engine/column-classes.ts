import { fieldIds } from '../domain/field.ts'
import { flatText } from '../domain/flat-text.ts'
import type { FieldValue, SlottedValues } from '../domain/record.ts'
import { absentSlot, namedSlot, noSlot, slotOf } from '../domain/slot.ts'
import type { Truth } from '../domain/truth.ts'
import type { Value } from '../domain/value.ts'
import type { Compared } from './comparisons.ts'

/**
 * The values of one column sorted by how its comparisons turn out: a ledger of a hundred thousand rows has a few classes a column, so
 * that a comparison is made once a class and not once a row.
 */
export interface ColumnClasses {
  /** The column whose slot tells the class; undefined where no slot does. */
  readonly index: number | undefined
  /** The class of a row's value, from 0 on. */
  of(row: SlottedValues): number
  /** False for a slot whose values may be of different classes. */
  isTelling(slot: number): boolean
  /** How the comparisons turn out for a class, in their order. */
  truths(of: number): readonly Truth[]
  /** How many classes there are so far. */
  count(): number
}

/** Values that are remembered at most. */
const mostKept = 8192

/** The classes of the column at `index` by comparisons that ask for no other column. */
export function createColumnClasses(index: number, compared: readonly Compared[]): ColumnClasses {
  const namesText = compared.some((each) => each.namesText)
  const isTelling = (slot: number) => slot !== noSlot && (slot !== namedSlot || !namesText)
  const { classify, found } = createClassifier(index, compared)
  const bySlot = new Map<number, number>()
  const byText = new Map<string | number, number>()
  return {
    index,
    isTelling,
    of({ values }) {
      const field = values[index]
      const slot = field === undefined ? absentSlot : (field.slot ?? slotOf(field.value))
      const [kept, said] = isTelling(slot) ? [bySlot, slot] : [byText, spelled(field?.value)]
      return kept.get(said as number) ?? keep(kept, said, classify(field?.value))
    },
    truths: (of) => found[of] ?? [],
    count: () => found.length,
  }
}

/** A comparison between columns: there is nothing to remember, and how it turns out is the class. */
export function betweenColumns({ test }: Compared): ColumnClasses {
  return {
    index: undefined,
    isTelling: () => false,
    of: ({ values }) => test(values, values),
    truths: (of) => [of as Truth],
    count: () => 3,
  }
}

function keep(kept: Map<string | number, number>, said: string | number, of: number): number {
  if (kept.size < mostKept) kept.set(typeof said === 'string' ? flatText(said) : said, of)
  return of
}

/** Makes every comparison for a value, and says of which class it is for that. */
function createClassifier(index: number, compared: readonly Compared[]) {
  const found: (readonly Truth[])[] = []
  const byTruths = new Map<string, number>()
  const classify = (value: Value | undefined): number => {
    const trial: (FieldValue | undefined)[] = fieldIds.map(() => undefined)
    if (value !== undefined) trial[index] = { value, cells: [] }
    const truths = compared.map(({ test }) => test(trial, trial))
    const key = truths.join('')
    const known = byTruths.get(key) ?? found.push(truths) - 1
    byTruths.set(key, known)
    return known
  }
  return { classify, found }
}

/** What a value without a telling slot leaves possible, as no other such value of its column is spelled. */
function spelled(value: Value | undefined): string | number {
  if (value?.type === 'span') return value.low === value.high ? value.low : `\u0000${value.low}~${value.high}`
  if (value?.type === 'options') return `\u0000${value.options.join('|')}`
  return value?.text ?? '\u0000'
}
