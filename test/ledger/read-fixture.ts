import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Source } from '../../src/app/ports.ts'
import type { FieldId } from '../../src/domain/field.ts'
import type { Grid } from '../../src/domain/grid.ts'
import type { LedgerIssue } from '../../src/domain/ledger-issue.ts'
import type { LedgerBatch, SheetLayout, SkippedSheet } from '../../src/domain/reading.ts'
import type { OrgRecord } from '../../src/domain/record.ts'
import { createIdentities } from '../../src/ledger/identity.ts'
import { parseDictionary } from '../../src/ledger/parse-dictionary.ts'
import { parseValues } from '../../src/ledger/parse-values.ts'
import { type ReadLedgerOptions, readLedger } from '../../src/ledger/read-ledger.ts'
import { openGrid } from '../../src/readers/reader.ts'

const rules = new URL('../../rules/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, rules), 'utf8')

export const dictionary = parseDictionary({ file: 'columns.json', text: textOf('columns.json') }, [])
export const values = parseValues('values.json', textOf('values.json'))

/** Everything that reading one ledger yields, gathered. */
export interface Gathered {
  readonly layouts: readonly SheetLayout[]
  readonly records: readonly OrgRecord[]
  readonly skipped: readonly { readonly sheet: string; readonly row: number; readonly why: string }[]
  readonly skippedSheets: readonly SkippedSheet[]
  readonly issues: readonly LedgerIssue[]
  readonly batches: readonly LedgerBatch[]
}

/** Reads a grid with the product's own dictionary, unless the options say otherwise. */
export async function gather(grid: Grid, options: Partial<ReadLedgerOptions> = {}): Promise<Gathered> {
  const batches: LedgerBatch[] = []
  const skippedSheets: SkippedSheet[] = []
  const sheetIssues: LedgerIssue[] = []
  const defaults = { dictionary, values, sheet: null, township: null, blankAsZero: new Set<FieldId>() }
  for await (const event of readLedger(grid, { ...defaults, identities: createIdentities(), ...options })) {
    if (event.type === 'batch') batches.push(event.batch)
    else {
      skippedSheets.push(event.skipped)
      sheetIssues.push(event.issue)
    }
  }
  return {
    layouts: [...new Set(batches.map((batch) => batch.layout))],
    records: batches.flatMap((batch) => batch.records),
    skipped: batches.flatMap((batch) => batch.skipped.map((row) => ({ sheet: batch.layout.sheet, ...row }))),
    skippedSheets,
    issues: [...sheetIssues, ...batches.flatMap((batch) => batch.issues)],
    batches,
  }
}

/** A grid of one sheet from rows of texts; an empty text is no cell. */
export function gridOf(rows: readonly (readonly string[])[], name = '台账', file = '台账.csv'): Grid {
  const cellsOf = (row: readonly string[]) =>
    row.map((text) => (text === '' ? undefined : ({ kind: 'text', text } as const)))
  const gridRows = rows.map((row, index) => ({ row: index + 1, hidden: false, cells: cellsOf(row) }))
  return {
    file,
    format: 'csv',
    sheets: [
      {
        name,
        hidden: false,
        merges: [],
        async *batches() {
          if (gridRows.length > 0) yield gridRows
        },
      },
    ],
  }
}

/** Opens a file of the repository with the product's own readers. */
export async function gridOfFile(url: URL): Promise<Grid> {
  const path = fileURLToPath(url)
  const source: Source = {
    name: basename(path),
    path,
    size: statSync(path).size,
    chunks: () => createReadStream(path),
    bytes: async () => readFileSync(path),
  }
  return openGrid(source, { encoding: null })
}
