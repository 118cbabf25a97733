import { dayOfSerial, formatDay } from '../domain/civil-date.ts'
import type { Cell } from '../domain/grid.ts'
import type { NumberFormat } from './number-format.ts'

const secondsPerDay = 86_400
/** The day after 9999-12-31, the last date that a spreadsheet has. */
const endOfDates = 2_958_466
const daysBetweenSystems = 1462
const digitsOfCell = 15
const million = 1e6

/** A number as a cell: dates are told by `format`, counted from 1900 or 1904. */
export function numberCell(value: number, format: NumberFormat, uses1904: boolean): Cell {
  if (!Number.isFinite(value)) return { kind: 'error', text: String(value) }
  const number = hasFewDigits(value) ? value : Number(value.toPrecision(digitsOfCell))
  if (format.shows === 'zeros') return { kind: 'number', text: padded(number, format.digits), number }
  const moment = format.shows === 'number' ? undefined : momentCell(number, format.shows, uses1904)
  return moment ?? { kind: 'number', text: numberText(number), number }
}

/**
 * Whether a number has no more digits than a spreadsheet shows and compares; the rest is what binary fractions leave behind. False also
 * for some that have few, which rounding does not change: this only says it sooner.
 */
function hasFewDigits(value: number): boolean {
  const millionths = Math.round(value * million)
  return Math.abs(millionths) < 10 ** digitsOfCell && millionths / million === value
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
