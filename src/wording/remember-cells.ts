import type { CellFacts } from '../domain/report.ts'
import { type SayCell, whatItSays } from './reason.ts'

/** So many cells are remembered of the same comparisons; a column has few values that many units share. */
const most = 2000

/**
 * What is said of cells in one language, remembered: it depends on nothing but field, value, text and comparisons, and those of a
 * target are one and the same list in all rows that turn out alike. For whoever words many findings as they are judged; those of a stored report have lists of
 * their own.
 */
export function rememberCells(): SayCell {
  const known = new WeakMap<CellFacts['tests'], Map<string, string>>()
  return (cell, verdict, wording) => {
    const sayings = known.get(cell.tests) ?? new Map<string, string>()
    if (sayings.size === 0 || sayings.size >= most) {
      sayings.clear()
      known.set(cell.tests, sayings)
    }
    const key = keyOf(cell, verdict)
    const said = sayings.get(key) ?? whatItSays(cell, verdict, wording)
    sayings.set(key, said)
    return said
  }
}

/** All that it depends on beside the comparisons; texts stand behind their lengths, so that no two cells have one key. */
function keyOf({ field, cell, text, value, why }: CellFacts, verdict: string): string {
  const shown = typeof value === 'object' ? JSON.stringify(value) : `${typeof value} ${value}`
  const head = `${verdict} ${field} ${cell === null ? '' : 'cell'} ${why ?? ''}`
  return text === null ? `${head}|${shown}` : `${head}|${text.length} ${text}${shown}`
}
