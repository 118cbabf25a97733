import { expect, test } from 'vitest'
import { withRows } from '../../src/writers/sheet-texts.ts'

const row = (number: number, text = '') => `<row r="${number}" spans="1:3">${text}</row>`
const sheet = `<worksheet><sheetData>${row(1, '题')}${row(2)}${row(5, '注')}${row(9)}</sheetData><mergeCells/></worksheet>`
const added = (...numbers: readonly number[]) => numbers.map((number) => ({ number, text: row(number, '家') }))
const numbersIn = (text: string) => [...text.matchAll(/<row r="(\d+)"/gu)].map(([, number]) => Number(number))

test('rows stand in the order of their numbers among those that were there', () => {
  const text = [...withRows(sheet, added(3, 4, 6, 7, 8))].join('')
  expect(numbersIn(text)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(text).toContain(`${row(2)}${row(3, '家')}${row(4, '家')}${row(5, '注')}${row(6, '家')}`)
  expect(text).toMatch(/^<worksheet><sheetData><row r="1".*<\/row><\/sheetData><mergeCells\/><\/worksheet>$/u)
})

test('rows below all others come last, and without rows the sheet is as it was', () => {
  expect(numbersIn([...withRows(sheet, added(10, 11))].join(''))).toEqual([1, 2, 5, 9, 10, 11])
  expect([...withRows(sheet, [])].join('')).toBe(sheet)
})

test('a text that looks like a row of the format is only a text', () => {
  const told = sheet.replace('题', '&lt;row r="3"&gt;')
  expect([...withRows(told, added(3))].join('')).toBe(told.replace(row(5, '注'), `${row(3, '家')}${row(5, '注')}`))
})
