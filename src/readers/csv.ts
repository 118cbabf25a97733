import { Buffer } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { Cell, Grid, GridRow } from '../domain/grid.ts'
import { inputProblem } from '../domain/input-problem.ts'
import { type CsvRow, plainRows } from './csv-rows.ts'
import { findDelimiter, type Separation } from './delimiter.ts'
import type { ReadOptions } from './reader.ts'
import { chooseEncoding, decodeText, type TextEncoding } from './text-encoding.ts'

const rowsPerBatch = 64
const sampleLength = 65_536
/** Bytes; an open quote does not swallow more than this. */
const longestRow = 1_000_000

/** How one text is divided into cells. */
interface Layout extends Separation {
  readonly source: Source
  readonly encoding: TextEncoding
}

/** What csv-parse tells of a row when asked for everything: its cells, its own text, and the line it ends on. */
interface TracedRow {
  readonly record: CsvRow
  readonly raw: string
  readonly info: { readonly lines: number }
}

/**
 * Reads comma- or otherwise separated text. Every cell is text, as it stands in the file; a row number is what a spreadsheet
 * shows, so a line break inside quotes adds no row and a blank line does. Rows without content are left out.
 */
export async function readCsv(source: Source, options: ReadOptions): Promise<Grid> {
  const encoding = await chooseEncoding(source, options.encoding)
  const sample = await takeSample(source, encoding)
  const separation = findDelimiter(sample, /\.(tsv|tab)$/i.test(source.name) ? '\t' : ',')
  const layout: Layout = { ...separation, source, encoding }
  const name = (source.name.split(/[\\/]/).at(-1) ?? source.name).replace(/\.[^.]*$/, '')
  const format = separation.delimiter === '\t' ? 'tsv' : 'csv'
  return {
    file: source.name,
    format,
    sheets: [{ name, hidden: false, merges: [], batches: () => readBatches(layout) }],
  }
}

async function takeSample(source: Source, encoding: TextEncoding): Promise<string> {
  let sample = ''
  for await (const text of decodeText(source, encoding)) {
    sample += text
    if (sample.length >= sampleLength) return sample.slice(0, sampleLength)
  }
  return sample
}

async function* readBatches(layout: Layout): AsyncGenerator<readonly GridRow[]> {
  let batch: GridRow[] = []
  let row = 0
  for await (const rows of readRows(layout))
    for (const texts of rows) {
      row += 1
      const cells = texts.map(cellOf)
      if (cells.every((cell) => cell === undefined)) continue
      batch.push({ row, hidden: false, cells })
      if (batch.length < rowsPerBatch) continue
      yield batch
      batch = []
    }
  if (batch.length > 0) yield batch
}

/**
 * Rows the fast way, until one is not plain; from there on by csv-parse, which takes many times as long and knows what becomes of
 * stray quotes.
 */
async function* readRows(layout: Layout): AsyncGenerator<readonly CsvRow[]> {
  let done = 0
  const plain = plainRows(skipping(decodeText(layout.source, layout.encoding), layout.skip), layout.delimiter)
  for (;;) {
    const next = await plain.next()
    if (next.done === true && next.value) return
    if (next.done === true) break
    done += next.value.length
    yield next.value
  }
  for await (const row of traceRows(layout, done)) yield [row]
}

/** Rows after the first `done` ones; whatever is wrong with them is a Fault with its line. */
async function* traceRows(layout: Layout, done: number): AsyncGenerator<CsvRow> {
  const firstLine = layout.skip === 0 ? 1 : 2
  let parsedLines = 0
  const noteLine = <Any>(row: Any, { lines }: { readonly lines: number }): Any => {
    parsedLines = lines
    return row
  }
  let line = firstLine
  let row = 0
  try {
    for await (const traced of parseRows(layout, { info: true, raw: true, on_record: noteLine })) {
      if (isGlued(traced, layout.delimiter)) throw damage(layout, 'unterminated-quote', line)
      line = firstLine + traced.info.lines
      row += 1
      if (row > done) yield traced.record
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Rows that were parsed just before the error are not handed out any more.
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'unterminated-quote'
    throw damage(layout, code, firstLine + parsedLines, error)
  }
}

function parseRows(layout: Layout, more: Options): AsyncIterable<TracedRow> {
  const parser = parse({ ...parserOptions(layout.delimiter), ...more })
  const texts = skipping(decodeText(layout.source, layout.encoding), layout.skip)
  pipeline(Readable.from(bytesOf(texts)), parser, () => undefined)
  return parser
}

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text)
}

function parserOptions(delimiter: string): Options {
  return {
    delimiter,
    max_record_size: longestRow,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }
}

async function* skipping(texts: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let left = length
  for await (const text of texts) {
    if (left < text.length) yield text.slice(left)
    left = Math.max(0, left - text.length)
  }
}

function mayBeGlued(text: string): boolean {
  return text.startsWith('"') && /[\r\n]/.test(text)
}

/**
 * Whether a stray quote has swallowed line ends: a quoted cell over several lines that is not closed at the end of a cell. Stray
 * quotes within a line are left as they are.
 */
function isGlued({ record, raw }: TracedRow, delimiter: string): boolean {
  if (!record.some(mayBeGlued)) return false
  try {
    parseAtOnce(raw, { ...parserOptions(delimiter), relax_quotes: false })
    return false
  } catch (error) {
    if (error instanceof CsvError) return true
    throw error
  }
}

function damage(layout: Layout, code: 'unterminated-quote' | 'row-too-long', line: number, cause?: unknown): Fault {
  return new Fault('input-damaged', { file: layout.source.name, problem: inputProblem(code, line) }, cause)
}

/** `="0012"` and a leading apostrophe are how digits are kept from becoming a number in Excel; they are not part of the text. */
function cellOf(text: string): Cell | undefined {
  if (text === '') return undefined
  const formula = /^="([^"]*)"$/.exec(text)
  const plain = formula?.[1] ?? text.replace(/^'(?=[\d=+\-@])/, '')
  return plain === '' ? undefined : { kind: 'text', text: plain }
}
