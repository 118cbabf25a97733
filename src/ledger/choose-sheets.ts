import { distance } from 'fastest-levenshtein'
import { type ChoiceField, choiceLists } from '../domain/choices.ts'
import { doubtListMark, templateNotesMark } from '../domain/doubt-kind.ts'
import { Fault } from '../domain/fault.ts'
import type { Grid, GridRow, Sheet } from '../domain/grid.ts'
import type { SheetSkipReason } from '../domain/ledger-issue.ts'
import { filledColumns, type HeadingArea, headingArea, ownText } from './heading-area.ts'
import { readChoice } from './read-choice.ts'
import { createRowScanner } from './scan-rows.ts'
import { refuseSideBySide } from './side-by-side.ts'
import { findTables, type LedgerWords, type Table } from './table.ts'
import type { Values } from './values.ts'

/** A sheet that is read, with the first table on it; or one that is not, and why. */
export type ChosenSheet =
  | { readonly sheet: Sheet; readonly area: HeadingArea; readonly table: Table }
  | { readonly sheet: Sheet; readonly why: SheetSkipReason }

const choiceFields = Object.keys(choiceLists) as readonly ChoiceField[]
const peekedRows = 150
const longestOption = 20

/** Looks at the upper part of every sheet but those that are our own; `only` names the one sheet to read. A Fault if there is no such sheet, or `input-side-by-side`. */
export async function chooseSheets(
  grid: Grid,
  only: string | null,
  words: LedgerWords,
): Promise<readonly ChosenSheet[]> {
  const wanted = only === null ? null : sheetNamed(grid, only)
  const chosen: ChosenSheet[] = []
  for (const sheet of grid.sheets) {
    if (sheet !== wanted && (await isOurs(sheet))) continue
    if (wanted !== null && sheet !== wanted) chosen.push({ sheet, why: 'not-chosen' })
    else if (wanted === null && sheet.hidden) chosen.push({ sheet, why: 'hidden' })
    else chosen.push(await chooseSheet(sheet, grid.file, words))
  }
  return chosen
}

const ourMarks = [doubtListMark, templateNotesMark]

/** The list that a marked copy begins with and the notes of an empty ledger are ours, and say nothing of the ledger. */
async function isOurs(sheet: Sheet): Promise<boolean> {
  for await (const [first, second, third] of sheet.batches()) {
    const cells = [first, second, third].flatMap((row) => (row !== undefined && row.row <= 3 ? row.cells : []))
    return cells.some((cell) => cell?.kind === 'text' && ourMarks.some((mark) => cell.text.includes(mark)))
  }
  return false
}

async function chooseSheet(sheet: Sheet, file: string, words: LedgerWords): Promise<ChosenSheet> {
  const { rows, isWhole } = await peek(sheet)
  const area = headingArea(rows, sheet.merges)
  if (rows.every((row) => filledColumns(area, row.row).length === 0)) return { sheet, why: 'empty' }
  const tables = findTables(area, { file, sheet: sheet.name }, words)
  const best = Math.max(...tables.map((table) => table.score))
  const table = tables.find(({ score }) => score * 2 >= best)
  if (table === undefined) return { sheet, why: isCodeList(area, words) ? 'code-list' : 'no-headings' }
  refuseSideBySide(table, area)
  if (isWhole && !hasOrganizations(area, table, words)) return { sheet, why: 'no-rows' }
  return { sheet, area, table }
}

/** The first rows of a sheet, and whether these are all. */
async function peek(sheet: Sheet): Promise<{ readonly rows: readonly GridRow[]; readonly isWhole: boolean }> {
  const rows: GridRow[] = []
  for await (const batch of sheet.batches()) {
    rows.push(...batch)
    if (rows.length >= peekedRows) return { rows: rows.slice(0, peekedRows), isWhole: false }
  }
  return { rows, isWhole: true }
}

function hasOrganizations(area: HeadingArea, table: Table, { dictionary, values }: LedgerWords): boolean {
  const scanner = createRowScanner({
    table,
    merges: area.merges,
    values,
    townships: dictionary.townships,
    nature: dictionary.nature,
    fillDown: new Set(),
  })
  const below = area.rows.filter((row) => row.row > table.layout.headerLast)
  return below.some((row) => scanner.scan(row).kind === 'organization')
}

/** A sheet of lists for drop-downs: short texts, many of them words of the ledger, none of them a table of units. */
function isCodeList(area: HeadingArea, { likeness, values }: LedgerWords): boolean {
  const texts = area.rows.flatMap(({ row }) => filledColumns(area, row).map((column) => ownText(area, row, column)))
  const known = texts.filter((text) => likeness(text) !== 'none' || isOption(text, values)).length
  return texts.every((text) => text.length <= longestOption) && known * 3 >= texts.length
}

function isOption(text: string, values: Values): boolean {
  return choiceFields.some((field) => readChoice(field, text, values) !== undefined)
}

function sheetNamed(grid: Grid, name: string): Sheet {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
  const found =
    grid.sheets.find((sheet) => sheet.name === name) ?? grid.sheets.find((sheet) => plain(sheet.name) === plain(name))
  if (found !== undefined) return found
  const names = grid.sheets.map((sheet) => sheet.name)
  const ranked = names.toSorted((left, right) => distance(name, left) - distance(name, right))
  const nearest =
    ranked[0] !== undefined && distance(name, ranked[0]) <= Math.max(1, name.length / 2) ? ranked[0] : null
  throw new Fault('input-no-sheet', { file: grid.file, sheet: name, sheets: names.join(', '), nearest })
}
