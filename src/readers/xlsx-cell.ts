import { dayOfSerial, formatDay } from '../domain/civil-date.ts'
import type { Cell } from '../domain/grid.ts'
import type { NumberFormat } from './number-format.ts'

const secondsPerDay = 86_400
/** The day after 9999-12-31, the last date that a spreadsheet has. */
const endOfDates = 2_958_466
const daysBetweenSystems = 1462

/** A number as a cell: dates are told by `format`, counted from 1900 or 1904. */
export function numberCell(value: number, format: NumberFormat, uses1904: boolean): Cell {
  if (!Number.isFinite(value)) return { kind: 'error', text: String(value) }
  // A spreadsheet shows and compares 15 digits; the rest is what binary fractions leave behind.
  const number = Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))
  if (format.shows === 'zeros') return { kind: 'number', text: padded(number, format.digits), number }
  const moment = format.shows === 'number' ? undefined : momentCell(number, format.shows, uses1904)
  return moment ?? { kind: 'number', text: numberText(number), number }
}

/** A date as its day, a time of day or a duration as text; undefined where a spreadsheet cannot show one either. */
function momentCell(serial: number, shows: NumberFormat['shows'], uses1904: boolean): Cell | undefined {
  if (serial < 0 || serial >= endOfDates - (uses1904 ? daysBetweenSystems : 0)) return undefined
  const { whole, seconds } = splitSerial(serial)
  if (shows === 'duration') return { kind: 'text', text: clock(whole * secondsPerDay + seconds) }
  if (shows === 'time' || (shows === 'dateOrTime' && whole === 0)) return { kind: 'text', text: clock(seconds) }
  return whole > 0 || uses1904 ? dateCell(dayOfSerial(whole, uses1904), seconds) : undefined
}

function splitSerial(serial: number): { readonly whole: number; readonly seconds: number } {
  const total = Math.round(serial * secondsPerDay)
  const whole = Math.floor(total / secondsPerDay)
  return { whole, seconds: total - whole * secondsPerDay }
}

function dateCell(day: number, seconds: number): Cell {
  const date = formatDay(day)
  return { kind: 'date', text: seconds === 0 ? date : `${date} ${clock(seconds)}`, day }
}

/** `08:30` or, where there are seconds, `08:30:15`. */
function clock(seconds: number): string {
  const pad = (number: number): string => String(number).padStart(2, '0')
  const minutes = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? minutes : `${minutes}:${pad(seconds % 60)}`
}

function padded(number: number, digits: number): string {
  const text = numberText(Math.round(Math.abs(number))).padStart(digits, '0')
  return number < 0 ? `-${text}` : text
}

/** The shortest text of a number; large ones are written out, with zeros after the fifteen digits that a cell can hold. */
function numberText(number: number): string {
  if (Math.abs(number) < 1e15 || Math.abs(number) >= 1e30) return String(number)
  const [mantissa = '', exponent = '0'] = number.toExponential(14).split('e')
  const sign = number < 0 ? '-' : ''
  return sign + mantissa.replace(/[-.]/g, '').padEnd(Number(exponent) + 1, '0')
}
