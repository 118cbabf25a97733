import type { CellFacts, FindingFacts } from '../domain/report.ts'
import { type CellSaid, type SayCell, sayCell } from './reason.ts'

/** So many texts are remembered beside the same comparisons; a column has few that many units share. */
const most = 2000

/** What was said, and of what: all that it depends on beside text and comparisons. */
interface Remembered extends Pick<CellFacts, 'field' | 'value' | 'why'> {
  readonly hasCell: boolean
  readonly verdict: FindingFacts['verdict']
  readonly said: CellSaid
}

/**
 * What is said of cells in one language, remembered: it depends on nothing but field, value, text and comparisons, and those of a
 * target are one and the same list in all rows that turn out alike. For whoever words many findings as they are judged; those of a stored report have lists of
 * their own.
 */
export function rememberCells(): SayCell {
  const known = new WeakMap<CellFacts['tests'], Map<string | null, Remembered>>()
  return (cell, verdict, wording) => {
    const { field, text, value, why } = cell
    const sayings = known.get(cell.tests) ?? new Map<string | null, Remembered>()
    const remembered = sayings.get(text)
    if (remembered !== undefined && isOf(remembered, cell, verdict)) return remembered.said
    if (sayings.size >= most) sayings.clear()
    if (sayings.size === 0) known.set(cell.tests, sayings)
    const said = sayCell(cell, verdict, wording)
    sayings.set(text, { field, value, why, hasCell: cell.cell !== null, verdict, said })
    return said
  }
}

/** Spans of values are other ones in every row. */
function isOf(remembered: Remembered, { field, cell, value, why }: CellFacts, verdict: string): boolean {
  const isVerdict = remembered.verdict === verdict && remembered.field === field
  return isVerdict && remembered.hasCell === (cell !== null) && remembered.value === value && remembered.why === why
}
