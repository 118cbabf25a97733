import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CsvRow, plainRows } from '../../src/readers/csv-rows.ts'

/** What csv-parse makes of a text, as ledgers are read; undefined where it finds a fault. */
function expected(text: string): readonly CsvRow[] | undefined {
  try {
    return parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
  } catch {
    return undefined
  }
}

async function read(pieces: readonly string[]): Promise<{ readonly rows: readonly CsvRow[]; readonly whole: boolean }> {
  const source = async function* () {
    for (const piece of pieces) yield piece
  }
  const rows: CsvRow[] = []
  const plain = plainRows(source(), ',')
  for (;;) {
    const next = await plain.next()
    if (next.done === true) return { rows, whole: next.value }
    rows.push(...next.value)
  }
}

const cell = fc.oneof(
  fc.constantFrom('', '12', '桐琴镇', '"a,b"', '"x""y"', '"上\n下"', '"上\r\n下"', '5" 管', ' "q"', '"', '"z"z', 'é'),
  fc.string({ maxLength: 3 }).map((text) => text.replace(/[",\r\n]/g, '')),
)
const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','))
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 6 })
  .chain((lines) => fc.tuple(fc.constant(lines.flat().join('')), line, fc.boolean()))
  .map(([whole, last, isOpen]) => (isOpen ? whole + last : whole))

test('rows are those of csv-parse, wherever the pieces of a file end; what is not plain is left to it', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 3 }), async (whole, cuts) => {
      const places = [0, ...cuts.toSorted((left, right) => left - right), whole.length]
      const pieces = places.slice(1).map((end, index) => whole.slice(places[index], end))
      const found = await read(pieces)
      const rows = expected(whole)
      if (found.whole) expect(found.rows).toEqual(rows)
      else if (rows !== undefined) expect(rows.slice(0, found.rows.length)).toEqual(found.rows)
    }),
    { numRuns: 2_000 },
  )
})

test('a text of which every quote opens and closes a cell is read whole', async () => {
  const rows = [['单位', '备注'], ['甲公司', '上\n下,"左"'], [''], ['乙公司', '5" 管']]
  const written = '单位,备注\r\n甲公司,"上\n下,""左"""\r\n\r\n乙公司,5" 管'
  expect(await read([written])).toEqual({ rows, whole: true })
})

test('a quote that is not closed, or is followed by more, ends the plain part', async () => {
  expect(await read(['a,b\nc,"d\ne,f'])).toEqual({ rows: [['a', 'b']], whole: false })
  expect(await read(['a,b\n"c"d,e\n'])).toEqual({ rows: [['a', 'b']], whole: false })
})
