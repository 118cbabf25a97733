import { cellName } from '../domain/cell.ts'
import { Fault } from '../domain/fault.ts'
import type { FilledList, FilledRow, FilledValue, ListNotice } from '../domain/filled-list.ts'
import type { Grid, GridRow, Sheet } from '../domain/grid.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import { type HeadingFinder, headingFinder, type ListHeadings } from './list-headings.ts'
import { findVoucher, type Voucher } from './list-voucher.ts'
import type { RegisterWords } from './words.ts'

/** At least so many rows are looked at for the headings. */
const rowsBeforeHeadings = 60

/**
 * Reads what people filled in into a list of the register, on whichever sheets and in whichever order. Faults:
 * `register-not-a-list` if no sheet has the column of numbers with columns that people fill in, or one has lost its numbers. `own`
 * are headings of the list's other columns.
 */
export async function readList(
  grid: Grid,
  words: RegisterWords,
  own: readonly string[],
): Promise<Omit<FilledList, 'source'>> {
  const reading: Reading = {
    file: grid.file,
    words,
    finder: headingFinder(words, own),
    only: grid.sheets.length === 1 && grid.format !== 'xlsx',
    rows: [],
    masked: [],
    notices: [],
  }
  const found: boolean[] = []
  for (const sheet of grid.sheets) found.push(await readSheet(reading, sheet))
  if (!found.includes(true)) throw new Fault('register-not-a-list', { file: grid.file })
  return { file: grid.file, rows: reading.rows, masked: reading.masked, notices: reading.notices }
}

interface Reading {
  readonly file: string
  readonly words: RegisterWords
  readonly finder: HeadingFinder
  /** True for a text file, whose cells need no name of a sheet. */
  readonly only: boolean
  readonly rows: FilledRow[]
  readonly masked: FilledRow[]
  readonly notices: ListNotice[]
}

/** A sheet of which the headings are known. */
interface Found {
  readonly headings: ListHeadings
  readonly voucher: Voucher | undefined
  readonly nameOf: (row: number, column: number) => string
  /** Strange columns that were told already. */
  readonly told: Set<number>
}

/** False if the sheet has no such headings: it is no list. */
async function readSheet(reading: Reading, sheet: Sheet): Promise<boolean> {
  const above: string[] = []
  const nameOf = (row: number, column: number) => (reading.only ? '' : `${sheet.name}!`) + cellName(row, column)
  let found: Found | undefined
  let tried = 0
  for await (const batch of sheet.batches()) {
    for (const row of batch) {
      if (found !== undefined) readRow(reading, found, row)
      else {
        found = findHeadings(reading, above, { row, nameOf })
        above.push(...textsOf(row))
      }
    }
    tried += batch.length
    // The other sheets of a list are long too.
    if (found === undefined && tried >= rowsBeforeHeadings) return false
  }
  return found !== undefined
}

function findHeadings(
  { file, words, finder }: Reading,
  above: readonly string[],
  { row, nameOf }: { readonly row: GridRow; readonly nameOf: Found['nameOf'] },
): Found | undefined {
  const headings = finder.find(row)
  if (headings === 'numberless') throw new Fault('register-not-a-list', { file })
  if (headings === undefined) return undefined
  const voucher = findVoucher(above, words.columns.voucher)
  return { headings, voucher, nameOf, told: new Set() }
}

function readRow(reading: Reading, found: Found, row: GridRow): void {
  const { headings, nameOf } = found
  const number = row.cells[headings.number]?.text.trim() ?? ''
  if (reading.finder.isNumberHeading(number)) return
  const voucher = voucherOf(found, row)
  const values = valuesOf(reading, found, row)
  if (voucher?.redacted === true) {
    tellRedacted(reading)
    reading.masked.push({ number, cell: nameOf(row.row, headings.number), voucher: voucher.digits, values })
    return
  }
  const filled = values.find(({ text }) => text.trim() !== '')
  if (number === '' && filled !== undefined) {
    const text = maskPersonalNumbers(filled.text)
    reading.notices.push({ code: 'no-number', file: reading.file, cell: filled.cell, text })
  }
  // A line under the table has no digits and nothing beside it.
  if (number === '' || (filled === undefined && !/\d/u.test(number))) return
  tellStrange(reading, found, row)
  const cell = nameOf(row.row, headings.number)
  reading.rows.push({ number, cell, voucher: voucher?.digits ?? null, values })
}

function valuesOf(reading: Reading, { headings, nameOf }: Found, row: GridRow): readonly FilledValue[] {
  return headings.people.flatMap(([at, column]): readonly FilledValue[] => {
    const given = row.cells[at]
    const cell = nameOf(row.row, at)
    if (given?.kind !== 'error') return [{ column, text: given?.text ?? '', cell }]
    // A formula without a value has no text: nobody typed it.
    if (given.text !== '') reading.notices.push({ code: 'error-cell', file: reading.file, cell, text: given.text })
    return []
  })
}

function tellRedacted({ file, notices }: Reading): void {
  if (!notices.some(({ code }) => code === 'redacted-list')) notices.push({ code: 'redacted-list', file })
}

/** Columns that somebody added are told once each: the next list will not have them. */
function tellStrange(reading: Reading, { headings, nameOf, told }: Found, row: GridRow): void {
  for (const [at, heading] of headings.strange) {
    if (told.has(at) || (row.cells[at]?.text.trim() ?? '') === '') continue
    told.add(at)
    reading.notices.push({ code: 'column-not-kept', file: reading.file, cell: nameOf(row.row, at), heading })
  }
}

function voucherOf({ headings, voucher }: Found, row: GridRow): Voucher | undefined {
  const cell = headings.voucher === undefined ? undefined : row.cells[headings.voucher]
  return cell === undefined ? voucher : findVoucher([cell.text], [])
}

function textsOf({ cells }: GridRow): readonly string[] {
  return cells.flatMap((cell) => (cell === undefined ? [] : [cell.text]))
}
