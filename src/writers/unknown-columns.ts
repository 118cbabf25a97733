import { cellsToCheck, reasonOf } from '../wording/reason.ts'
import { codedColumns } from './coded-columns.ts'
import type { DocumentContext } from './document-context.ts'
import { placeColumns, targetColumns, targetLine, whoColumns } from './finding-columns.ts'
import type { ColumnOf } from './table-of.ts'
import type { Unsettled } from './unknowns-to-check.ts'

type UnknownColumn = ColumnOf<Unsettled>

/** The columns of a list of what the ledger leaves open: of a target, or of whether the unit counts at all. */
export function unknownColumns(context: DocumentContext): readonly UnknownColumn[] {
  const { columns, inBaseQuestion } = context.wording.documents
  const ofFinding = (column: ReturnType<typeof whoColumns>[number]): UnknownColumn => ({
    ...column,
    cell: ({ finding }, index) => column.cell(finding, index),
  })
  return [
    ...whoColumns(context).map(ofFinding),
    {
      id: 'targetLine',
      heading: columns.target,
      width: 21,
      kind: 'text',
      only: 'page',
      cell: ({ finding, about }) => (about === 'base' ? inBaseQuestion : targetLine(finding, context)),
    },
    ...targetColumns(context).map(ofFinding),
    ...possibleColumns(context),
    {
      id: 'deciding',
      heading: columns.deciding,
      width: 34,
      kind: 'text',
      cell: (row) => toCheck(row, context),
    },
    { id: 'reason', heading: columns.reason, width: 42, kind: 'text', cell: (row) => whyOpen(row, context) },
    ...placeColumns(context).map(ofFinding),
  ]
}

function possibleColumns({ wording }: DocumentContext): readonly UnknownColumn[] {
  const { columns } = wording.documents
  const { names } = wording
  const labels = ({ finding, about }: Unsettled): readonly string[] =>
    about === 'base'
      ? [names.base.in, names.base.out]
      : (finding.possible ?? []).map((outcome) => names.verdict[outcome])
  return [
    {
      id: 'possibleLine',
      heading: columns.possible,
      width: 10,
      kind: 'verdict',
      only: 'page',
      cell: (row) => ({ text: labels(row).join(names.listSeparator), tone: 'doubt' }),
    },
    ...codedColumns<Unsettled>({
      id: 'possible',
      heading: columns.possible,
      width: 12,
      code: ({ finding }) => (finding.possible ?? []).join(' '),
      label: (row) => labels(row).join(names.listSeparator),
      dataOnly: true,
    }),
  ]
}

function toCheck(row: Unsettled, { wording, organizations }: DocumentContext): string {
  const finding = aboutItsQuestion(row, organizations)
  const facts = organizations.get(finding.organization)
  const named = new Set(finding.cells.map(({ cell }) => cell))
  const baseCells = facts?.base === 'unknown' ? facts.outCells.filter((cell) => !named.has(cell)) : []
  return [...baseCells, ...cellsToCheck(finding, wording)].join(wording.reason.cellSeparator) || wording.reason.noCell
}

function whyOpen(row: Unsettled, { wording, organizations }: DocumentContext): string {
  return row.about === 'target' ? row.finding.reason : reasonOf(aboutItsQuestion(row, organizations), wording)
}

/** Of a unit that may not count, only what leaves that open: the cells which its place in the base rests on. */
function aboutItsQuestion({ finding, about }: Unsettled, organizations: DocumentContext['organizations']) {
  if (about === 'target') return finding
  const own = new Set(organizations.get(finding.organization)?.outCells ?? [])
  const cells = finding.cells.filter(({ cell }) => cell !== null && own.has(cell))
  const open = cells.map((cell) => ({ ...cell, tests: cell.tests.filter((test) => test.holds === 'unknown') }))
  return { ...finding, cells: open, alternatives: null, missing: open.length > 0 ? [] : (finding.missing ?? []) }
}
