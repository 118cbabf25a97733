import type { AnswerBook } from '../domain/answer.ts'
import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import type { Grid } from '../domain/grid.ts'
import type { LedgerEvent, SkippedSheet } from '../domain/reading.ts'
import { type ChosenSheet, chooseSheets } from './choose-sheets.ts'
import type { Dictionary } from './dictionary.ts'
import type { Identities } from './identity.ts'
import { createIssue } from './ledger-issues.ts'
import { readSheet } from './read-sheet.ts'
import { ledgerWords } from './table.ts'
import type { Values } from './values.ts'

export interface ReadLedgerOptions {
  readonly dictionary: Dictionary
  readonly values: Values
  /** The only sheet to read, by name; null reads every data sheet. */
  readonly sheet: string | null
  /** The township of rows of which the ledger does not say it anywhere. */
  readonly township: string | null
  /** Townships by their codes, for ledgers that name them so. */
  readonly townshipCodes?: ReadonlyMap<string, string>
  /** Fields whose blank cells the user wants taken as zero. */
  readonly blankAsZero: ReadonlySet<FieldId>
  readonly identities: Identities
  /** What lists that came back say of the units; it goes in where the ledger leaves something open. */
  readonly answers?: AnswerBook | undefined
}

/**
 * Reads one ledger: the sheets that are skipped, then batches of records. A Fault `input-empty`, `input-no-sheet`,
 * `input-no-headings` or `input-no-rows` if nothing at all can be read; `input-side-by-side` if a row of it is two units.
 */
export async function* readLedger(grid: Grid, options: ReadLedgerOptions): AsyncGenerator<LedgerEvent> {
  const words = ledgerWords(options.dictionary, options.values)
  const chosen = await chooseSheets(grid, options.sheet, words)
  const read = chosen.filter((each) => 'table' in each)
  if (read.length === 0) throw nothingToRead(grid, chosen)
  for (const each of chosen) {
    if ('why' in each) yield skippedSheet({ file: grid.file, sheet: each.sheet.name, why: each.why })
  }
  let organizations = 0
  for (const { sheet, area, table } of read) {
    for await (const batch of readSheet(sheet, area, table, { ...options, words })) {
      organizations += batch.records.length
      yield { type: 'batch', batch }
    }
  }
  if (organizations === 0) throw new Fault('input-no-rows', { file: grid.file, sheet: sheetNames(read) })
}

function skippedSheet(skipped: SkippedSheet): LedgerEvent {
  const { file, sheet, why } = skipped
  return { type: 'skipped-sheet', skipped, issue: createIssue('sheet-skipped', { file, sheet }, { why }) }
}

/** The fault of a ledger that has no sheet to read: nothing in it, headings without rows, or no headings. */
function nothingToRead(grid: Grid, chosen: readonly ChosenSheet[]): Fault {
  const whys = chosen.flatMap((each) => ('why' in each ? [each] : []))
  const bare = whys.filter(({ why }) => why === 'no-rows')
  if (bare.length > 0) return new Fault('input-no-rows', { file: grid.file, sheet: sheetNames(bare) })
  const looked = whys.filter(({ why }) => why !== 'not-chosen')
  if (looked.every(({ why }) => why === 'empty')) return blank(grid, looked)
  return new Fault('input-no-headings', { file: grid.file, sheets: sheetNames(looked) })
}

/** A file without sheets or with a text of blanks is empty; a workbook names the sheets that have no content. */
function blank({ file, format }: Grid, looked: readonly ChosenSheet[]): Fault {
  if (looked.length === 0 || format !== 'xlsx') return new Fault('input-empty', { file })
  return new Fault('input-blank-sheets', { file, sheets: sheetNames(looked) })
}

function sheetNames(sheets: readonly ChosenSheet[]): string {
  return sheets.map(({ sheet }) => sheet.name).join(', ')
}
