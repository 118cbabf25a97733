import type { Register } from '../domain/register.ts'
import type { RoundUnit } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import type { RegisterWords } from './words.ts'

/** A unit that enters the register, with the number it gets. */
export interface Numbered {
  readonly number: string
  readonly unit: RoundUnit
}

interface NumberingOptions {
  readonly serials: Register['serials']
  /** ISO date of the round. */
  readonly asOf: string
  readonly words: RegisterWords
}

/**
 * 一企一号: `<place>-<year>-<serial>` for units that enter the register, whatever their order: by township and key. Serials go
 * on from the last one ever given at that place in that year.
 */
export function numberUnits(
  units: readonly RoundUnit[],
  { serials, asOf, words }: NumberingOptions,
): readonly Numbered[] {
  const given = new Map<string, number>()
  const sorted = [...units].sort(
    (left, right) => compareText(left.township ?? '', right.township ?? '') || compareText(left.key, right.key),
  )
  return sorted.map((unit) => {
    const series = `${placeOf(unit, words)}-${asOf.slice(0, 4)}`
    const serial = (given.get(series) ?? serials.get(series) ?? 0) + 1
    given.set(series, serial)
    return { number: `${series}-${String(serial).padStart(4, '0')}`, unit }
  })
}

function placeOf({ township }: RoundUnit, { unknownPlace }: RegisterWords): string {
  const place = (township ?? '').replace(/\s+/gu, '')
  return place === '' ? unknownPlace : place
}
