import type { Finding } from '../domain/report.ts'
import { codedColumns } from './coded-columns.ts'
import type { DocumentContext } from './document-context.ts'
import type { ColumnOf } from './table-of.ts'

export type FindingColumn = ColumnOf<Finding>

/** Serial number, unit, code and township: how every list of findings begins. */
export function whoColumns({ wording, organizations }: DocumentContext): readonly FindingColumn[] {
  const { columns } = wording.documents
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'name', heading: columns.name, width: 21, kind: 'text', cell: ({ name }) => name },
    {
      id: 'creditCode',
      heading: columns.creditCode,
      width: 19,
      kind: 'identifier',
      cell: ({ organization }) => organizations.get(organization)?.creditCode ?? '',
    },
    { id: 'township', heading: columns.township, width: 9, kind: 'text', cell: ({ township }) => township ?? '' },
    { id: 'organization', heading: columns.organization, width: 20, kind: 'text', only: 'data', cell: keyOf },
  ]
}

/** The target in one line to read. */
export function targetLine({ target: id, clause }: Finding, { wording, targets }: DocumentContext): string {
  return wording.documents.target({ id, title: targets.get(id)?.title[wording.language] ?? '', clause })
}

/** The target taken apart, to work with. */
export function targetColumns({ wording, targets }: DocumentContext): readonly FindingColumn[] {
  const { columns } = wording.documents
  const { names, language } = wording
  return [
    ...codedColumns<Finding>({
      id: 'target',
      heading: columns.targetId,
      width: 8,
      code: ({ target }) => target,
      label: ({ target }) => targets.get(target)?.title[language] ?? '',
      dataOnly: true,
    }),
    { id: 'clause', heading: columns.clause, width: 12, kind: 'text', only: 'data', cell: ({ clause }) => clause },
    ...codedColumns<Finding>({
      id: 'force',
      heading: columns.force,
      width: 8,
      code: ({ force }) => force,
      label: ({ force }) => names.force[force],
      dataOnly: true,
    }),
  ]
}

/** Where the unit stands in its ledger. */
export function placeColumns({ wording }: DocumentContext): readonly FindingColumn[] {
  const { columns, place } = wording.documents
  return [
    { id: 'place', heading: columns.place, width: 15, kind: 'text', only: 'page', cell: ({ at }) => place(at) },
    { id: 'file', heading: columns.file, width: 20, kind: 'text', only: 'data', cell: ({ at }) => at.file },
    { id: 'sheet', heading: columns.sheet, width: 12, kind: 'text', only: 'data', cell: ({ at }) => at.sheet },
    { id: 'row', heading: columns.row, width: 6, kind: 'integer', only: 'data', cell: ({ at }) => at.row },
  ]
}

function keyOf({ organization }: Finding): string {
  return organization
}
