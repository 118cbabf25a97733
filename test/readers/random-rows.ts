import fc from 'fast-check'
import { columnLetters } from '../../src/domain/cell.ts'

/** Texts as they stand in a workbook, with everything that is special in XML. */
const rawText = fc
  .array(
    fc.constantFrom('金华', '３', 'a', '&amp;', '&lt;', '&#x4e2d;', '\n', ' ', '_x0041_', '"', 'é', '😀', '\r\n'),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''))

const rich = (inner: string) =>
  `<r><rPr><b/><sz val="11"/></rPr><t>${inner}</t></r><r><t xml:space="preserve"> ${inner}</t></r>`

/** What stands in the `<si>` of a shared string, or in the `<is>` of a cell. */
export const stringItem = rawText.chain((inner) =>
  fc.constantFrom(`<t>${inner}</t>`, rich(inner), '<t/>', `<t xml:space="preserve">${inner}</t>`),
)

const number = fc.oneof(
  fc.integer({ min: -5, max: 60_000 }),
  fc.integer({ min: 0, max: 2 ** 40 }),
  fc.double({ min: 0, max: 50_000, noNaN: true, noDefaultInfinity: true }),
)
const formula = fc.constantFrom('<f>A1*2</f>', '<f t="shared" ref="A1:B2" si="0">A1&lt;2</f>', '<f aca="false">1+1</f>')

/** How many shared strings there have to be. */
export const sharedCount = 3

/** The type of a cell and what is in it. */
const content: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  { arbitrary: fc.nat({ max: sharedCount - 1 }).map((index) => ['s', `<v>${index}</v>`] as const), weight: 4 },
  { arbitrary: number.map((value) => ['', `<v>${value}</v>`] as const), weight: 3 },
  fc
    .tuple(fc.constantFrom('', 'n'), formula, number)
    .map(([type, of, value]) => [type, `${of}<v>${value}</v>`] as const),
  stringItem.map((inner) => ['inlineStr', `<is>${inner}</is>`] as const),
  rawText.map((inner) => ['str', `<f>B1&amp;"x"</f><v>${inner}</v>`] as const),
  rawText.map((inner) => ['str', `<v>甲${inner}</v>`] as const),
  fc.constantFrom('0', '1').map((value) => ['b', `<v>${value}</v>`] as const),
  fc.constantFrom('#N/A', '#DIV/0!').map((value) => ['e', `<v>${value}</v>`] as const),
  fc.constantFrom<readonly [string, string]>(
    ['', ''],
    ['', '<v></v>'],
    ['', '<f>SUM(A1)</f>'],
    ['', '<f>SUM(A1)</f><v></v>'],
    ['n', '<f/><v/>'],
    ['s', '<v></v>'],
    ['d', '<v>2012-05-01T00:00:00</v>'],
  ),
)

/** How a program writes tags. */
const writer = fc.record({
  /** The order of the attributes of a cell. */
  order: fc.constantFrom('rst', 'rst', 'rts', 'str'),
  quote: fc.constantFrom('"', '"', '"', "'"),
  between: fc.constantFrom(' ', ' ', ' ', '\n  '),
  /** Stands before the end of a tag. */
  before: fc.constantFrom('', '', ' '),
  rowAttributes: fc.constantFrom(
    '',
    ' spans="1:3" x14ac:dyDescent="0.25"',
    ' customFormat="false" ht="12.8" collapsed="false"',
  ),
  /** Stands between rows, and between cells. */
  blank: fc.constantFrom('', '', '', '\n '),
})
type Writer = typeof writer extends fc.Arbitrary<infer Of> ? Of : never

const cell = fc.record({ content, style: fc.option(fc.nat({ max: 4 })), gap: fc.nat({ max: 8 }) })
type Cell = typeof cell extends fc.Arbitrary<infer Of> ? Of : never

const row = fc.record({
  cells: fc.array(fc.tuple(cell, fc.option(writer, { freq: 8 })), { maxLength: 5 }),
  skip: fc.nat({ max: 3 }),
  hidden: fc.boolean(),
  addressed: fc.boolean(),
  own: fc.option(writer, { freq: 8 }),
})
type Row = typeof row extends fc.Arbitrary<infer Of> ? Of : never

/**
 * Rows of a worksheet as XML, from top to bottom and their cells from left to right, as one program writes them; now and then a row or
 * a cell is as another one does. A row that gives no addresses has no gaps. There are five styles and three shared strings.
 */
export const randomRows: fc.Arbitrary<string> = fc.tuple(fc.array(row, { maxLength: 6 }), writer).map(([rows, usual]) =>
  rows
    .map(withNumbers())
    .map((made) => rowXml(made, usual))
    .join(usual.blank),
)

function withNumbers(): (row: Row) => Row & { readonly number: number } {
  let number = 0
  return (made) => {
    number += made.skip + 1
    return { ...made, number }
  }
}

function rowXml({ cells, number, hidden, addressed, own }: Row & { readonly number: number }, usual: Writer): string {
  const { quote, rowAttributes, before, blank } = own ?? usual
  let column = -1
  const inside = cells.map(([made, other]) => {
    column += 1 + (addressed ? made.gap : 0)
    return cellXml(made, addressed ? `${columnLetters(column)}${number}` : '', other ?? own ?? usual)
  })
  const attributes = ` r=${quote}${number}${quote}${hidden ? ' hidden="1"' : ''}${rowAttributes}`
  if (inside.length === 0) return `<row${attributes}${before}/>`
  return `<row${attributes}${before}>${blank}${inside.join(blank)}${blank}</row>`
}

function cellXml(
  { content: [type, inner], style }: Cell,
  address: string,
  { order, quote, between, before }: Writer,
): string {
  const values = new Map([
    ['r', address],
    ['s', style === null ? '' : String(style)],
    ['t', type],
  ])
  const attributes = [...order]
    .filter((name) => values.get(name) !== '')
    .map((name) => `${between}${name}=${quote}${values.get(name)}${quote}`)
  const open = `<c${attributes.join('')}${before}`
  return inner === '' ? `${open}/>` : `${open}>${inner}</c>`
}
