import type { Ratio } from '../domain/rate.ts'

const millionths = 1_000_000

/** The ratio in whole numbers, so that it can be compared exactly; amounts count to six decimals. */
export function wholeRatio({ numerator, denominator }: Ratio): Ratio {
  if (Number.isInteger(numerator) && Number.isInteger(denominator)) return { numerator, denominator }
  return { numerator: Math.round(numerator * millionths), denominator: Math.round(denominator * millionths) }
}
