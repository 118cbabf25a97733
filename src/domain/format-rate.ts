import type { Ratio } from './rate.ts'

/** What stands where nothing can be divided. */
export const noRate = '—'

/** Percentage with two decimals, half up, from integers and never from a float: `50.12%`; a dash for a zero denominator. */
export function formatPercent(ratio: Ratio): string {
  return ratio.denominator === 0 ? noRate : `${quotient(ratio, { times: 100n, decimals: 2 })}%`
}

/** A quotient with a fixed number of decimals, half up (away from zero): `19.1`; a dash for a zero denominator. */
export function formatDecimal(ratio: Ratio, decimals: number): string {
  return ratio.denominator === 0 ? noRate : quotient(ratio, { times: 1n, decimals })
}

/** Change between two rates in percentage points (百分点) with its sign: `+5.33`; a dash if either cannot be divided. */
export function formatPoints(from: Ratio, to: Ratio): string {
  if (from.denominator === 0 || to.denominator === 0) return noRate
  const [fromNumerator, fromDenominator] = integers(from)
  const [toNumerator, toDenominator] = integers(to)
  const change = toNumerator * fromDenominator - fromNumerator * toDenominator
  const hundredths = roundedQuotient(change * 10_000n, fromDenominator * toDenominator)
  return (hundredths > 0n ? '+' : '') + withPoint(hundredths, 2)
}

function quotient(ratio: Ratio, { times, decimals }: { readonly times: bigint; readonly decimals: number }): string {
  const [numerator, denominator] = integers(ratio)
  return withPoint(roundedQuotient(numerator * times * 10n ** BigInt(decimals), denominator), decimals)
}

/** The ratio as integers; sums of amounts may have decimals, which are scaled away. */
function integers({ numerator, denominator }: Ratio): readonly [bigint, bigint] {
  const places = Math.max(decimalsOf(numerator), decimalsOf(denominator))
  return [scaled(numerator, places), scaled(denominator, places)]
}

function decimalsOf(number: number): number {
  if (Number.isInteger(number)) return 0
  return Math.min(9, (String(number).split('.')[1] ?? '').length)
}

function scaled(number: number, places: number): bigint {
  return places === 0 ? BigInt(number) : BigInt(Math.round(number * 10 ** places))
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const rounded = (2n * top + bottom) / (2n * bottom)
  return negative ? -rounded : rounded
}

function withPoint(number: bigint, decimals: number): string {
  const sign = number < 0n ? '-' : ''
  const digits = String(number < 0n ? -number : number).padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
