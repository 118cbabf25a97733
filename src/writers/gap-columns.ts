import { wordValue } from '../wording/word-value.ts'
import { codedColumns } from './coded-columns.ts'
import { type ListContext, optionLabel } from './document-context.ts'
import {
  type FindingColumn,
  placeColumns,
  targetColumns,
  targetLine,
  type UnitFinding,
  whoColumns,
} from './finding-columns.ts'

/** The columns of a list of gaps. */
export function gapColumns(context: ListContext): readonly FindingColumn[] {
  const { columns } = context.wording.documents
  return [
    ...whoColumns(context),
    ...sizeColumns(context),
    {
      id: 'targetLine',
      heading: columns.target,
      width: 21,
      kind: 'text',
      only: 'page',
      cell: ({ finding }) => targetLine(finding, context),
    },
    ...targetColumns(context),
    ...verdictColumns(context),
    { id: 'reason', heading: columns.reason, width: 34, kind: 'text', cell: ({ finding }) => finding.reason },
    { id: 'remedy', heading: columns.remedy, width: 30, kind: 'text', cell: ({ finding }) => finding.remedy },
    ...plannedColumns(context),
    ...placeColumns(context),
  ]
}

function sizeColumns({ wording }: ListContext): readonly FindingColumn[] {
  const { columns } = wording.documents
  const shown =
    (field: 'employees' | 'members') =>
    ({ unit }: UnitFinding) => {
      if (unit === undefined) return ''
      return typeof unit[field] === 'number' ? unit[field] : wordValue(field, unit[field], wording)
    }
  const formOf = ({ unit }: UnitFinding) => unit?.form ?? ''
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
    ...codedColumns<UnitFinding>({
      id: 'form',
      heading: columns.form,
      width: 9,
      align: 'center',
      code: formOf,
      label: (row) => optionLabel('partyOrgForm', formOf(row) || null, wording) || wording.names.unknownValue,
    }),
  ]
}

/** On a page the verdict stands with its force. */
function verdictColumns({ wording }: ListContext): readonly FindingColumn[] {
  const { columns, verdictOf } = wording.documents
  const { names } = wording
  return [
    {
      id: 'verdictLine',
      heading: columns.verdict,
      width: 8,
      kind: 'verdict',
      align: 'center',
      only: 'page',
      cell: ({ finding: { verdict, force } }) => ({
        text: verdictOf(names.verdict[verdict], names.force[force]),
        tone: 'bad',
      }),
    },
    ...codedColumns<UnitFinding>({
      id: 'verdict',
      heading: columns.verdict,
      width: 8,
      code: ({ finding }) => finding.verdict,
      label: ({ finding }) => names.verdict[finding.verdict],
      dataOnly: true,
    }),
    {
      id: 'primary',
      heading: columns.primary,
      width: 6,
      kind: 'text',
      only: 'data',
      cell: ({ finding }) => String(finding.primary),
    },
  ]
}

function plannedColumns({ wording }: ListContext): readonly FindingColumn[] {
  const plannedOf = ({ unit }: UnitFinding) => unit?.planned ?? ''
  return codedColumns<UnitFinding>({
    id: 'planned',
    heading: wording.documents.columns.planned,
    width: 9,
    code: plannedOf,
    label: (row) => optionLabel('plannedForm', plannedOf(row) || null, wording),
  })
}
