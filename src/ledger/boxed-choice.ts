import type { Values } from './values.ts'

const inBrackets = /[([]([^()[\]]?)[)\]]/gu
const separators = /^[/、,;|]+|[/、,;|]+$/gu

/** A choice cell as printed forms have it: every option with its box. */
export interface BoxedChoice {
  /** The words whose boxes are checked, and those whose boxes are not. */
  readonly checked: readonly string[]
  readonly unchecked: readonly string[]
}

/**
 * Reads `☑单独□联合□未建`, `单独□联合☑` and `(√)单独()联合`, squeezed; undefined for any other text. Boxes stand all before or all behind their
 * words, and every word has one.
 */
export function readBoxes(text: string, { answers }: Pick<Values, 'answers'>): BoxedChoice | undefined {
  if (wordsOnly.test(text)) return undefined
  const { checked, unchecked } = answers
  const mark = (inside: string): string => (inside === '' || unchecked.has(inside) ? empty : full)
  const boxed = text.replace(inBrackets, (whole, inside: string) =>
    inside === '' || checked.has(inside) || unchecked.has(inside) ? mark(inside) : whole,
  )
  const signs = [...boxed]
    .map((sign) => (isSign(sign, checked) ? full : isSign(sign, unchecked) ? empty : sign))
    .join('')
  const isFirst = before.test(signs)
  if (!isFirst && !behind.test(signs)) return undefined
  const read = [...signs.matchAll(isFirst ? boxFirst : wordFirst)].map(([, one = '', other = '']) => ({
    isChecked: (isFirst ? one : other) === full,
    word: (isFirst ? other : one).replace(separators, ''),
  }))
  const words = (isChecked: boolean) => read.filter((each) => each.isChecked === isChecked).map(({ word }) => word)
  return { checked: words(true), unchecked: words(false) }
}

/** Letters and digits are words, whatever else they may stand for. */
function isSign(sign: string, signs: ReadonlySet<string>): boolean {
  return signs.has(sign) && !/[\p{L}\p{N}]/u.test(sign)
}

/** No box, nor anything that stands for one. */
const wordsOnly = /^[0-9\u4e00-\u9fff]*$/u

const full = '\u2611'
const empty = '\u2610'
const before = /^(?:[\u2610\u2611][^\u2610\u2611]+){2,}$/u
const behind = /^(?:[^\u2610\u2611]+[\u2610\u2611]){2,}$/u
const boxFirst = /([\u2610\u2611])([^\u2610\u2611]+)/gu
const wordFirst = /([^\u2610\u2611]+)([\u2610\u2611])/gu
