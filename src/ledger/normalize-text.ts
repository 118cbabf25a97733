import { unifyBrackets } from '../domain/brackets.ts'

/** Texts that are as short as they get: most cells of most ledgers. */
const plain = /^[0-9a-z\u4e00-\u9fff]*$/u
const invisible = /(?:[\s\u200b-\u200d\u2060\u00ad]|\ufe0e|\ufe0f)+/gu
const splitDigits = /\d[\s\u200b-\u200d\u2060]+\d/u
/** One digit before each group of three is how a blank divides thousands; with more it may be two numbers. */
const groupedDigits = /^\D*\d(?:\s\d{3})+\D*$/u
const markedDigits = /[²³¹⁰-₉①-⒛⓪-⓿❶-➓㉈-㊿㋀-㋋㍘-㏾¼-¾⅐-↉]/u

/** A cell or heading reduced to what distinguishes it: NFKC, no white space, one kind of bracket, lower case. */
export function squeeze(text: string): string {
  if (text === last.text) return last.squeezed
  const squeezed = plain.test(text) ? text : unifyBrackets(text.normalize('NFKC')).replace(invisible, '').toLowerCase()
  last.text = text
  last.squeezed = squeezed
  return squeezed
}

/** A cell is held against one list after the other: what it was reduced to is kept until the next one. */
const last = { text: '', squeezed: '' }

const stop = /(?<=[\p{L}\p{N}])[。.;,]$/u

/** A squeezed text without the stop that ends it: 是。 */
export function withoutStop(text: string): string {
  return text.length < 2 ? text : text.replace(stop, '')
}

/** A text as it is kept: trimmed, with every run of white space as one blank. */
export function tidy(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, ' ').trim()
}

const quotes = /^[\s'"‘’`“”]+(?=[^\s'"‘’`“”])|(?<=[^\s'"‘’`“”])[\s"‘’`“”]+$/gu

/** A text without the quotation marks around it, and without the apostrophe that keeps digits a text. */
export function unquote(text: string): string {
  return text.replace(quotes, '')
}

/** True if reduction would invent another number: digits apart (`3 0`, not `1 250`), raised, circled or fractions (`30②`). */
export function hidesDigits(text: string): boolean {
  const plainText = text.normalize('NFKC').trim()
  return markedDigits.test(text) || (splitDigits.test(plainText) && !groupedDigits.test(plainText))
}
