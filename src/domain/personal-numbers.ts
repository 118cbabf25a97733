import { dayOf } from './civil-date.ts'

/**
 * Numbers that belong to a person: telephone numbers (手机号码、固定电话) and citizen identity numbers (公民身份号码, 18 digits since
 * 1999, 15 before). They have no business in a report, wherever a ledger has them.
 */
const separator = String.raw`[\s.·\-\u2010-\u2015\uFF0D]?`
const code = '(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])'
const identity = String.raw`(?<!\d)(?:\d{6}${separator}\d{8}${separator}\d{3}[\dX]|\d{15}|\d\.\d{10,14}E\+1[47])(?!\d)`
/** In groups of any length: told from other digits by its check character. */
const grouped = String.raw`(?<![0-9A-Z])(?:\d${separator}){17}[\dX](?![0-9A-Z])`
const country = `(?:(?:\\+|00)?86${separator})?`
const mobile = String.raw`(?<!\d)${country}1[3-9]\d(?:(?:${separator}\d{4}){2}|\d${separator}\d{3}${separator}\d{4})(?!\d)`
const area = '0(?:10|2\\d|[3-9]\\d{2})'
const local = String.raw`\d{3,4}${separator}\d{4}`
const landLine = String.raw`(?<![\d.\-/])(?:[（(]${area}[）)]\s?|${area}${separator})${local}(?!\d)`
const numbers = new RegExp(`${code}|${identity}|${grouped}|${mobile}|${landLine}`, 'giu')
const wholeCode = /^(?:[0-9A-Z]{15}|[0-9A-Z]{18})$/iu
const masked = '***'
/** Digits of a telephone number, the shortest of them. */
export const shortestNumber = 10

export type PersonalNumber = 'identity-number' | 'phone'

/** What number of a person a text holds, if it holds nothing else but at most a few words beside it; undefined if none. */
export function personalNumberIn(text: string): PersonalNumber | undefined {
  if (!mayHold(text)) return undefined
  const plain = halfWidth(text)
  const found = [...plain.matchAll(numbers)].map(([number]) => number).filter(isPersonal)
  const length = found.reduce((sum, number) => sum + number.length, 0)
  if (length * 2 < plain.trim().length) return undefined
  return found.some((number) => !isPhone(number)) ? 'identity-number' : 'phone'
}

/** The text with every telephone number and citizen identity number masked, also those in full-width digits or in groups. */
export function maskPersonalNumbers(text: string): string {
  if (!mayHold(text) || isLetteredCode(text)) return text
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

/**
 * True for 15 or 18 digits that have the province and the birthday of a citizen identity number. No unit that is registered in an
 * existing place has such a code, but for rare ones, whose own check character tells them.
 */
export function isIdentityLike(digits: string): boolean {
  if (digits.length === 18) return isIdentity(digits, digits.slice(6, 14))
  return digits.length === 15 && isIdentity(digits, `19${digits.slice(6, 12)}`)
}

/** True for a whole number that is a mobile number, which somebody wrote into the wrong column. */
export function isMobileNumber(number: number): boolean {
  return number >= firstMobile && number <= lastMobile && Number.isInteger(number)
}

const firstMobile = 13_000_000_000
const lastMobile = 19_999_999_999

/** False for a text without the digits of a number of a person; they are counted because every name of a county is asked for. */
export function mayHold(text: string): boolean {
  if (text.length < shortestNumber) return false
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit >= zero && unit < zero + 10) || (unit >= wideZero && unit < wideZero + 10)) digits += 1
  }
  return digits >= shortestNumber
}

/**
 * True for a credit code that has a letter where no identity number has one, which most have: 18 digits and capitals, of which one before the
 * last is a letter, or the last is another one than X. Every unit has such a code, so that it is told without looking for patterns.
 */
function isLetteredCode(text: string): boolean {
  if (text.length !== codeLength) return false
  let letters = 0
  for (let at = 0; at < codeLength; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= firstCapital && unit <= lastCapital) letters += at === codeLength - 1 && unit === checkX ? 0 : 1
    else if (unit < zero || unit >= zero + 10) return false
  }
  return letters > 0
}

const codeLength = 18
const [firstCapital, lastCapital, checkX] = ['A', 'Z', 'X'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
]

const zero = '0'.charCodeAt(0)
const wideZero = '０'.charCodeAt(0)

/** One unit for one unit, so that places in the text stay the same. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ｘｘ]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function isPersonal(number: string): boolean {
  if (isPhone(number)) return true
  const digits = /E\+/i.test(number) ? spelledOut(number) : number.replace(/[^0-9A-Z]/giu, '')
  const isGrouped =
    digits.length === 18 && !/^\d{6}[^0-9A-Z]?\d{8}[^0-9A-Z]?\d{3}/iu.test(number) && !/E\+/i.test(number)
  if (isGrouped && !hasIdentityCheck(digits)) return false
  return isIdentityLike(digits)
}

/** A number as a spreadsheet shows a long one: `3.30523197001011E+17`. */
function spelledOut(number: string): string {
  const [mantissa = '', exponent = '0'] = number.toUpperCase().split('E+')
  return mantissa.replace('.', '').padEnd(Number(exponent) + 1, '0')
}

function isPhone(number: string): boolean {
  const digits = number.replace(/[^0-9A-Z]/giu, '')
  return /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(digits) || /^0(?:(?:10|2\d)\d{8}|[3-9]\d{9,10})$/.test(digits)
}

/** A province and a day of birth: what tells an identity number from the code of a unit. */
function isIdentity(number: string, birth: string): boolean {
  if (!/^(?:[1-6]\d|71|8[1-3])\d{12,15}[\dX]$/iu.test(number)) return false
  const year = Number(birth.slice(0, 4))
  const day = dayOf(year, Number(birth.slice(4, 6)), Number(birth.slice(6, 8)))
  return day !== undefined && year >= 1900 && year < 2100
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: the last character checks the others. */
function hasIdentityCheck(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}
