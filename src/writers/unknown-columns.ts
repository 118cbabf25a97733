import { cellsToCheck, reasonOf } from '../wording/reason.ts'
import { codedColumns } from './coded-columns.ts'
import type { ListContext } from './document-context.ts'
import { placeColumns, targetColumns, targetLine, type UnitFinding, whoColumns } from './finding-columns.ts'
import type { ColumnOf } from './table-of.ts'
import type { Unsettled } from './unknowns-to-check.ts'

/** What is open of a unit. */
export interface OpenFinding extends UnitFinding, Unsettled {}

type UnknownColumn = ColumnOf<OpenFinding>

/** The columns of a list of what the ledger leaves open: of a target, or of whether the unit counts at all. */
export function unknownColumns(context: ListContext): readonly UnknownColumn[] {
  const { columns, inBaseQuestion } = context.wording.documents
  return [
    ...whoColumns(context),
    {
      id: 'targetLine',
      heading: columns.target,
      width: 21,
      kind: 'text',
      only: 'page',
      cell: ({ finding, about }) => (about === 'base' ? inBaseQuestion : targetLine(finding, context)),
    },
    ...targetColumns(context),
    ...possibleColumns(context),
    {
      id: 'deciding',
      heading: columns.deciding,
      width: 34,
      kind: 'text',
      cell: (row) => toCheck(row, context),
    },
    { id: 'reason', heading: columns.reason, width: 42, kind: 'text', cell: (row) => whyOpen(row, context) },
    ...placeColumns(context),
  ]
}

function possibleColumns({ wording }: ListContext): readonly UnknownColumn[] {
  const { columns } = wording.documents
  const { names } = wording
  const labels = ({ finding, about }: OpenFinding): readonly string[] =>
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
    ...codedColumns<OpenFinding>({
      id: 'possible',
      heading: columns.possible,
      width: 12,
      code: ({ finding }) => (finding.possible ?? []).join(' '),
      label: (row) => labels(row).join(names.listSeparator),
      dataOnly: true,
    }),
  ]
}

function toCheck(row: OpenFinding, { wording }: ListContext): string {
  const finding = aboutItsQuestion(row)
  const { unit } = row
  const named = new Set(finding.cells.map(({ cell }) => cell))
  const baseCells = unit?.base === 'unknown' ? unit.outCells.filter((cell) => !named.has(cell)) : []
  return [...baseCells, ...cellsToCheck(finding, wording)].join(wording.reason.cellSeparator) || wording.reason.noCell
}

function whyOpen(row: OpenFinding, { wording }: ListContext): string {
  return row.about === 'target' ? row.finding.reason : reasonOf(aboutItsQuestion(row), wording)
}

/** Of a unit that may not count, only what leaves that open: the cells which its place in the base rests on. */
function aboutItsQuestion({ finding, unit, about }: OpenFinding) {
  if (about === 'target') return finding
  const own = new Set(unit?.outCells ?? [])
  const cells = finding.cells.filter(({ cell }) => cell !== null && own.has(cell))
  const open = cells.map((cell) => ({ ...cell, tests: cell.tests.filter((test) => test.holds === 'unknown') }))
  return { ...finding, cells: open, alternatives: null, missing: open.length > 0 ? [] : (finding.missing ?? []) }
}
