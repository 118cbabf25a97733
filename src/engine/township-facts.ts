import { columnLetters } from '../domain/cell.ts'
import type { LedgerBatch, SheetLayout } from '../domain/reading.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import type { InputFacts } from '../domain/report.ts'
import { townshipSources } from '../domain/township-source.ts'

type TownshipFacts = NonNullable<InputFacts['townships']>
type Source = TownshipFacts[number]['from']

/** Where the units of one sheet have their township from. */
interface TownshipCount {
  add(batch: LedgerBatch): void
  /** By source, in their order of precedence. */
  facts(): TownshipFacts
}

/** A count of nothing yet. */
export function createTownshipCount(): TownshipCount {
  const units = new Map<Source, number>()
  const names = new Map<Source, Set<string>>()
  return {
    add({ layout, records }) {
      const columns = townshipColumns(layout)
      for (const record of records) {
        if (record.township === null) continue
        const from = sourceOf(record, layout, columns)
        if (from === undefined) continue
        units.set(from, (units.get(from) ?? 0) + 1)
        names.set(from, (names.get(from) ?? new Set()).add(record.township))
      }
    },
    facts: () =>
      townshipSources.flatMap((from) => {
        const [name = null, ...others] = names.get(from) ?? []
        const organizations = units.get(from) ?? 0
        return organizations === 0 ? [] : [{ from, name: others.length === 0 ? name : null, organizations }]
      }),
  }
}

/** The letters of the columns that the township of a row is read from. */
function townshipColumns({ columns }: SheetLayout): ReadonlySet<string> {
  return new Set(columns.filter(({ field }) => field === 'township').map(({ cell }) => lettersOf(cell)))
}

function lettersOf(cell: string): string {
  return cell.replace(/\d+$/, '')
}

/** What says the township of a unit that has one. */
function sourceOf(record: OrgRecord, { township }: SheetLayout, columns: ReadonlySet<string>): Source | undefined {
  const [cell] = fieldOf(record, 'township')?.cells ?? []
  if (cell === undefined) return township?.from
  return columns.has(columnLetters(cell.column)) ? 'column' : 'divider'
}
