import { columnOfLetters } from '../../domain/cell.ts'
import type { Doubt } from '../../domain/doubt.ts'
import { type DoubtKind, doubtKind, doubtKinds } from '../../domain/doubt-kind.ts'
import type { Merge } from '../../domain/grid.ts'

/** The kinds of doubts that color a cell. */
export type MarkKind = Exclude<DoubtKind, 'hint'>

/** A doubtful cell of one sheet. `column` is 0-based. */
export interface Mark {
  readonly row: number
  readonly column: number
  readonly kind: MarkKind
  readonly doubts: readonly Doubt[]
}

/** Row and 0-based column of an address such as `D17`; undefined for any other text. */
function placeOf(cell: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell)
  return match === null ? undefined : { row: Number(match[2]), column: columnOfLetters(match[1] ?? '') }
}

/**
 * The marks of one sheet from top to bottom and left to right, one a cell and as bad as the worst of its doubts. Of a merged area
 * the top left cell is marked, the only one that can be seen.
 */
export function marksOf(doubts: readonly Doubt[], merges: readonly Merge[]): readonly Mark[] {
  const byPlace = new Map<string, Mark>()
  for (const doubt of doubts) {
    const kind = doubtKind(doubt)
    const place = doubt.cell === null ? undefined : placeOf(doubt.cell)
    if (kind === 'hint' || place === undefined) continue
    const { row, column } = topLeft(place, merges)
    const key = `${row} ${column}`
    const other = byPlace.get(key)
    const doubtsHere = [...(other?.doubts ?? []), doubt]
    byPlace.set(key, { row, column, kind: worse(kind, other?.kind ?? kind), doubts: doubtsHere })
  }
  return [...byPlace.values()].sort((left, right) => left.row - right.row || left.column - right.column)
}

function worse(one: MarkKind, other: MarkKind): MarkKind {
  return doubtKinds.indexOf(one) < doubtKinds.indexOf(other) ? one : other
}

function topLeft(place: { readonly row: number; readonly column: number }, merges: readonly Merge[]) {
  const { row, column } = place
  const merge = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  )
  return merge === undefined ? place : { row: merge.top, column: merge.left }
}
