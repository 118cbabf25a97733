import { dayOf } from './civil-date.ts'

/**
 * Numbers that belong to a person: mobile numbers (手机号码) and citizen identity numbers (公民身份号码, 18 digits since 1999, 15
 * before). They have no business in a report, wherever a ledger has them.
 */
const separator = String.raw`[\s.·\-\u2010-\u2015\uFF0D]?`
const code = '(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])'
const identity = String.raw`(?<!\d)(?:\d{6}${separator}\d{8}${separator}\d{3}[\dX]|\d{15})(?!\d)`
const mobile = String.raw`(?<!\d)(?:(?:\+|00)?86${separator})?1[3-9]\d(?:${separator}\d{4}){2}(?!\d)`
const numbers = new RegExp(`${code}|${identity}|${mobile}`, 'giu')
const wholeCode = /^(?:[0-9A-Z]{15}|[0-9A-Z]{18})$/iu
const masked = '***'
/** Digits of a mobile number, the shortest of them. */
const shortest = 11

/** The text with every mobile number and citizen identity number masked, also those in full-width digits or in groups. */
export function maskPersonalNumbers(text: string): string {
  if (text.length < shortest || !/[\d０-９]{4}/.test(text)) return text
  const plain = halfWidth(text)
  const found = [...plain.matchAll(numbers)].filter(([number]) => isPersonal(number))
  const ends = found.map((match) => match.index + match[0].length)
  const kept = found.map((match, at) => text.slice(ends[at - 1] ?? 0, match.index) + masked)
  return kept.join('') + text.slice(ends.at(-1) ?? 0)
}

/** True if a text is nothing but a code of a unit: a credit code of 18 characters or a registration number of 15. */
export function isUnitCode(text: string): boolean {
  return wholeCode.test(halfWidth(text).trim())
}

/** True for a whole number that is a mobile number, which somebody wrote into the wrong column. */
export function isMobileNumber(number: number): boolean {
  return /^1[3-9]\d{9}$/.test(String(number))
}

/** One unit for one unit, so that places in the text stay the same. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ｘｘ]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function isPersonal(number: string): boolean {
  const digits = number.replace(/[^0-9A-Z]/giu, '')
  if (/^(?:(?:00)?86)?1[3-9]\d{9}$/.test(digits)) return true
  return isIdentity(digits, digits.length === 18 ? digits.slice(6, 14) : `19${digits.slice(6, 12)}`)
}

/** A province and a day of birth: what tells an identity number from the code of a unit. */
function isIdentity(number: string, birth: string): boolean {
  if (!/^(?:[1-6]\d|71|8[1-3])\d{12,15}[\dX]$/iu.test(number)) return false
  const year = Number(birth.slice(0, 4))
  const day = dayOf(year, Number(birth.slice(4, 6)), Number(birth.slice(6, 8)))
  return day !== undefined && year >= 1900 && year < 2100
}
