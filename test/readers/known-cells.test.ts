import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKnownCells } from '../../src/readers/known-cells.ts'
import type { NumberFormat } from '../../src/readers/number-format.ts'
import { numberCell } from '../../src/readers/xlsx-cell.ts'

const formats: readonly NumberFormat[] = [
  { shows: 'number' },
  { shows: 'date' },
  { shows: 'zeros', digits: 6 },
  { shows: 'number' },
  { shows: 'zeros', digits: 4 },
]

const value = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }),
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1e15, 999_999_999_999_999, 0.1 + 0.2, Number.NaN),
)

test('a number is the cell that its style makes of it, however often and in whatever way it is asked for', () => {
  const known = createKnownCells(formats, false)
  fc.assert(
    fc.property(value, fc.nat({ max: 6 }), (number, style) => {
      const format = formats[style] ?? { shows: 'number' }
      const expected = numberCell(number, format, false)
      expect(known.number(number, style)).toEqual(expected)
      expect(known.number(number, style)).toEqual(expected)
      expect(known.isPlain(style)).toBe(format.shows === 'number')
      if (format.shows === 'number') expect(known.plain(number)).toEqual(expected)
      if (format.shows === 'number' && Number.isInteger(number) && !Object.is(number, -0) && number >= 0) {
        expect(known.integer(number)).toEqual(expected)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('equal cells are the same one, so that whoever reads them can remember what they mean', () => {
  const known = createKnownCells(formats, false)
  expect(known.number(45, 0)).toBe(known.number(45, 3))
  expect(known.integer(45)).toBe(known.number(45, 0))
  expect(known.plain(0.5)).toBe(known.number(0.5, 0))
  expect(known.number(45, 2)).not.toBe(known.number(45, 4))
  expect(known.text('是')).toBe(known.text('是'))
  expect(known.error('#N/A')).toBe(known.error('#N/A'))
  expect(known.boolean(true)).toBe(known.boolean(true))
  expect(known.text('')).toBeUndefined()
})

test('a text that is called like a part of every object is a text', () => {
  const known = createKnownCells(formats, false)
  expect(known.text('__proto__')).toEqual({ kind: 'text', text: '__proto__' })
  expect(known.error('constructor')).toEqual({ kind: 'error', text: 'constructor' })
})

test('more different cells than are remembered are still what they are', () => {
  const known = createKnownCells(formats, false)
  for (let number = 0; number < 70_000; number++) known.number(number + 0.5, 0)
  expect(known.number(69_999.5, 0)).toEqual({ kind: 'number', text: '69999.5', number: 69_999.5 })
  expect(known.text('村')).toEqual({ kind: 'text', text: '村' })
  expect(known.weight()).toBeGreaterThan(70_000 * 80)
})

test('a spreadsheet shows fifteen digits of any number', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 9 }))
    .map(([whole, digits]) => whole / 10 ** digits)
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), decimal), (number) => {
      const isShort = Number.isInteger(number) && Math.abs(number) < 1e15
      const shown = isShort ? number : Number(number.toPrecision(15))
      expect(numberCell(number, { shows: 'number' }, false)).toMatchObject({ number: shown })
    }),
    { numRuns: 2_000 },
  )
})
