import Table from 'cli-table3'
import { terminalWidth, wrapForTerminal } from './text-width.ts'

export interface Grid {
  /** None: a list without headings, all columns to the left; otherwise figures stand to the right. */
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
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
export function grid({ headings, rows, width }: Grid): string {
  const all = headings.length === 0 ? rows : [headings, ...rows]
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...all.map((row) => shownWidth(row[at] ?? ''))))
  const others = widths.slice(1).reduce((sum, column) => sum + column + gap, 0)
  const first = Math.max(narrowest, Math.min(widths[0] ?? 0, width - others - gap))
  const side = headings.length === 0 ? ('left' as const) : ('right' as const)
  const table = new Table({
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: ['left', ...widths.slice(1).map(() => side)],
  })
  if (headings.length > 0) table.push([...headings])
  for (const [text = '', ...rest] of rows) table.push([wrapForTerminal(text, first).join('\n'), ...rest])
  const lines = table.toString().split('\n')
  return lines.map((line) => (' '.repeat(gap) + line).trimEnd()).join('\n')
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
