import { compareRatios, type Ratio } from '../domain/rate.ts'
import { wholeRatio } from './whole-ratio.ts'

/** Whether there is anything to divide by; a sum may be a limit without a denominator. */
export function isRatio({ numerator, denominator }: Ratio): boolean {
  return denominator !== 0 || numerator !== 0
}

/** Order of two exact ratios, which may be of sums with decimals; one without a base stands behind every other. */
export function compareOrEmpty(left: Ratio, right: Ratio): number {
  if (!isRatio(left) || !isRatio(right)) return Number(isRatio(left)) - Number(isRatio(right))
  return compareRatios(wholeRatio(left), wholeRatio(right))
}
