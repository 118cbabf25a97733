import { formatDay } from '../domain/civil-date.ts'
import { fieldSpec, isFieldId } from '../domain/field.ts'
import type { Cell, Grid, GridRow } from '../domain/grid.ts'
import { exactNumber } from '../domain/value.ts'
import { coerce } from '../ledger/coerce.ts'
import type { Values } from '../ledger/values.ts'

/** The columns of a case file that are not fields; everything else is read as a ledger. */
const caseColumns = ['target', 'expect', 'note', 'set', 'asOf'] as const

type CaseColumn = (typeof caseColumns)[number]

/** One line of `cases.csv` without its fields: which target, what is expected, and under which parameters and day. */
export interface CaseLine {
  /** Row in the file, 1-based. */
  readonly line: number
  readonly target: string
  readonly expect: string
  readonly note: string
  /** `name=value`, several divided by semicolons; undefined if it cannot be read. */
  readonly set: ReadonlyMap<string, string> | undefined
  /** ISO date of the line, null if it has none, undefined if it cannot be read. */
  readonly asOf: string | null | undefined
}

/** A case file taken apart: the lines, and the ledger that their fields make. `missing` names columns that it must have. */
export interface CaseFile {
  readonly lines: readonly CaseLine[]
  readonly ledger: Grid
  readonly missing: readonly CaseColumn[]
}

const nameColumn = fieldSpec('name').zh

/** Takes the first sheet of a case file apart. Headings are those of a ledger or field ids; every line gets a name of its own. */
export async function splitCases(cases: Grid, values: Values): Promise<CaseFile> {
  const rows = await rowsOf(cases)
  const headings = (rows[0]?.cells ?? []).map((cell) => cell?.text.trim() ?? '')
  const at = new Map(caseColumns.map((column) => [column, headings.indexOf(column)]))
  const lines = rows.slice(1).map((row) => lineOf(row, (column) => row.cells[at.get(column) ?? -1], values))
  const dropped = new Set([...at.values(), ...headings.flatMap((each, index) => (isName(each) ? [index] : []))])
  const fields = rows.map((row, index) => fieldRow(row, dropped, index === 0 ? nameColumn : `${row.row}`))
  const missing = caseColumns.slice(0, 2).filter((column) => at.get(column) === -1)
  return { lines, ledger: gridOf(cases, fields), missing }
}

async function rowsOf(cases: Grid): Promise<readonly GridRow[]> {
  const rows: GridRow[] = []
  for await (const batch of cases.sheets[0]?.batches() ?? []) rows.push(...batch)
  return rows
}

function isName(heading: string): boolean {
  return heading === 'name' || heading === nameColumn
}

function lineOf(row: GridRow, cellOf: (column: CaseColumn) => Cell | undefined, values: Values): CaseLine {
  const text = (column: CaseColumn): string => cellOf(column)?.text.trim() ?? ''
  return {
    line: row.row,
    target: text('target'),
    expect: text('expect').toLowerCase(),
    note: text('note'),
    set: readSet(text('set')),
    asOf: text('asOf') === '' ? null : readDay(cellOf('asOf'), values),
  }
}

function readSet(text: string): CaseLine['set'] {
  const pairs = text.split(/[;；]/).flatMap((part) => (part.trim() === '' ? [] : [part.split('=')]))
  if (pairs.some((pair) => pair.length !== 2)) return undefined
  return new Map(pairs.map(([name = '', value = '']) => [name.trim(), value.trim()]))
}

/** A spreadsheet rewrites dates in its own way, so they are read as a ledger's are. */
function readDay(cell: Cell | undefined, values: Values): string | undefined {
  const day = exactNumber(coerce('registeredOn', cell, values).value)
  return day === undefined ? undefined : formatDay(day)
}

function fieldRow(row: GridRow, dropped: ReadonlySet<number>, name: string): GridRow {
  const isHeading = name === nameColumn
  const kept = row.cells.map((cell, index) => (dropped.has(index) ? undefined : isHeading ? labelled(cell) : cell))
  const own: Cell = { kind: 'text', text: isHeading ? name : `case ${name}` }
  return { ...row, cells: [own, ...kept] }
}

function labelled(cell: Cell | undefined): Cell | undefined {
  const id = cell?.text.trim() ?? ''
  return isFieldId(id) ? { kind: 'text', text: fieldSpec(id).zh } : cell
}

function gridOf(cases: Grid, rows: readonly GridRow[]): Grid {
  const batches = async function* () {
    if (rows.length > 0) yield rows
  }
  return { ...cases, sheets: [{ name: 'cases', hidden: false, merges: [], batches }] }
}
