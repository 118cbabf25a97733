/**
 * Days of the civil calendar, without clock and time zone. A day is the number of days since
 * 1970-01-01; a date with only a month or a year known is the span of days it may be.
 */
export interface DaySpan {
  readonly low: number
  readonly high: number
}

const dayLength = 86_400_000
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day number of a year, month (1–12) and day, or undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day)
  const back = new Date(time)
  const exists = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day
  return exists ? time / dayLength : undefined
}

/** Day number of an ISO date `YYYY-MM-DD`, or undefined if it is none. */
export function parseIsoDay(text: string): number | undefined {
  const match = isoPattern.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** ISO date `YYYY-MM-DD` of a day number. */
export function formatDay(day: number): string {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = new Date(day * dayLength).toISOString().slice(0, 10)
  if (dates.size < mostDates) dates.set(day, date)
  return date
}

/** The days of a century: counties name the same ones over and over. */
const dates = new Map<number, string>()
const mostDates = 36_525

/** Year, month (1–12) and day of a day number. */
export function partsOfDay(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** All days of a month, or undefined if there is no such month. */
export function monthSpan(year: number, month: number): DaySpan | undefined {
  const low = dayOf(year, month, 1)
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return low === undefined || next === undefined ? undefined : { low, high: next - 1 }
}

/** All days of a year. */
export function yearSpan(year: number): DaySpan | undefined {
  const low = dayOf(year, 1, 1)
  const high = dayOf(year, 12, 31)
  return low === undefined || high === undefined ? undefined : { low, high }
}

/** The last 1 January that lies before a day. */
export function januaryBefore(day: number): number {
  const { year } = partsOfDay(day - 1)
  return dayOf(year, 1, 1) ?? day
}

/**
 * Day number of a spreadsheet serial in the 1900 or the 1904 system. The 1900 system counts a
 * 29 February 1900 that never was, so serials below 60 lie one day later than they say.
 */
export function dayOfSerial(serial: number, uses1904: boolean): number {
  const whole = Math.floor(serial)
  if (uses1904) return whole - 24_107
  return whole < 60 ? whole - 25_568 : whole - 25_569
}
