import type { Shown } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'

/**
 * Order of two values of a report: by what they are at least (descending) or at most (ascending), so that what is not known never
 * moves anything forward; between equals the exact one is first, the unknown is last.
 */
export function compareShown(left: Shown, right: Shown, direction: 'asc' | 'desc'): number {
  const [one, other] = [endOf(left, direction), endOf(right, direction)]
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const difference =
    typeof one === 'number' && typeof other === 'number' ? one - other : compareText(String(one), String(other))
  if (difference !== 0) return direction === 'asc' ? difference : -difference
  return Number(!isExact(left)) - Number(!isExact(right))
}

/** The end of a value that counts; days are ISO dates, two with a slash between where only a span is known. */
function endOf(value: Shown, direction: 'asc' | 'desc'): number | string | null {
  if (typeof value === 'string') return value.split('/').at(direction === 'asc' ? -1 : 0) ?? null
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  return direction === 'asc' ? value.high : value.low
}

function isExact(value: Shown): boolean {
  return typeof value !== 'object' && !(typeof value === 'string' && value.includes('/'))
}
