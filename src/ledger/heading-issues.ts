import { distance } from 'fastest-levenshtein'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { Column } from './column.ts'
import type { Dictionary, Spelling } from './dictionary.ts'
import { createIssue } from './ledger-issues.ts'
import type { Table } from './table.ts'

/** What is doubtful about the headings of a table: unknown ones, two for one field, personal ones that are dropped. */
export function headingIssues(table: Table, dictionary: Dictionary): readonly LedgerIssue[] {
  return [...table.columns.flatMap((column) => columnIssues(column, table, dictionary)), ...duplicateIssues(table)]
}

function columnIssues({ use, reading }: Column, { layout }: Table, dictionary: Dictionary): readonly LedgerIssue[] {
  const { cell, heading } = reading
  const at = { file: layout.file, sheet: layout.sheet, cell, text: heading }
  if (use.is === 'dropped') return [createIssue('column-dropped', at, { heading, why: use.why })]
  if (use.is !== 'unknown') return []
  const nearest = nearestSpelling(heading, dictionary)
  return [
    createIssue('heading-unknown', at, {
      heading,
      nearest: nearest?.heading ?? null,
      nearestField: nearest?.field ?? null,
    }),
  ]
}

/** The known heading most like the lowest part of a path, if one is near enough to be what was meant. */
function nearestSpelling(heading: string, { keys, spellings }: Dictionary): Spelling | undefined {
  const key = keys(heading.split(' / ').at(-1) ?? heading)[0] ?? heading
  const ranked = spellings
    .map((spelling) => ({ spelling, far: distance(key, spelling.key) }))
    .filter(({ spelling, far }) => far <= Math.max(1, Math.floor(Math.max(key.length, spelling.key.length) * 0.4)))
  const best = ranked.reduce((least, { far }) => Math.min(least, far), Infinity)
  return ranked.find(({ far }) => far === best)?.spelling
}

function duplicateIssues({ columns, layout }: Table): readonly LedgerIssue[] {
  const plain = columns.flatMap((column) =>
    column.use.is === 'field' ? [{ ...column.reading, field: column.use.field }] : [],
  )
  return plain.flatMap((column, index) => {
    const first = plain.slice(0, index).find(({ field }) => field === column.field)
    if (first === undefined) return []
    const at = { file: layout.file, sheet: layout.sheet, cell: column.cell, field: column.field, text: column.heading }
    const args = { heading: column.heading, otherHeading: first.heading, otherCell: first.cell }
    return [createIssue('column-duplicate', at, { ...args, used: usedOf(column.field, first.cell, column.cell) })]
  })
}

/** Names are taken from the first column; other fields from both, as far as they agree. */
function usedOf(field: string, first: string, second: string): string {
  return field === 'name' ? first : `${first}, ${second}`
}
