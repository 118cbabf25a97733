import { type DaySpan, dayOf, dayOfSerial, monthSpan, partsOfDay, yearSpan } from '../domain/civil-date.ts'
import { parseNumeral } from './chinese-numeral.ts'
import type { DateWords } from './values.ts'

const timeOfDay = /[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/iu
const weekday = /\(?(?:星期|周)[一二三四五六日天]\)?$/u
const chineseYear = /^([〇一二三四五六七八九]{2,4})(?=年)/u
const chinesePart = /([〇一二三四五六七八九十廿卅]+)(?=[月日号])/gu

/** First and last day, as serials of the 1900 system, that a bare number is taken to be: 1982 to 2064. */
const serials = { first: dayOfSerial(30_000, false), last: dayOfSerial(60_000, false) }

/** Reads a text as a day, a month, a year, or a named part of one; undefined if the calendar has no such day. */
export function readDate(shown: string, words: DateWords): DaySpan | undefined {
  const text = plainDate(shown, words)
  const until = words.until.find((word) => text.endsWith(word) && text.length > word.length)
  const span = readSpan(until === undefined ? text : text.slice(0, -until.length), words)
  if (span === undefined || !inYears(span, words)) return undefined
  const first = dayOf(words.earliestYear, 1, 1)
  return until === undefined || first === undefined ? span : { low: first, high: span.high }
}

/** Reads a number cell of a date column: a serial, 20120501, 201205, 2012.5 or 2012. `shown` decides 2012.10. */
export function dateOfNumber(number: number, shown: string, words: DateWords): DaySpan | undefined {
  const text = shown.normalize('NFKC').trim()
  return readDate(Number(text) === number ? text : String(number), words)
}

/** True if a day lies in the years that a ledger can speak of. */
export function inYears({ low, high }: DaySpan, { earliestYear, latestYear }: DateWords): boolean {
  return partsOfDay(low).year >= earliestYear && partsOfDay(high).year <= latestYear
}

/** Arabic digits, no white space, no time of day, no weekday, no closing word such as 成立. */
function plainDate(shown: string, { endings }: DateWords): string {
  const squeezed = shown.normalize('NFKC').trim().replace(timeOfDay, '').replace(/\s+/gu, '').replace(weekday, '')
  const ending = endings.find((word) => squeezed.endsWith(word) && squeezed.length > word.length)
  const bare = ending === undefined ? squeezed : squeezed.slice(0, -ending.length)
  return inDigits(bare.replace(/(?<=[\d年月日号])[.,、。;]+$/u, ''))
}

function inDigits(text: string): string {
  const zeros = /年/u.test(text) ? text.replace(/[○OoΟ零]/gu, '〇') : text
  return zeros
    .replace(chineseYear, (_, year: string) => [...year].map((sign) => parseNumeral(sign)).join(''))
    .replace(chinesePart, (part) => String(parseNumeral(part) ?? part))
}

type Form = readonly [RegExp, (parts: readonly string[], words: DateWords) => DaySpan | undefined]

/** Every way of writing a date that is read; the first that fits the whole text decides. */
const forms: readonly Form[] = [
  [/^(\d{5}(?:\.\d+)?)$/u, ([serial], { uses1904 }) => daySerial(serial, uses1904)],
  [/^(\d{4})(\d{2})(\d{2})$/u, ([y, m, d]) => oneDay(y, m, d)],
  [/^(\d{4})(0[1-9]|1[0-2])$/u, ([y, m]) => monthSpan(Number(y), Number(m))],
  [/^(\d{4})年?$/u, ([y]) => yearSpan(Number(y))],
  [/^(\d{4})([-/.。、,])(\d{1,2})\2(\d{1,2})[日号.]?$/u, ([y, , m, d]) => oneDay(y, m, d)],
  [/^(\d{4})[-/,、](\d{1,2})月?$/u, ([y, m]) => oneMonth(y, m)],
  [/^(\d{4})\.(\d{1,2})月?$/u, ([y, m]) => dottedMonth(y, m)],
  [/^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/u, ([y, m, d]) => oneDay(fullYear(y), m, d)],
  [/^(\d{4}|\d{2})年(\d{1,2})月?$/u, ([y, m]) => oneMonth(fullYear(y), m)],
  [/^(\d{4}|\d{2})年$/u, ([y]) => yearSpan(Number(fullYear(y)))],
  [/^(\d{4}|\d{2})年(\d{1,2})[.\-/](\d{1,2})[日号]?$/u, ([y, m, d]) => oneDay(fullYear(y), m, d)],
  [/^(\d{4}|\d{2})年?(\D+)$/u, ([y, part], { yearParts }) => partOfYear(fullYear(y), yearParts[part ?? ''])],
  [
    /^(\d{4}|\d{2})年(\d{1,2})月(\D+)$/u,
    ([y, m, part], { monthParts }) => partOfMonth(fullYear(y), m, monthParts[part ?? '']),
  ],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u, ([first, , second, y]) => yearLast(first, second, y)],
]

function readSpan(text: string, words: DateWords): DaySpan | undefined {
  for (const [form, read] of forms) {
    const match = form.exec(text)
    if (match) return read(match.slice(1), words)
  }
  return undefined
}

function daySerial(serial: string | undefined, uses1904: boolean): DaySpan | undefined {
  const day = dayOfSerial(Number(serial), uses1904)
  return day >= serials.first && day <= serials.last ? { low: day, high: day } : undefined
}

function oneDay(year?: string, month?: string, day?: string): DaySpan | undefined {
  const low = dayOf(Number(year), Number(month), Number(day))
  return low === undefined ? undefined : { low, high: low }
}

function oneMonth(year?: string, month?: string): DaySpan | undefined {
  const number = Number(month)
  return number >= 1 && number <= 12 ? monthSpan(Number(year), number) : undefined
}

/** A number drops a last zero, so that 2012.1 may have been typed as October: January to October. */
function dottedMonth(year?: string, month?: string): DaySpan | undefined {
  const span = oneMonth(year, month)
  const october = month === '1' ? monthSpan(Number(year), 10) : undefined
  return span && october ? { low: span.low, high: october.high } : span
}

/** Two digits before 年 are a year from 1970 to 2069. */
function fullYear(year = ''): string {
  if (year.length !== 2) return year
  return String(Number(year) + (Number(year) < 70 ? 2000 : 1900))
}

function partOfYear(year: string, months: readonly [number, number] | undefined): DaySpan | undefined {
  const first = months && monthSpan(Number(year), months[0])
  const last = months && monthSpan(Number(year), months[1])
  return first && last ? { low: first.low, high: last.high } : undefined
}

function partOfMonth(
  year: string,
  month: string | undefined,
  days: readonly [number, number] | undefined,
): DaySpan | undefined {
  const span = oneMonth(year, month)
  if (span === undefined || days === undefined) return undefined
  return { low: span.low + days[0] - 1, high: Math.min(span.high, span.low + days[1] - 1) }
}

/** 5/13/2012 has one reading; 1/5/2012 has two, and lies between them. */
function yearLast(first?: string, second?: string, year?: string): DaySpan | undefined {
  const readings = [oneDay(year, first, second), oneDay(year, second, first)].filter((span) => span !== undefined)
  if (readings.length === 0) return undefined
  return { low: Math.min(...readings.map(({ low }) => low)), high: Math.max(...readings.map(({ high }) => high)) }
}
