import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/domain/civil-date.ts'
import type { FieldId } from '../../src/domain/field.ts'
import type { Cell } from '../../src/domain/grid.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import { numberCell, textCell, values } from '../support/cells.ts'

/** `2012-05-01`, or first and last day of a span, or why nothing is known. */
function days(cell: Cell | undefined, field: FieldId = 'registeredOn'): string {
  const { value } = coerce(field, cell, values)
  if (value.type !== 'span' || value.low === -Infinity) return `? ${value.why}`
  return value.low === value.high ? formatDay(value.low) : `${formatDay(value.low)} ${formatDay(value.high)}`
}

const may = '2012-05-01 2012-05-31'

describe('a date as clerks write it', () => {
  test.each([
    ['2012-05-01', '2012-05-01'],
    ['2012-5-1', '2012-05-01'],
    ['2012/5/1', '2012-05-01'],
    ['2012.5.1', '2012-05-01'],
    ['２０１２．５．１', '2012-05-01'],
    ['2012、5、1', '2012-05-01'],
    ['2012,5,1', '2012-05-01'],
    ['2012，5，1', '2012-05-01'],
    ['2012.5.1.', '2012-05-01'],
    ['20120501', '2012-05-01'],
    ["'20120501", '2012-05-01'],
    ['2012年5月1日', '2012-05-01'],
    ['2012 年 5 月 1 日', '2012-05-01'],
    ['2012年5月1号', '2012-05-01'],
    ['2012年5月1日星期二', '2012-05-01'],
    ['2012年5月1日成立', '2012-05-01'],
    ['2012-05-01 00:00:00', '2012-05-01'],
    ['2012/5/1 8:30', '2012-05-01'],
    ['2012-05-01T00:00:00', '2012-05-01'],
    ['二〇一二年五月一日', '2012-05-01'],
    ['二零一二年十二月三十一日', '2012-12-31'],
    ['二○一二年十月廿一日', '2012-10-21'],
    ['41030', '2012-05-01'],
    ['5/13/2012', '2012-05-13'],
    ['2012-02-29', '2012-02-29'],
  ])('%s is the day %s', (text, expected) => {
    expect(days(textCell(text))).toBe(expected)
  })

  test.each([
    ['2012.5', may],
    ['2012.05', may],
    ['2012-05', may],
    ['2012/5', may],
    ['201205', may],
    ['2012年5月', may],
    ['2012年05月份', may],
    ['12年5月', may],
    ['二〇一二年五月', may],
    ['2012年5月成立', may],
    ['98年5月', '1998-05-01 1998-05-31'],
    ['2012.10', '2012-10-01 2012-10-31'],
    ['2012.11', '2012-11-01 2012-11-30'],
    ['2012', '2012-01-01 2012-12-31'],
    ['2012年', '2012-01-01 2012-12-31'],
    ['2012年上半年', '2012-01-01 2012-06-30'],
    ['2012年第三季度', '2012-07-01 2012-09-30'],
    ['2012年5月中旬', '2012-05-11 2012-05-20'],
    ['2012年6月底前', '1912-01-01 2012-06-30'],
  ])('%s is the span %s', (text, expected) => {
    expect(days(textCell(text))).toBe(expected)
  })

  test('2012.1 may have been October before a spreadsheet dropped its zero', () => {
    expect(days(textCell('2012.1'))).toBe('2012-01-01 2012-10-31')
    expect(days(numberCell(2012.1))).toBe('2012-01-01 2012-10-31')
    expect(days(numberCell(2012.1, '2012.10'))).toBe('2012-10-01 2012-10-31')
  })

  test('1/5/2012 lies between its two readings', () => {
    expect(days(textCell('1/5/2012'))).toBe('2012-01-05 2012-05-01')
  })

  test.each([
    '12.5.1',
    '12-5-1',
    '2012-02-30',
    '2012-13-01',
    '2012.13',
    '2012.0',
    '2011-02-29',
    '20120230',
    '1850.5',
    '3012.5.1',
    '20120',
    '99999',
    '五月',
    '2012.5-2015.5',
    '2012 5 1',
    '正在筹建',
    '2012.5（原）',
  ])('%s is unreadable', (text) => {
    expect(days(textCell(text))).toBe('? unreadable')
  })

  test.each([
    ['', '? blank'],
    ['无', '? not-stated'],
    ['—', '? not-stated'],
    ['不详', '? not-stated'],
  ])('%j says nothing', (text, expected) => {
    expect(days(textCell(text))).toBe(expected)
  })

  test('a plan may say that it is one', () => {
    expect(days(textCell('拟2012年6月'), 'plannedOn')).toBe('2012-06-01 2012-06-30')
    expect(days(textCell('拟2012年6月'), 'registeredOn')).toBe('? unreadable')
  })

  test('a remark is left aside and reported', () => {
    const { issue } = coerce('registeredOn', textCell('2012.5（2015.6换届）'), values)
    expect(issue).toEqual({ code: 'cell-ignored-note', args: { text: '2012.5（2015.6换届）', note: '2015.6换届' } })
    expect(days(textCell('2012.5（2015.6换届）'))).toBe(may)
  })
})

describe('a date cell and a bare number', () => {
  test.each([
    [41_030, '2012-05-01'],
    [41_030.75, '2012-05-01'],
    [20_120_501, '2012-05-01'],
    [201_205, may],
    [2012, '2012-01-01 2012-12-31'],
    [2012.5, may],
    [2012.12, '2012-12-01 2012-12-31'],
    [5, '? unreadable'],
    [-41_030, '? unreadable'],
    [20_121_301, '? unreadable'],
  ])('number %d reads %s', (number, expected) => {
    expect(days(numberCell(number))).toBe(expected)
  })

  test('a date cell is its day', () => {
    expect(days({ kind: 'date', text: '2012/5/1', day: 15_461 })).toBe('2012-05-01')
  })

  test('a small number that was formatted as a date is no date', () => {
    expect(days({ kind: 'date', text: '1900/1/12', day: -25_557 })).toBe('? unreadable')
  })
})
