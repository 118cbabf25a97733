import { conflictMark } from '../domain/people-value.ts'
import { readDeadline } from './deadline.ts'

/** What becomes of a cell: nothing, the value given, the value that is there, or both. */
export type Merged =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'take'; readonly value: string }
  | { readonly kind: 'keep' }
  | { readonly kind: 'both'; readonly value: string }

/** A cell three ways: when its list was rendered, in the register, and in the list. */
export interface ThreeWays {
  /** Undefined if nobody knows. */
  readonly base: string | undefined
  /** What the register has had since the list was rendered. */
  readonly since: readonly string[]
  readonly current: string
  readonly given: string
}

const nothing: Merged = Object.freeze({ kind: 'nothing' })

/** Merges a cell of a list that was filled in. What somebody typed is never lost; what is there already is not added again. */
export function mergeValue({ base, since, current, given }: ThreeWays): Merged {
  if (isSame(given, current) || (base !== undefined && isSame(given, base))) return nothing
  if (base === undefined) return mergeUnknown(current, given)
  // A list that lies about is read again and again: what was taken from it once does not undo what came after.
  if (since.some((value) => hasParts(value, given))) return nothing
  // Changed and changed back is not untouched: a list that was answered by the first change would undo the second.
  if (since.length === 0 && isSame(base, current)) return { kind: 'take', value: given }
  if (given === '') return { kind: 'keep' }
  return hasParts(current, given) ? nothing : { kind: 'both', value: union(current, given) }
}

/** A list that nobody knows: a blank cell may never have been filled in, so that it empties nothing. */
function mergeUnknown(current: string, given: string): Merged {
  if (given === '') return nothing
  if (current === '') return { kind: 'take', value: given }
  return hasParts(current, given) ? nothing : { kind: 'both', value: union(current, given) }
}

function union(current: string, given: string): string {
  if (current === '') return given
  const known = partsOf(current)
  const added = partsOf(given).filter((part) => !known.some((other) => isSame(part, other)))
  return [...known, ...added].join(conflictMark)
}

function hasParts(current: string, given: string): boolean {
  const known = partsOf(current)
  return partsOf(given).every((part) => known.some((other) => isSame(part, other)))
}

function partsOf(value: string): readonly string[] {
  return value.split(conflictMark)
}

/** Spreadsheets rewrite dates (2012-06-30 as 2012/6/30), and cells hold no more than 32,767 characters. */
function isSame(left: string, right: string): boolean {
  if (left === right) return true
  const day = readDeadline(left)
  return (day !== undefined && day === readDeadline(right)) || isCutFrom(left, right) || isCutFrom(right, left)
}

const cutLength = 32_000

function isCutFrom(short: string, whole: string): boolean {
  return short.length > cutLength && short.endsWith('…') && whole.startsWith(short.slice(0, -1))
}
