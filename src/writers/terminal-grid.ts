import Table from 'cli-table3'
import { terminalWidth, wrapForTerminal } from './text-width.ts'

export interface Grid {
  /** None: a list without headings, all columns to the left; otherwise figures stand to the right. */
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many of the first columns stand to the left under headings; one unless it is said. */
  readonly leftColumns?: number
  /** Columns of the terminal. */
  readonly width: number
}

/** Blanks between columns and before the first. */
const gap = 2

/** The first column is never made narrower than this. */
const narrowest = 16

/**
 * Columns without rules, because characters that draw boxes are two columns wide on a Chinese console. The first column is
 * wrapped and must be without colour; the others are as wide as they need.
 */
export function grid({ headings, rows, leftColumns = 1, width }: Grid): string {
  const all = headings.length === 0 ? rows : [headings, ...rows]
  const natural = columnWidths(all)
  const others = natural.slice(1).reduce((sum, column) => sum + column + gap, 0)
  const first = Math.max(narrowest, Math.min(natural[0] ?? 0, width - others - gap))
  const wrapped = all.map(([text = '', ...rest], at) => [
    at === 0 && headings.length > 0 ? text : wrapForTerminal(text, first).join('\n'),
    ...rest,
  ])
  const widths = columnWidths(wrapped)
  return chunksOf(wrapped)
    .map((part) => drawn(part, widths, (at) => headings.length === 0 || at < leftColumns))
    .join('\n')
}

/** The library takes time that grows with the square of the rows, so that a long table is drawn in parts. */
const rowsAtOnce = 100

function chunksOf<Item>(rows: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  )
}

function drawn(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  isLeft: (column: number) => boolean,
): string {
  const table = new Table({
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: [...widths],
    colAligns: widths.map((_, at) => (isLeft(at) ? ('left' as const) : ('right' as const))),
  })
  for (const row of rows) table.push([...row])
  const lines = table.toString().split('\n')
  return lines.map((line) => (' '.repeat(gap) + line).trimEnd()).join('\n')
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, at) =>
    rows.reduce((most, row) => Math.max(most, ...(row[at] ?? '').split('\n').map(shownWidth)), 0),
  )
}

const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

function shownWidth(text: string): number {
  return terminalWidth(text.replace(colour, ''))
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
} as const
