import type { RegisterItem } from '../domain/register.ts'
import type { EvidenceCell } from '../domain/register-event.ts'

/** Fields that a sheet without a column for them states by its name or headings: nothing is assumed of them. */
const statedBySheet: ReadonlySet<string> = new Set(['sector', 'kind'])

/** Whether something rests on no cell, but an assumption, for a field that the gap of the item had from a cell of the ledger. */
export function restsOnVanished(
  cells: readonly EvidenceCell[],
  { grounds, openedGrounds = grounds }: Pick<RegisterItem, 'grounds' | 'openedGrounds'>,
): boolean {
  return cells.some(
    ({ field, cell }) =>
      cell === null &&
      !statedBySheet.has(field) &&
      openedGrounds.cells.some((opened) => opened.field === field && opened.cell !== null),
  )
}
