import { compareRatios, type GoalVerdict, type Ratio } from '../domain/rate.ts'
import { wholeRatio } from './whole-ratio.ts'

/** Whether an interval reaches a goal: decided only if both ends agree, by integers; null where nothing can be divided. */
export function judgeGoal(
  { low, high }: { readonly low: Ratio; readonly high: Ratio },
  goal: Ratio,
): GoalVerdict | null {
  if (low.denominator === 0 || high.denominator === 0) return null
  if (compareRatios(wholeRatio(low), goal) >= 0) return 'reached'
  return compareRatios(wholeRatio(high), goal) < 0 ? 'missed' : 'undecided'
}

/** A percentage as an exact ratio, from its decimal digits: 33.3 is 333/1000, never a float. */
export function goalRatio(percent: number): Ratio {
  const [mantissa = '0', exponent = '0'] = String(percent).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const places = decimals.length - Number(exponent)
  const digits = Number(whole + decimals)
  return places >= 0
    ? { numerator: digits, denominator: 100 * 10 ** places }
    : { numerator: digits * 10 ** -places, denominator: 100 }
}
