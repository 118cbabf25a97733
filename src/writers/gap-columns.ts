import type { Finding, OrganizationFacts } from '../domain/report.ts'
import { cellsToCheck } from '../wording/reason.ts'
import { wordValue } from '../wording/word-value.ts'
import { type DocumentContext, optionLabel } from './document-context.ts'
import type { ColumnOf } from './table-of.ts'

type FindingColumn = ColumnOf<Finding>

/** Serial number, unit, code and township: how every list of findings begins. */
function whoColumns({ wording, organizations }: DocumentContext): readonly FindingColumn[] {
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

function sizeColumns({ wording, organizations }: DocumentContext): readonly FindingColumn[] {
  const { columns } = wording.documents
  const shown = (field: 'employees' | 'members') => (finding: Finding) => {
    const facts = organizations.get(finding.organization)
    if (facts === undefined) return ''
    return typeof facts[field] === 'number' ? facts[field] : wordValue(field, facts[field], wording)
  }
  return [
    {
      id: 'employees',
      heading: columns.employees,
      width: 7,
      kind: 'integer',
      align: 'center',
      cell: shown('employees'),
    },
    { id: 'members', heading: columns.members, width: 7, kind: 'integer', align: 'center', cell: shown('members') },
    {
      id: 'form',
      heading: columns.form,
      width: 9,
      kind: 'text',
      align: 'center',
      cell: (finding) => formOf(organizations.get(finding.organization), wording),
    },
  ]
}

/** The form of organization; what the ledger cannot tell is marked as unknown. */
function formOf(facts: OrganizationFacts | undefined, wording: DocumentContext['wording']): string {
  return facts?.form ? optionLabel('partyOrgForm', facts.form, wording) : wording.names.unknownValue
}

/** The target in one column to read, and in three to work with. */
function targetColumns({ wording, targets }: DocumentContext): readonly FindingColumn[] {
  const { columns, target: line } = wording.documents
  return [
    {
      id: 'targetText',
      heading: columns.target,
      width: 21,
      kind: 'text',
      only: 'page',
      cell: ({ target: id, clause }) => line({ id, title: targets.get(id)?.title[wording.language] ?? '', clause }),
    },
    { id: 'target', heading: columns.targetId, width: 8, kind: 'text', only: 'data', cell: ({ target }) => target },
    { id: 'clause', heading: columns.clause, width: 12, kind: 'text', only: 'data', cell: ({ clause }) => clause },
    {
      id: 'force',
      heading: columns.force,
      width: 8,
      kind: 'text',
      only: 'data',
      cell: ({ force }) => force,
    },
  ]
}

function placeColumns({ wording }: DocumentContext): readonly FindingColumn[] {
  const { columns, place } = wording.documents
  return [
    { id: 'place', heading: columns.place, width: 15, kind: 'text', only: 'page', cell: ({ at }) => place(at) },
    { id: 'file', heading: columns.file, width: 20, kind: 'text', only: 'data', cell: ({ at }) => at.file },
    { id: 'sheet', heading: columns.sheet, width: 12, kind: 'text', only: 'data', cell: ({ at }) => at.sheet },
    { id: 'row', heading: columns.row, width: 6, kind: 'integer', only: 'data', cell: ({ at }) => at.row },
  ]
}

/** The columns of a list of gaps. */
export function gapColumns(context: DocumentContext): readonly FindingColumn[] {
  const { wording, organizations } = context
  const { columns, verdictOf } = wording.documents
  const { names } = wording
  return [
    ...whoColumns(context),
    ...sizeColumns(context),
    ...targetColumns(context),
    {
      id: 'verdictText',
      heading: columns.verdict,
      width: 8,
      kind: 'verdict',
      align: 'center',
      only: 'page',
      cell: ({ verdict, force }) => ({ text: verdictOf(names.verdict[verdict], names.force[force]), tone: 'bad' }),
    },
    { id: 'verdict', heading: columns.verdict, width: 8, kind: 'text', only: 'data', cell: ({ verdict }) => verdict },
    {
      id: 'primary',
      heading: columns.primary,
      width: 6,
      kind: 'text',
      only: 'data',
      cell: ({ primary }) => String(primary),
    },
    { id: 'reason', heading: columns.reason, width: 34, kind: 'text', cell: ({ reason }) => reason },
    { id: 'remedy', heading: columns.remedy, width: 30, kind: 'text', cell: ({ remedy }) => remedy },
    {
      id: 'planned',
      heading: columns.planned,
      width: 9,
      kind: 'text',
      cell: ({ organization }) => optionLabel('plannedForm', organizations.get(organization)?.planned ?? null, wording),
    },
    ...placeColumns(context),
  ]
}

/** The columns of a list of units whose verdict the ledger leaves open. */
export function unknownColumns(context: DocumentContext): readonly FindingColumn[] {
  const { wording, organizations } = context
  const { columns } = wording.documents
  const { names } = wording
  const separator = names.listSeparator
  const baseCells = ({ organization, cells }: Finding) => {
    const facts = organizations.get(organization)
    const named = new Set(cells.map(({ cell }) => cell))
    return facts?.base === 'unknown' ? facts.outCells.filter((cell) => !named.has(cell)) : []
  }
  return [
    ...whoColumns(context),
    ...targetColumns(context),
    {
      id: 'possibleText',
      heading: columns.possible,
      width: 10,
      kind: 'verdict',
      only: 'page',
      cell: ({ possible }) => ({
        text: (possible ?? []).map((outcome) => names.verdict[outcome]).join(separator),
        tone: 'doubt',
      }),
    },
    {
      id: 'possible',
      heading: columns.possible,
      width: 12,
      kind: 'text',
      only: 'data',
      cell: ({ possible }) => (possible ?? []).join(' '),
    },
    {
      id: 'deciding',
      heading: columns.deciding,
      width: 34,
      kind: 'text',
      cell: (finding) =>
        [...baseCells(finding), ...cellsToCheck(finding, wording)].join(wording.reason.cellSeparator) ||
        wording.reason.noCell,
    },
    { id: 'reason', heading: columns.reason, width: 42, kind: 'text', cell: ({ reason }) => reason },
    ...placeColumns(context),
  ]
}

function keyOf({ organization }: Finding): string {
  return organization
}
