import { expect, it } from 'vitest'
import { cellName, columnLetters, columnOfLetters } from '../../src/domain/cell.ts'

const columns = [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
] as const

it.each(columns)('column %d is %s, and the other way round', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
  expect(columnOfLetters(letters)).toBe(column)
})

it('a cell is named as a spreadsheet names it', () => {
  expect(cellName(17, 3)).toBe('D17')
})
