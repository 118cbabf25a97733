import type { RegisterEntry, RegisterItem } from '../domain/register.ts'
import type { EvidenceCell, LedgerPlace } from '../domain/register-event.ts'

type Grounds = Pick<RegisterItem, 'at' | 'cells'>

/**
 * Replaces what an event rests on by equal objects that the first item of its entry has already. Most items of an
 * organization rest on one row and few cells, for years; kept once, they take a fraction of the memory and of the time.
 */
export function shareGrounds<Event extends Grounds>(event: Event, entry: RegisterEntry | undefined): Event {
  const first = entry?.items.values().next().value
  if (first === undefined) return event
  const at = samePlace(first.at, event.at) ? first.at : event.at
  return { ...event, at, cells: sharedCells(event.cells, first.cells) }
}

function samePlace(left: LedgerPlace | null, right: LedgerPlace | null): boolean {
  return (
    left !== null && right !== null && left.row === right.row && left.sheet === right.sheet && left.file === right.file
  )
}

function sharedCells(cells: readonly EvidenceCell[], known: readonly EvidenceCell[]): readonly EvidenceCell[] {
  const isSame = cells.length === known.length && cells.every((cell, index) => sameCell(known[index], cell))
  return isSame ? known : cells.map((cell) => known.find((other) => sameCell(other, cell)) ?? cell)
}

function sameCell(left: EvidenceCell | undefined, right: EvidenceCell): boolean {
  return left?.cell === right.cell && left.text === right.text && left.field === right.field
}
