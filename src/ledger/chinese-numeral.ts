/** A whole number that may be open: 十几 is 11 to 19. */
export interface NumeralRange {
  readonly low: number
  readonly high: number
}

// Looked up by whatever a cell holds, so maps: an object would know `__proto__` and `constructor`, too.
const digitValues = valuesOf({
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
})
const unitValues = valuesOf({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 })
const tenValues = valuesOf({ 廿: 20, 卅: 30 })
const myriads = Object.entries({ 亿: 100_000_000, 万: 10_000 })
const whole = valuesOf({ 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000, 俩: 2, 仨: 3 })
const someDigits = /^[几数]([十百千万])$/u
const tensAndSome = /^(.*十)[几数]$/u
const neighbors = /^(.*?)([一二两三四五六七八])([二三四五六七八九])(十|百|千|万|)$/u

/**
 * Reads a whole number in Chinese numerals, everyday or financial (二十, 一百零三, 廿三, 叁佰), or by places with a
 * zero (二〇); undefined if it is none or can be read in two ways (三百五).
 */
export function parseNumeral(text: string): number | undefined {
  const alone = whole.get(text)
  if (alone !== undefined) return alone
  if (/^[零〇一二三四五六七八九]*[〇零][零〇一二三四五六七八九]*$/u.test(text)) return byPlaces(text)
  return byMyriads(text)
}

/** Reads a Chinese numeral that may leave a digit open: 十几, 几十, 数百, 三四十, 两三. */
export function parseOpenNumeral(text: string): NumeralRange | undefined {
  const exact = parseNumeral(text)
  if (exact !== undefined) return { low: exact, high: exact }
  const some = someDigits.exec(text)
  if (some) return someTimes(unitValues.get(some[1] ?? '') ?? whole.get(some[1] ?? '') ?? 0)
  const tens = parseNumeral(tensAndSome.exec(text)?.[1] ?? '')
  if (tens !== undefined) return { low: tens + 1, high: tens + 9 }
  return betweenNeighbors(text)
}

function someTimes(unit: number): NumeralRange {
  return { low: 2 * unit, high: 10 * unit - 1 }
}

/** 三四十: from the lesser reading to the end of the ten that the greater one begins. */
function betweenNeighbors(text: string): NumeralRange | undefined {
  const [, before = '', left = '', right = '', unit = ''] = neighbors.exec(text) ?? []
  if ((digitValues.get(right) ?? 0) - (digitValues.get(left) ?? 0) !== 1) return undefined
  const low = parseNumeral(before + left + unit)
  const high = parseNumeral(before + right + unit)
  return low === undefined || high === undefined ? undefined : { low, high: high + (unitValues.get(unit) ?? 1) - 1 }
}

function byPlaces(text: string): number | undefined {
  if (text.length > 1 && /^[零〇]/u.test(text)) return undefined
  return [...text].reduce((sum, digit) => sum * 10 + (digitValues.get(digit) ?? 0), 0)
}

function byMyriads(text: string): number | undefined {
  for (const [sign, factor] of myriads) {
    const at = text.indexOf(sign)
    if (at > 0) return addMyriad(byMyriads(text.slice(0, at)), factor, text.slice(at + 1))
  }
  return bySection(text)
}

function addMyriad(count: number | undefined, factor: number, rest: string): number | undefined {
  if (count === undefined || rest === '') return count === undefined ? undefined : count * factor
  const more = byMyriads(rest.replace(/^[零〇]/u, ''))
  const linked = /^[零〇]/u.test(rest) || (more !== undefined && more >= factor / 10)
  return more === undefined || !linked ? undefined : count * factor + more
}

interface SectionState {
  readonly sum: number
  readonly digit: number | undefined
  readonly unit: number
  readonly zero: boolean
}

/** Below ten thousand: units fall, a digit before each but a leading 十, a zero where a place is left out. */
function bySection(text: string): number | undefined {
  const start: SectionState | undefined = { sum: 0, digit: undefined, unit: 10_000, zero: false }
  const end = [...text].reduce<SectionState | undefined>((state, sign) => state && readSign(state, sign), start)
  if (end === undefined || text === '') return undefined
  if (end.digit === undefined) return end.zero ? undefined : end.sum
  const placed = end.unit === 10_000 || end.unit === 10 || end.zero
  return placed ? end.sum + end.digit : undefined
}

function readSign(state: SectionState, sign: string): SectionState | undefined {
  const unit = unitValues.get(sign)
  if (unit !== undefined) return readUnit(state, unit)
  const tens = tenValues.get(sign)
  if (tens !== undefined) return state.digit === undefined ? readUnit({ ...state, digit: tens / 10 }, 10) : undefined
  const digit = digitValues.get(sign)
  if (digit === undefined || state.digit !== undefined) return undefined
  if (digit > 0) return { ...state, digit }
  return state.zero || state.unit <= 10 || state.unit === 10_000 ? undefined : { ...state, zero: true }
}

function readUnit(state: SectionState, unit: number): SectionState | undefined {
  if (unit >= state.unit || (state.digit === undefined && unit !== 10)) return undefined
  return { sum: state.sum + (state.digit ?? 1) * unit, digit: undefined, unit, zero: false }
}

function valuesOf(words: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words))
}
