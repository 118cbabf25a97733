import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import { indicatorOfTarget, targetOfIndicator } from '../domain/target-indicator.ts'

/** The indicator that is meant by its own id or that of its target; a Fault `usage-bad-value` with the nearest valid one. */
export function indicatorNamed(given: string, ids: readonly string[]): string {
  const id = [given, indicatorOfTarget(given)].find((each) => ids.includes(each))
  if (id !== undefined) return id
  const values = ids.map((each) => targetOfIndicator(each) ?? each)
  const expected = { kind: 'one-of', values } as const
  throw new Fault('usage-bad-value', { flag: '--indicator', value: given, expected, nearest: nearestOf(given, values) })
}
