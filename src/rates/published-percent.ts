import type { Ratio } from '../domain/rate.ts'

/** A percentage as it was printed: 44.79 % is 4479 of 10,000, rounded half up in its last digit. */
export interface PublishedPercent {
  readonly digits: number
  readonly scale: number
}

/** Whole numbers from `low` to `high`, both included. */
export interface WholeRange {
  readonly low: number
  readonly high: number
}

const pattern = /^(\d{1,3})(?:\.(\d{1,6}))?%$/

/** A printed percentage such as `16.06%`, half-width or full-width; undefined if the text is none. */
export function parsePercent(text: string): PublishedPercent | undefined {
  const match = pattern.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))
  if (match === null) return undefined
  const decimals = match[2] ?? ''
  return { digits: Number(`${match[1]}${decimals}`), scale: 100 * 10 ** decimals.length }
}

/** The numerators that give a printed percentage at a base; null if no whole number does. */
export function numeratorsAt({ digits, scale }: PublishedPercent, base: number): WholeRange | null {
  const low = ceilQuotient(BigInt(2 * digits - 1) * BigInt(base), BigInt(2 * scale))
  const high = ceilQuotient(BigInt(2 * digits + 1) * BigInt(base), BigInt(2 * scale)) - 1n
  const range = { low: Math.max(0, Number(low)), high: Number(high) }
  return range.low <= range.high ? range : null
}

/** The real numbers at which a numerator gives a printed percentage: more than `above`, up to `upTo` (0 over 0: no end). */
export function basesOf(
  { digits, scale }: PublishedPercent,
  numerator: number,
): { readonly above: Ratio; readonly upTo: Ratio } {
  const top = 2 * scale * numerator
  const least = 2 * digits - 1
  return {
    above: { numerator: top, denominator: 2 * digits + 1 },
    upTo: least > 0 ? { numerator: top, denominator: least } : { numerator: 0, denominator: 0 },
  }
}

/** The whole bases at which a numerator gives a printed percentage; null if there is none. */
export function wholeBases({ digits, scale }: PublishedPercent, numerator: number): WholeRange | null {
  const top = BigInt(2 * scale) * BigInt(numerator)
  const low = Number(top / BigInt(2 * digits + 1)) + 1
  const high = digits > 0 ? Number(top / BigInt(2 * digits - 1)) : Number.MAX_SAFE_INTEGER
  return low <= high ? { low, high } : null
}

function ceilQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator > 0n && quotient * denominator < numerator ? quotient + 1n : quotient
}
