import { cellName } from '../domain/cell.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import type { TownshipWords } from './dictionary-schema.ts'
import { createIssue } from './ledger-issues.ts'
import { statedTownship } from './sheet-township.ts'
import type { Table } from './table.ts'
import { areOther } from './township.ts'

/** Where a ledger states another township than the one that was given. */
interface TownshipCheck {
  add(table: Table, records: readonly OrgRecord[]): void
  /** One doubt for the sheet and one for its rows, however many say so. */
  issues(): readonly LedgerIssue[]
}

/** Compares the township that was given with what the sheet states, which counts; nothing where none was given. */
export function createTownshipCheck(given: string | null, words: TownshipWords): TownshipCheck {
  const found = new Map<'sheet' | 'rows', LedgerIssue>()
  if (given === null) return { add: () => undefined, issues: () => [] }
  const isOther = (name: string) => areOther(name, given, words)
  return {
    add(table, records) {
      const sheet = found.has('sheet') ? undefined : ofSheet(table, given, { words, isOther })
      if (sheet !== undefined) found.set('sheet', sheet)
      const row = found.has('rows') ? undefined : records.flatMap((record) => ofRow(record, given, isOther))[0]
      if (row !== undefined) found.set('rows', row)
    },
    issues: () => [...found.values()],
  }
}

type IsOther = (name: string) => boolean

function ofSheet(
  { titles, layout }: Table,
  given: string,
  { words, isOther }: { readonly words: TownshipWords; readonly isOther: IsOther },
): LedgerIssue | undefined {
  const { file, sheet } = layout
  const stated = statedTownship({ titles, sheet, file }, words)
  if (stated === undefined || !isOther(stated.name)) return undefined
  return createIssue(
    'township-contradicted',
    { file, sheet, field: 'township', text: stated.name },
    { given, stated: stated.name, from: stated.from },
  )
}

function ofRow(record: OrgRecord, given: string, isOther: IsOther): readonly LedgerIssue[] {
  const { file, sheet, row, township } = record
  const [cell] = fieldOf(record, 'township')?.cells ?? []
  if (cell === undefined || township === null || !isOther(township)) return []
  const at = { file, sheet, row, cell: cellName(cell.row ?? row, cell.column), field: 'township', text: township }
  return [createIssue('township-contradicted', at, { given, stated: township, from: 'column' })]
}
