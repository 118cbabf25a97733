import { parseIsoDay } from '../domain/civil-date.ts'
import { noRate } from '../domain/format-rate.ts'
import { type Cell, type Column, isDay, isRatio, numberOf, type Row, type Tone, textOf } from './document.ts'
import { plainText } from './plain-text.ts'
import { cellTypes, type PlainCell } from './xlsx-cells.ts'
import type { CellStyle } from './xlsx-library.ts'
import type { StyleSheet } from './xlsx-style.ts'

/** 1970-01-01 as spreadsheets count days. */
const serialOfEpoch = 25_569

/** The longest text that a cell holds. */
const longestText = 32_767

/** Makes the cell of one column in the row of a number. */
export type CellWriter = (cell: Cell, row: Row, number: number) => PlainCell

/** The cells of one column, whose letters are given. */
export function cellWriter(
  column: Column,
  { letters, styles }: { readonly letters: string; readonly styles: StyleSheet },
): CellWriter {
  const styleOf = styleChooser(column, styles)
  return (cell, row, number) => {
    const value = cellValue(cell)
    const type = value === null ? cellTypes.nothing : typeof value === 'number' ? cellTypes.number : cellTypes.text
    return { address: letters + number, type, value, style: styleOf(cell, row), styleId: 0, ssId: undefined }
  }
}

/** Remembers what most cells of a column look like: only their tone differs, and whether a run begins. */
function styleChooser({ id, input, kind, align }: Column, styles: StyleSheet): (cell: Cell, row: Row) => CellStyle {
  const known = { first: new Map<Tone, CellStyle>(), other: new Map<Tone, CellStyle>() }
  const lookOf = (of: Column['kind'], tone: Tone, startsRun: boolean) =>
    styles.body({ kind: of, input: input !== undefined, align, tone, startsRun })
  return (cell, { inputs, style }) => {
    const of = isRatio(cell) ? 'percent' : (inputs?.[id]?.kind ?? kind)
    const tone = toneOf(cell)
    if (of !== kind) return lookOf(of, tone, style === 'first')
    const looks = style === 'first' ? known.first : known.other
    const look = looks.get(tone) ?? lookOf(of, tone, style === 'first')
    looks.set(tone, look)
    return look
  }
}

function toneOf(cell: Cell): Tone {
  return typeof cell === 'object' && cell !== null && 'tone' in cell ? cell.tone : 'plain'
}

/** Numbers stay numbers, a rate is its quotient, everything else is text and never a formula. */
function cellValue(cell: Cell): string | number | null {
  if (cell === null || cell === '') return null
  const number = numberOf(cell)
  if (number !== undefined) return number
  if (isDay(cell)) return dateValue(cell.day)
  if (!isRatio(cell)) return cellText(textOf(cell))
  return cell.denominator === 0 ? noRate : cell.numerator / cell.denominator
}

const firstDate = '1900-03-01'

/** A date as its serial number; a text where the calendar of spreadsheets has no such day. */
function dateValue(iso: string): string | number {
  const day = parseIsoDay(iso)
  return day === undefined || iso < firstDate ? cellText(iso) : day + serialOfEpoch
}

/** A text as a cell holds it. What looks like an escape of the format (`_x000D_`) is escaped itself, so that it is read as written. */
export function cellText(text: string): string {
  const plain = plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return plain.length > longestText ? `${plain.slice(0, longestText - 1)}…` : plain
}
