import { filledColumns, type HeadingArea, mergeAt, ownText } from './heading-area.ts'
import type { HeadingRows } from './heading-paths.ts'
import type { LikenessReader } from './known-words.ts'

const mostRows = 6
const longestParent = 40
const numeric = /^[\d\s.,:：/%\-－—]+$/u
const filledIn = /[：:]\s*\S/u

/**
 * Where tables may begin: heading rows found by what their texts look like, from the top of the area down. The caller
 * decides by what the columns turn out to mean.
 */
export function findHeadings(area: HeadingArea, likeness: LikenessReader): readonly HeadingRows[] {
  const anchors = area.rows.map((row) => row.row).filter((row) => isAnchor(area, row, likeness))
  const found: HeadingRows[] = []
  for (const row of anchors) {
    if ((found.at(-1)?.last ?? 0) >= row) continue
    const first = topOf(area, row, likeness, found.at(-1)?.last ?? 0)
    found.push({ first, last: bottomOf(area, { first, last: row }, likeness) })
  }
  return found
}

/** A row in which at least two texts are headings in their own right, and hardly any is a number. */
function isAnchor(area: HeadingArea, row: number, likeness: LikenessReader): boolean {
  const texts = textsOf(area, row)
  const numbers = texts.filter((text) => numeric.test(text)).length
  // Asked first, because most rows are told by it, and what their texts look like takes long to find out.
  if (numbers * 5 > texts.length) return false
  const headings = new Set(texts.filter((text) => likeness(text) === 'heading')).size
  return headings >= 2 && headings * 10 >= texts.length * 3
}

/** Parent rows above the anchor: several short labels that nobody filled in, or one known parent over a part of the table. */
function topOf(area: HeadingArea, anchor: number, likeness: LikenessReader, floor: number): number {
  let first = anchor
  while (first - 1 > floor && anchor - first + 1 < mostRows && isParentRow(area, first - 1, likeness)) first -= 1
  return first
}

function isParentRow(area: HeadingArea, row: number, likeness: LikenessReader): boolean {
  const columns = filledColumns(area, row)
  const texts = textsOf(area, row)
  if (texts.length === 0 || texts.some((text) => isContent(text, likeness) || text.length > longestParent)) return false
  const known = texts.filter((text) => likeness(text) !== 'none').length
  if (texts.length === 1) return known === 1 && (columns[0] ?? 0) > 0
  return known > 0 || columns.filter((column) => isSpanning(area, row, column)).length > 1
}

function isSpanning(area: HeadingArea, row: number, column: number): boolean {
  const merge = mergeAt(area, row, column)
  return merge !== undefined && merge.right > merge.left
}

/** The last heading row: headings merged downwards hold the table together; below them come leaves, never values. */
function bottomOf(area: HeadingArea, start: HeadingRows, likeness: LikenessReader): number {
  let last = start.last
  for (let again = true; again; ) {
    const deepest = deepestMerge(area, { first: start.first, last })
    const next = Math.max(deepest, isLeafRow(area, { first: start.first, last }, likeness) ? last + 1 : last)
    again = next > last && next - start.first < mostRows
    if (again) last = next
  }
  return last
}

function deepestMerge(area: HeadingArea, rows: HeadingRows): number {
  const bottoms = area.merges
    .filter((merge) => merge.top >= rows.first && merge.top <= rows.last && merge.bottom - rows.first < mostRows)
    .filter((merge) => ownText(area, merge.top, merge.left) !== '')
    .map((merge) => merge.bottom)
  return Math.max(rows.last, ...bottoms)
}

/** True if the row after the headings holds leaves of theirs: known words, no numbers, and something open above them. */
function isLeafRow(area: HeadingArea, rows: HeadingRows, likeness: LikenessReader): boolean {
  const row = rows.last + 1
  const columns = filledColumns(area, row)
  const texts = textsOf(area, row)
  if (texts.length === 0 || texts.some((text) => isContent(text, likeness))) return false
  const closed = new Set(columns.filter((column) => isBelowLeaf(area, rows, column)))
  // A line that divides the table may be spelled like a heading: 一、工业园区.
  if (closed.size === columns.length) return false
  return columns.every((column, index) => !closed.has(column) || likeness(texts[index] ?? '') !== 'none')
}

/** True if the heading above a cell is a column of its own, so that an unknown text there can only be a value. */
function isBelowLeaf(area: HeadingArea, rows: HeadingRows, column: number): boolean {
  for (let row = rows.last; row >= rows.first; row -= 1) {
    const merge = mergeAt(area, row, column)
    if (merge !== undefined && ownText(area, merge.top, merge.left) !== '') return merge.right === merge.left
    if (ownText(area, row, column) !== '') return !goesOn(area, row, column, rows.last + 1)
  }
  return false
}

/** True if an unmerged heading is followed by a blank cell below which something stands. */
function goesOn(area: HeadingArea, row: number, column: number, last: number): boolean {
  if (ownText(area, row, column + 1) !== '' || mergeAt(area, row, column + 1) !== undefined) return false
  for (let below = row + 1; below <= last; below += 1) {
    if (ownText(area, below, column + 1) !== '') return true
  }
  return false
}

/** A number, or a label that somebody filled in (填报单位：黄湖镇); 其中：预备党员 is a heading. */
function isContent(text: string, likeness: LikenessReader): boolean {
  return numeric.test(text) || (filledIn.test(text) && likeness(text) === 'none')
}

function textsOf(area: HeadingArea, row: number): readonly string[] {
  return filledColumns(area, row).map((column) => ownText(area, row, column))
}
