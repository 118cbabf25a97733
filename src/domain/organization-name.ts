import { unifyBrackets } from './brackets.ts'
import { maskPersonalNumbers } from './personal-numbers.ts'

/** Nothing but ideographs, digits and capitals, none of which has another form: most names, of which a county has a hundred thousand. */
const plain = /^[\u4e00-\u9fff0-9A-Z]*$/

const ignored = /[\s\u200b-\u200d\u2060\u00ad'"‘’“”]+/gu

/**
 * Township and name, as an organization without a code is known: as reports show them, without numbers of persons, so that the rows
 * of ledgers, of reports and of a register are compared by the same rule.
 */
export function nameKey({ township, name }: { readonly township: string | null; readonly name: string }): string {
  return placedNameKey(township, bareNameKey(name))
}

/** The same without the township, for names that are compared in several. */
export function bareNameKey(name: string): string {
  return normalizeName(maskPersonalNumbers(name))
}

/** `nameKey` of a name of which `bareNameKey` is known. */
export function placedNameKey(township: string | null, bare: string): string {
  return `${maskPersonalNumbers(township ?? '')}/${bare}`
}

/**
 * The name of an organization as identity compares it: NFKC, without white space and quotation marks, one kind of
 * bracket, upper case. Legal forms are part of the name: 有限公司 and 有限责任公司 stay apart.
 */
export function normalizeName(text: string): string {
  if (plain.test(text)) return text
  const upper = text.normalize('NFKC').toUpperCase().normalize('NFKC')
  return unifyBrackets(upper).replace(ignored, '')
}
