import { parseOpenNumeral } from './chinese-numeral.ts'
import { hedged } from './hedge.ts'
import type { NumberWords, Sides } from './values.ts'
import type { Hedge } from './values-schema.ts'

/** A number as a ledger words it; `low` equals `high` where it is exact. */
export interface Quantity {
  readonly low: number
  readonly high: number
}

/** What may stand around a number in one column. */
export interface QuantityWords {
  readonly words: NumberWords
  /** Words that say what is counted (共, 党员); they change nothing. */
  readonly fillers: readonly Sides[]
  /** Units with the factor that each multiplies by; units of people and things multiply by one. */
  readonly units: ReadonlyMap<string, number>
  /** The factor of a number that has no unit. */
  readonly unit: number
  /** The smallest difference that counts: 1 for people. */
  readonly step: number
}

const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const plain = new RegExp(`^${digits}$`, 'u')
const scaleSign = /[十百千万亿]$/u
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

interface Peeled {
  readonly text: string
  readonly effects: readonly Hedge[]
  readonly factor: number | undefined
}

/**
 * Reads a squeezed text as one number, one range or one hedged number; every character must be accounted for.
 * Undefined if it is anything else, negative, or a range from more to less.
 */
export function readQuantity(text: string, context: QuantityWords): Quantity | undefined {
  const vague = context.words.vague.get(text)
  if (vague !== undefined) return vague
  const peeled = peel({ text, effects: [], factor: undefined }, context)
  const open = context.words.vague.get(peeled.text)
  const bare = open ?? readBare(peeled, context)
  if (bare === undefined) return undefined
  return applyHedges(bare, peeled.effects, context.step)
}

/** Reads digits or Chinese numerals that stand alone, thousands separators and 万 included. */
function readNumber(text: string): Quantity | undefined {
  if (plain.test(text)) return exact(Number(text.replaceAll(',', '')))
  const scale = scales[scaleSign.exec(text)?.[0] ?? '']
  const scaled = text.slice(0, -1)
  if (scale !== undefined && plain.test(scaled)) return exact(multiply(Number(scaled.replaceAll(',', '')), scale))
  return parseOpenNumeral(text)
}

function exact(number: number): Quantity {
  return { low: number, high: number }
}

/** A product without the noise of binary fractions. */
function multiply(number: number, factor: number): number {
  return factor === 1 && Number.isInteger(number) ? number : Number((number * factor).toPrecision(12))
}

function readBare(peeled: Peeled, context: QuantityWords): Quantity | undefined {
  const number = readNumber(peeled.text)
  if (number !== undefined) return times(number, peeled.factor ?? context.unit)
  return readRange(peeled, context)
}

function times({ low, high }: Quantity, factor: number): Quantity {
  return { low: multiply(low, factor), high: multiply(high, factor) }
}

/** 30-50, 30人至50人, 500-1000万: a left side without a unit takes that of the right side. */
function readRange(whole: Peeled, context: QuantityWords): Quantity | undefined {
  const found = context.words.ranges.map((separator) => readSides(whole, separator, context))
  const range = found.find((sides) => sides !== undefined)
  return range !== undefined && range.low <= range.high ? range : undefined
}

function readSides({ text, factor }: Peeled, separator: string, context: QuantityWords): Quantity | undefined {
  const at = text.indexOf(separator)
  if (at <= 0) return undefined
  const left = peel({ text: text.slice(0, at), effects: [], factor: undefined }, context)
  const low = left.effects.length === 0 ? readNumber(left.text) : undefined
  const high = readNumber(text.slice(at + separator.length))
  if (low === undefined || high === undefined) return undefined
  const unit = factor ?? context.unit
  return { low: times(low, left.factor ?? unit).low, high: times(high, unit).high }
}

function applyHedges(quantity: Quantity, effects: readonly Hedge[], step: number): Quantity | undefined {
  const [effect, other] = [...new Set(effects)]
  if (effect === undefined) return quantity
  if (other !== undefined) return undefined
  return hedged(quantity, effect, step)
}

/** Takes known words off both ends until a bare number or range is left, or nothing more can be taken. */
function peel(start: Peeled, context: QuantityWords): Peeled {
  const next = peelOnce(start, context)
  return next === undefined ? start : peel(next, context)
}

function peelOnce(from: Peeled, context: QuantityWords): Peeled | undefined {
  const money = context.units.size > 0 ? peelUnit(from, context) : undefined
  if (money !== undefined) return money
  if (readNumber(from.text) !== undefined) return undefined
  return peelHedge(from, context) ?? peelUnit(from, context) ?? peelFiller(from, context)
}

function peelHedge(from: Peeled, { words }: QuantityWords): Peeled | undefined {
  for (const hedge of words.hedges) {
    const text = without(from.text, hedge) ?? withoutInner(from.text, hedge.after)
    if (text !== undefined) return { ...from, text, effects: [...from.effects, hedge.effect] }
  }
  return undefined
}

function peelUnit(from: Peeled, { words, units }: QuantityWords): Peeled | undefined {
  for (const [unit, factor] of units) {
    const text = withoutEnd(from.text, unit)
    if (text !== undefined && from.factor === undefined) return { ...from, text, factor }
  }
  const text = words.units.map((unit) => withoutEnd(from.text, unit)).find((rest) => rest !== undefined)
  return text === undefined ? undefined : { ...from, text }
}

function peelFiller(from: Peeled, { words, fillers }: QuantityWords): Peeled | undefined {
  const text = [words.fillers, ...fillers].map((sides) => without(from.text, sides)).find((rest) => rest !== undefined)
  return text === undefined ? undefined : { ...from, text }
}

function without(text: string, { before, after }: Sides): string | undefined {
  const start = before.find((word) => text.startsWith(word) && text.length > word.length)
  if (start !== undefined) return text.slice(start.length)
  return after.map((word) => withoutEnd(text, word)).find((rest) => rest !== undefined)
}

function withoutEnd(text: string, word: string): string | undefined {
  return text.endsWith(word) && text.length > word.length ? text.slice(0, -word.length) : undefined
}

/** 500余万, 一千多万: the hedge stands between the number and its scale. */
function withoutInner(text: string, words: readonly string[]): string | undefined {
  const scale = /[百千万亿]+$/u.exec(text)?.[0]
  const rest = scale === undefined ? undefined : words.map((word) => withoutEnd(text.slice(0, -scale.length), word))
  const number = rest?.find((left) => left !== undefined)
  return number === undefined || scale === undefined ? undefined : number + scale
}
