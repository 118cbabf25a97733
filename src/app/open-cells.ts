import type { AuditReport, Finding, OrganizationFacts } from '../domain/report.ts'

/** One cell that unknown verdicts wait for: what is asked of it, and which verdicts of which unit they are. */
export interface OpenCell {
  readonly file: string
  readonly sheet: string
  readonly row: number
  /** Address such as `D17`; null where no cell of the row says it. */
  readonly cell: string | null
  /** The first field that is asked of it; null where only the base of the unit rests on it. */
  readonly field: string | null
  readonly text: string | null
  /** Why its value is not known. */
  readonly why: string | null
  /** Key of the unit in whose row it stands. */
  readonly organization: string
  readonly name: string
  /** The verdicts, one key each, with their target. */
  readonly verdicts: ReadonlyMap<string, string>
}

/** Where something stands: file, sheet, row. */
interface RowPlace {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

type Cell = Finding['cells'][number]

/**
 * Every cell that unknown verdicts wait for, each once, in the order of the report; a field without a cell has one entry a row. A
 * field that the sheet has no column for is none: the column is missing, not the cell.
 */
export function openCells({ findings, organizations }: AuditReport): readonly OpenCell[] {
  const cells = new Map<string, OpenCell>()
  for (const finding of findings.filter(({ verdict }) => verdict === 'unknown'))
    for (const cell of finding.cells.filter(isOpenCell)) {
      const known = cells.get(placeKey(finding.at, cell))
      const verdicts = new Map([...(known?.verdicts ?? []), [verdictKey(finding), finding.target]])
      cells.set(placeKey(finding.at, cell), { ...(known ?? openCell(finding, cell)), verdicts })
    }
  for (const unit of organizations.filter(({ base }) => base === 'unknown'))
    for (const cell of unit.outCells) {
      const key = placeKey(unit.at, { cell, field: '' })
      if (!cells.has(key)) cells.set(key, baseCell(unit, cell))
    }
  return [...cells.values()]
}

/** The key of one verdict: one unit, one target. */
export function verdictKey({ organization, target }: Pick<Finding, 'organization' | 'target'>): string {
  return `${organization}\n${target}`
}

/** True for a cell that leaves its verdict open: it is compared without a result, and it is itself not exactly known. */
export function isOpenCell({ why, tests }: Cell): boolean {
  return why !== null && why !== 'no-column' && tests.some(({ holds }) => holds === 'unknown')
}

function placeKey({ file, sheet, row }: RowPlace, { cell, field }: Pick<Cell, 'cell' | 'field'>): string {
  return [file, sheet, cell ?? `${row} ${field}`].join('\n')
}

function openCell({ at, organization, name }: Finding, { cell, field, text, why }: Cell): OpenCell {
  const stands = text === null || text.trim() === '' ? null : text
  return { ...at, cell, field, text: stands, why, organization, name, verdicts: new Map() }
}

function baseCell({ at, key, name }: OrganizationFacts, cell: string): OpenCell {
  return { ...at, cell, field: null, text: null, why: null, organization: key, name, verdicts: new Map() }
}
