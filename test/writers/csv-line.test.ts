import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../src/writers/csv-line.ts'
import { plainText } from '../../src/writers/plain-text.ts'

const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFFFD]/u

/** The same line as the library makes it, of texts that nobody takes for a formula. */
function lineOfLibrary(texts: readonly string[]): string {
  const safe = texts.map((text) => {
    const plain = plainText(text)
    return formulaStart.test(plain) && !/^-?\d+(\.\d+)?%?$/.test(plain) ? `'${plain}` : plain
  })
  return stringify([safe], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

const unit = fc.oneof(
  fc.constantFrom(
    ...'=+-@\t\r\n",\'％＝＋－＠ 、；%.0159甲厂',
    '\uFFFD',
    '\uFFFE',
    '\u0000',
    '\u007F',
    '\u0085',
    '\uD800',
    '\uDFFF',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
)
const texts = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''))

test('a line of texts is that of csv-stringify, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (some) => {
      expect(csvLine(some)).toBe(lineOfLibrary(some))
    }),
    { numRuns: 2000 },
  )
})

test('every character is written as csv-stringify writes it, first and further back', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code)
    const line = csvLine([character, `甲${character}`])
    if (line !== lineOfLibrary([character, `甲${character}`])) expect(line).toBe(`character ${code.toString(16)}`)
  }
})

test('numbers, rates, days and colored cells are written by their words', () => {
  const rate = { numerator: 1, denominator: 3 }
  const cells = [
    -5,
    rate,
    { day: '2012-06-15' },
    { number: 7, tone: 'bad' },
    { text: '-未建', tone: 'bad' },
    null,
  ] as const
  expect(csvLine(cells)).toBe("-5,33.33%,2012-06-15,7,'-未建,\r\n")
})
