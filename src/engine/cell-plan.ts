import { cellName } from '../domain/cell.ts'
import type { RowValues } from '../domain/record.ts'
import type { EvidenceCell } from '../domain/register-event.ts'
import type { CellFacts } from '../domain/report.ts'
import type { FieldSource } from './compiled-node.ts'
import { cellsOf, type DecidingLeaf, mergedTests } from './deciding-cells.ts'
import { addSourceCells, leafCells, readCells, saidField } from './leaf-cells.ts'
import { withoutNegation } from './negated-test.ts'

/** Which cells to show and which tests to say of them, as far as how the comparisons turned out says it, without any row. */
export interface CellPlan {
  readonly leaves: readonly DecidingLeaf[]
  /** Null where tests quote other cells of the row, so that every row has its own. */
  readonly shown: readonly ShownSource[] | null
}

interface ShownSource {
  readonly source: FieldSource
  readonly tests: CellFacts['tests']
}

/** Plans the cells of comparisons that decide, or that are open. */
export function planCells(leaves: readonly DecidingLeaf[]): CellPlan {
  const isOwn = leaves.some(({ leaf }) => leaf.operands.some(({ kind }) => kind === 'field'))
  return { leaves, shown: isOwn ? null : shownSources(leaves) }
}

function shownSources(leaves: readonly DecidingLeaf[]): readonly ShownSource[] {
  const shown = new Map<string, ShownSource>()
  for (const { leaf, holds, negated } of leaves) {
    const field = saidField(leaf.source)
    const known = shown.get(field)
    const tests = withoutNegation(leafCells(leaf, noRow, holds), negated).flatMap((cell) => cell.tests)
    shown.set(field, known ? { ...known, tests: mergedTests(known.tests, tests) } : { source: leaf.source, tests })
  }
  return [...shown.values()]
}

/** What a test says of a column does not depend on what stands there. */
const noRow: RowValues = Object.freeze({ row: 0, values: [] })

/** The cells of a row that a plan shows, one entry a field and cell. */
export function plannedCells({ leaves, shown }: CellPlan, row: RowValues): CellFacts[] {
  if (shown === null) return cellsOf(leaves, row)
  const cells: CellFacts[] = []
  for (const { source, tests } of shown) addSourceCells(cells, source, { row, tests })
  return cells
}

/** The same without values and tests, as cells are quoted for proof. */
export function plannedEvidence({ leaves, shown }: CellPlan, own: RowValues): EvidenceCell[] {
  if (shown === null) return cellsOf(leaves, own).map(({ field, cell, text }) => ({ field, cell, text }))
  const quoted: EvidenceCell[] = []
  for (const { source } of shown) {
    const field = saidField(source)
    const cells = readCells(source, own.values)
    if (cells.length === 0) quoted.push({ field, cell: null, text: null })
    for (const { row, column, text } of cells) quoted.push({ field, cell: cellName(row ?? own.row, column), text })
  }
  return quoted
}
