import { Buffer } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { Cell, Grid, GridRow } from '../domain/grid.ts'
import { inputProblem } from '../domain/input-problem.ts'
import { findDelimiter, type Separation } from './delimiter.ts'
import type { ReadOptions } from './reader.ts'
import { chooseEncoding, decodeText, type TextEncoding } from './text-encoding.ts'

const rowsPerBatch = 500
const sampleLength = 65_536
/** Bytes; an open quote does not swallow more than this. */
const longestRow = 1_000_000

/** How one text is divided into cells. */
interface Layout extends Separation {
  readonly source: Source
  readonly encoding: TextEncoding
}

/** The cells of one row. */
type Row = readonly string[]

/** What csv-parse tells of a row when asked for everything: its cells, its own text, and the line it ends on. */
interface TracedRow {
  readonly record: Row
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
  for await (const texts of readRows(layout)) {
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

/** Rows the fast way, until one looks odd; from there on the traced way, which takes twice the time. */
async function* readRows(layout: Layout): AsyncGenerator<Row> {
  let done = 0
  let odd = false
  try {
    for await (const row of parseRows<Row>(layout, {})) {
      odd = row.some(mayBeGlued)
      if (odd) break
      yield row
      done += 1
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    odd = true
  }
  if (odd) yield* traceRows(layout, done)
}

/** Rows after the first `done` ones; whatever is wrong with them is a Fault with its line. */
async function* traceRows(layout: Layout, done: number): AsyncGenerator<Row> {
  const firstLine = layout.skip === 0 ? 1 : 2
  let parsedLines = 0
  const noteLine = <Any>(row: Any, { lines }: { readonly lines: number }): Any => {
    parsedLines = lines
    return row
  }
  let line = firstLine
  let row = 0
  try {
    for await (const traced of parseRows<TracedRow>(layout, { info: true, raw: true, on_record: noteLine })) {
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

function parseRows<Any>(layout: Layout, more: Options): AsyncIterable<Any> {
  const parser = parse({ ...parserOptions(layout.delimiter), ...more })
  const texts = skipping(decodeText(layout.source, layout.encoding), layout.skip)
  pipeline(Readable.from(texts), parser, () => undefined)
  return parser
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

async function* skipping(texts: AsyncIterable<string>, length: number): AsyncGenerator<Uint8Array> {
  let left = length
  for await (const text of texts) {
    if (left < text.length) yield Buffer.from(text.slice(left))
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
