import type { Finding } from '../domain/report.ts'
import { wordValue } from '../wording/word-value.ts'
import { codedColumns } from './coded-columns.ts'
import { type DocumentContext, optionLabel } from './document-context.ts'
import { type FindingColumn, placeColumns, targetColumns, targetLine, whoColumns } from './finding-columns.ts'

/** The columns of a list of gaps. */
export function gapColumns(context: DocumentContext): readonly FindingColumn[] {
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
      cell: (finding) => targetLine(finding, context),
    },
    ...targetColumns(context),
    ...verdictColumns(context),
    { id: 'reason', heading: columns.reason, width: 34, kind: 'text', cell: ({ reason }) => reason },
    { id: 'remedy', heading: columns.remedy, width: 30, kind: 'text', cell: ({ remedy }) => remedy },
    ...plannedColumns(context),
    ...placeColumns(context),
  ]
}

function sizeColumns({ wording, organizations }: DocumentContext): readonly FindingColumn[] {
  const { columns } = wording.documents
  const shown = (field: 'employees' | 'members') => (finding: Finding) => {
    const facts = organizations.get(finding.organization)
    if (facts === undefined) return ''
    return typeof facts[field] === 'number' ? facts[field] : wordValue(field, facts[field], wording)
  }
  const formOf = ({ organization }: Finding) => organizations.get(organization)?.form ?? ''
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
    ...codedColumns<Finding>({
      id: 'form',
      heading: columns.form,
      width: 9,
      align: 'center',
      code: formOf,
      label: (finding) => optionLabel('partyOrgForm', formOf(finding) || null, wording) || wording.names.unknownValue,
    }),
  ]
}

/** On a page the verdict stands with its force. */
function verdictColumns({ wording }: DocumentContext): readonly FindingColumn[] {
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
      cell: ({ verdict, force }) => ({ text: verdictOf(names.verdict[verdict], names.force[force]), tone: 'bad' }),
    },
    ...codedColumns<Finding>({
      id: 'verdict',
      heading: columns.verdict,
      width: 8,
      code: ({ verdict }) => verdict,
      label: ({ verdict }) => names.verdict[verdict],
      dataOnly: true,
    }),
    {
      id: 'primary',
      heading: columns.primary,
      width: 6,
      kind: 'text',
      only: 'data',
      cell: ({ primary }) => String(primary),
    },
  ]
}

function plannedColumns({ wording, organizations }: DocumentContext): readonly FindingColumn[] {
  const plannedOf = ({ organization }: Finding) => organizations.get(organization)?.planned ?? ''
  return codedColumns<Finding>({
    id: 'planned',
    heading: wording.documents.columns.planned,
    width: 9,
    code: plannedOf,
    label: (finding) => optionLabel('plannedForm', plannedOf(finding) || null, wording),
  })
}
