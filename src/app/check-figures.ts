import type { Ratio } from '../domain/rate.ts'
import { parsePercent } from '../rates/published-percent.ts'

export {
  checkPublished as checkFigures,
  type PublishedCheck,
  type PublishedFigures,
} from '../rates/published-figures.ts'

/** A ratio such as `1214/2422`, full-width or half-width; undefined if the text is none or says more than the whole. */
export function parseRatio(text: string): Ratio | undefined {
  const match = /^(\d+)\s*[/÷]\s*(\d+)$/.exec(text.normalize('NFKC').replaceAll(',', '').trim())
  if (match === null) return undefined
  const ratio = { numerator: Number(match[1]), denominator: Number(match[2]) }
  return ratio.denominator > 0 && ratio.numerator <= ratio.denominator ? ratio : undefined
}

/** True if a text is a printed percentage between 0 % and 100 %. */
export function isPercent(text: string): boolean {
  const percent = parsePercent(text)
  return percent !== undefined && percent.digits <= percent.scale
}
