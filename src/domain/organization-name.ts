import { unifyBrackets } from './brackets.ts'
import { maskPersonalNumbers } from './personal-numbers.ts'

/** Nothing but ideographs, none of which has another form: most names, of which a county has a hundred thousand. */
const plainChinese = /^[\u4e00-\u9fff]*$/

const ignored = /[\s\u200b-\u200d\u2060\u00ad'"‘’“”]+/gu

/**
 * Township and name, as an organization without a code is known: as reports show them, without numbers of persons, so that the rows
 * of ledgers, of reports and of a register are compared by the same rule.
 */
export function nameKey({ township, name }: { readonly township: string | null; readonly name: string }): string {
  return `${maskPersonalNumbers(township ?? '')}/${normalizeName(maskPersonalNumbers(name))}`
}

/**
 * The name of an organization as identity compares it: NFKC, without white space and quotation marks, one kind of
 * bracket, upper case. Legal forms are part of the name: 有限公司 and 有限责任公司 stay apart.
 */
export function normalizeName(text: string): string {
  if (plainChinese.test(text)) return text
  const upper = text.normalize('NFKC').toUpperCase().normalize('NFKC')
  return unifyBrackets(upper).replace(ignored, '')
}
