import type { Finding, OrganizationFacts } from '../domain/report.ts'
import { codedColumns } from './coded-columns.ts'
import type { ListContext } from './document-context.ts'
import type { ColumnOf } from './table-of.ts'

/** A finding with the unit that it is about; undefined where a report names one that it does not list. */
export interface UnitFinding {
  readonly finding: Finding
  readonly unit: OrganizationFacts | undefined
}

export type FindingColumn = ColumnOf<UnitFinding>

/** Serial number, unit, code and township: how every list of findings begins. */
export function whoColumns({ wording }: ListContext): readonly FindingColumn[] {
  const { columns } = wording.documents
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'name', heading: columns.name, width: 21, kind: 'text', cell: ({ finding }) => finding.name },
    {
      id: 'creditCode',
      heading: columns.creditCode,
      width: 19,
      kind: 'identifier',
      cell: ({ unit }) => unit?.creditCode ?? '',
    },
    {
      id: 'township',
      heading: columns.township,
      width: 9,
      kind: 'text',
      cell: ({ finding }) => finding.township ?? '',
    },
    { id: 'organization', heading: columns.organization, width: 20, kind: 'text', only: 'data', cell: keyOf },
  ]
}

/** The target in one line to read. */
export function targetLine({ target: id, clause }: Finding, { wording, targets }: ListContext): string {
  return wording.documents.target({ id, title: targets.get(id)?.title[wording.language] ?? '', clause })
}

/** The target taken apart, to work with. */
export function targetColumns({ wording, targets }: ListContext): readonly FindingColumn[] {
  const { columns } = wording.documents
  const { names, language } = wording
  return [
    ...codedColumns<UnitFinding>({
      id: 'target',
      heading: columns.targetId,
      width: 8,
      code: ({ finding }) => finding.target,
      label: ({ finding }) => targets.get(finding.target)?.title[language] ?? '',
      dataOnly: true,
    }),
    {
      id: 'clause',
      heading: columns.clause,
      width: 12,
      kind: 'text',
      only: 'data',
      cell: ({ finding }) => finding.clause,
    },
    ...codedColumns<UnitFinding>({
      id: 'force',
      heading: columns.force,
      width: 8,
      code: ({ finding }) => finding.force,
      label: ({ finding }) => names.force[finding.force],
      dataOnly: true,
    }),
  ]
}

/** Where the unit stands in its ledger. */
export function placeColumns({ wording }: ListContext): readonly FindingColumn[] {
  const { columns, place } = wording.documents
  return [
    {
      id: 'place',
      heading: columns.place,
      width: 15,
      kind: 'text',
      only: 'page',
      cell: ({ finding }) => place(finding.at),
    },
    {
      id: 'file',
      heading: columns.file,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ finding }) => finding.at.file,
    },
    {
      id: 'sheet',
      heading: columns.sheet,
      width: 12,
      kind: 'text',
      only: 'data',
      cell: ({ finding }) => finding.at.sheet,
    },
    { id: 'row', heading: columns.row, width: 6, kind: 'integer', only: 'data', cell: ({ finding }) => finding.at.row },
  ]
}

function keyOf({ finding }: UnitFinding): string {
  return finding.organization
}
