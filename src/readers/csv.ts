import { pipeline, Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { Grid, GridRow } from '../domain/grid.ts'
import { inputProblem } from '../domain/input-problem.ts'
import type { CellRow } from './cell-columns.ts'
import { plainRows } from './csv-rows.ts'
import { type CsvText, textOf, utf8Of } from './csv-text.ts'
import { findDelimiter } from './delimiter.ts'
import type { ReadOptions } from './reader.ts'
import { textCell } from './text-cell.ts'
import { chooseEncoding, decodeText, type TextEncoding } from './text-encoding.ts'

/** So few that what is made of a batch is gone before the memory of young objects is full: ten times as many cost a tenth of the time of an audit. */
const rowsPerBatch = 64
const sampleLength = 65_536
/** Bytes; an open quote does not swallow more than this. */
const longestRow = 1_000_000
/** Bytes; the scan of bytes pays from here on, because it is slow until it has been compiled. */
const largeFile = 2_000_000

/** What csv-parse tells of a row when asked for everything: its cells, its own text, and the line it ends on. */
interface TracedRow {
  readonly record: readonly string[]
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
  const { delimiter, skip } = findDelimiter(sample, /\.(tsv|tab)$/i.test(source.name) ? '\t' : ',')
  const text: CsvText = { source, encoding, delimiter, skipped: sample.slice(0, skip) }
  const name = (source.name.split(/[\\/]/).at(-1) ?? source.name).replace(/\.[^.]*$/, '')
  const format = delimiter === '\t' ? 'tsv' : 'csv'
  return {
    file: source.name,
    format,
    sheets: [{ name, hidden: false, merges: [], batches: () => readBatches(text) }],
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

async function* readBatches(text: CsvText): AsyncGenerator<readonly GridRow[]> {
  let batch: GridRow[] = []
  let row = 0
  for await (const rows of readRows(text))
    for (const cells of rows) {
      row += 1
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
async function* readRows(text: CsvText): AsyncGenerator<readonly CellRow[]> {
  let done = 0
  const plain = text.source.size < largeFile ? rowsOfText(text) : (await import('./large-csv.ts')).largeRows(text)
  for (;;) {
    const next = await plain.next()
    if (next.done === true && next.value) return
    if (next.done === true) break
    done += next.value.length
    yield next.value
  }
  for await (const texts of traceRows(text, done)) yield [texts.map(textCell)]
}

async function* rowsOfText(text: CsvText): AsyncGenerator<readonly CellRow[], boolean> {
  const plain = plainRows(textOf(text), text.delimiter)
  for (;;) {
    const next = await plain.next()
    if (next.done === true) return next.value
    yield next.value.map((texts) => texts.map(textCell))
  }
}

/** Rows after the first `done` ones; whatever is wrong with them is a Fault with its line. */
async function* traceRows(text: CsvText, done: number): AsyncGenerator<readonly string[]> {
  const firstLine = text.skipped === '' ? 1 : 2
  let parsedLines = 0
  const noteLine = <Any>(row: Any, { lines }: { readonly lines: number }): Any => {
    parsedLines = lines
    return row
  }
  let line = firstLine
  let row = 0
  try {
    for await (const traced of parseRows(text, { info: true, raw: true, on_record: noteLine })) {
      if (isGlued(traced, text.delimiter)) throw damage(text, 'unterminated-quote', line)
      line = firstLine + traced.info.lines
      row += 1
      if (row > done) yield traced.record
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Rows that were parsed just before the error are not handed out any more.
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'unterminated-quote'
    throw damage(text, code, firstLine + parsedLines, error)
  }
}

function parseRows(text: CsvText, more: Options): AsyncIterable<TracedRow> {
  const parser = parse({ ...parserOptions(text.delimiter), ...more })
  pipeline(Readable.from(utf8Of(text)), parser, () => undefined)
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

function damage(text: CsvText, code: 'unterminated-quote' | 'row-too-long', line: number, cause?: unknown): Fault {
  return new Fault('input-damaged', { file: text.source.name, problem: inputProblem(code, line) }, cause)
}
