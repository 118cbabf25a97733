import type { BulletinTable } from '../domain/bulletin-template.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import type { Table } from './document.ts'

/** What stands around every table of a ranking: names, as-of dates, how to read it. `id` is the name of its text file. */
export function bulletinHead(
  { facts, words, wording, language, indicatorName }: BulletinContext,
  table: BulletinTable,
  { id, layout }: Pick<Table, 'id' | 'layout'>,
): Omit<Table, 'columns' | 'rows'> {
  const { ranking, report } = facts.input
  const { sheet, notes } = words.tables[table]
  const { documents } = wording
  const { pack } = report
  return {
    ...{ id, layout, sheet, notes },
    title: sheet,
    subtitle: [
      documents.asOf(ranking.asOf),
      indicatorName,
      documents.pack(pack.title[language], pack.id, pack.version),
    ],
    empty: documents.emptyTable,
  }
}
