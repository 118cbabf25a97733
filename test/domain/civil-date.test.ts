import { describe, expect, it } from 'vitest'
import {
  dayOf,
  dayOfSerial,
  formatDay,
  januaryBefore,
  monthSpan,
  parseIsoDay,
  yearSpan,
} from '../../src/domain/civil-date.ts'

const isoOf = (span: { low: number; high: number } | undefined) => span && [formatDay(span.low), formatDay(span.high)]

describe('the civil calendar', () => {
  it('has a 29 February in leap years only', () => {
    expect([dayOf(2012, 2, 29), dayOf(2000, 2, 29)].map((day) => formatDay(day ?? 0))).toEqual([
      '2012-02-29',
      '2000-02-29',
    ])
    expect([dayOf(2011, 2, 29), dayOf(1900, 2, 29), dayOf(2012, 4, 31), dayOf(2012, 13, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('takes a month, or a year, as every day of it', () => {
    expect(isoOf(monthSpan(2012, 2))).toEqual(['2012-02-01', '2012-02-29'])
    expect(isoOf(monthSpan(2011, 12))).toEqual(['2011-12-01', '2011-12-31'])
    expect(isoOf(yearSpan(2012))).toEqual(['2012-01-01', '2012-12-31'])
    expect(monthSpan(2012, 13)).toBeUndefined()
    expect(monthSpan(2012, 0)).toBeUndefined()
  })

  it('reads ISO dates and nothing that only looks like one', () => {
    expect(formatDay(parseIsoDay('2012-05-01') ?? 0)).toBe('2012-05-01')
    for (const text of ['2012-5-1', '2012-02-30', '2012/05/01', '20120501', ''])
      expect(parseIsoDay(text)).toBeUndefined()
  })

  it('knows the last 1 January that lies before a day, also on 1 January itself', () => {
    const before = (iso: string) => formatDay(januaryBefore(parseIsoDay(iso) ?? 0))
    expect(['2012-06-15', '2012-01-02', '2012-01-01'].map(before)).toEqual(['2012-01-01', '2012-01-01', '2011-01-01'])
  })
})

describe('a serial of a spreadsheet', () => {
  it('counts a 29 February 1900 that never was', () => {
    const dates = [1, 59, 61, 41_061].map((serial) => formatDay(dayOfSerial(serial, false)))
    expect(dates).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2012-06-01'])
  })

  it('counts from 1904 in workbooks that say so', () => {
    const dates = [0, 39_599].map((serial) => formatDay(dayOfSerial(serial, true)))
    expect(dates).toEqual(['1904-01-01', '2012-06-01'])
  })

  it('is of the same day at any hour', () => {
    expect(dayOfSerial(41_061.75, false)).toBe(dayOfSerial(41_061, false))
  })
})
