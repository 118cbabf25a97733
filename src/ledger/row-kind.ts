import type { GridRow } from '../domain/grid.ts'
import type { SkipReason } from '../domain/ledger-issue.ts'
import { isBlankText } from './blank-text.ts'
import type { Dictionary } from './dictionary.ts'
import { type LoneRow, loneReason } from './lone-row.ts'
import { squeeze } from './normalize-text.ts'

/** What rows of a table are compared with to tell organizations from everything else. */
export interface TableShape {
  readonly words: RowWords
  readonly name: number
  readonly serials: ReadonlySet<number>
  readonly places: ReadonlySet<number>
  /** Heading texts of every column, and the texts above the headings; all squeezed. */
  readonly headings: ReadonlyMap<number, ReadonlySet<string>>
  readonly titles: ReadonlySet<string>
  /** True for a word that stands in headings. */
  readonly knows: (text: string) => boolean
}

/** The words of `rows` in `columns.json`, squeezed, and how those begin and end that tell rows by their labels. */
export type RowWords = Readonly<Record<keyof Dictionary['rows'], readonly string[]>> & { readonly marks: LabelMarks }

interface LabelMarks {
  /** First characters of the words for totals, examples and footers. */
  readonly starts: ReadonlySet<string>
  /** Last characters of the words for totals. */
  readonly ends: ReadonlySet<string>
}

/** A row as its kind is told: which cells hold something, and the name that holds for it. */
export interface RowView {
  readonly row: GridRow
  readonly filled: readonly number[]
  /** The name as it is written in the row or taken over by a mark such as 同上; empty if there is none. */
  readonly name: string
  /** True if a merged cell covers more than the name column of this row. */
  readonly wide: boolean
  /** True if a footer has been seen above. */
  readonly afterFooter: boolean
  /** True if the rows of the table have serial numbers. */
  readonly numbered: boolean
  /** True if the row says nothing but the name of a township. */
  readonly place: boolean
}

const codeText = /^(?:[a-z]{1,2}\d{0,3}|\(?\d{1,3}\)?(?:=[\d()+-]+)?|[①-⑳])$/u
const sectionStart = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u
const counted = /^:?\d+.{0,3}$/u
const numbered = /^\d{1,2}$/u
const isLatin = /^[a-z]+$/u
const longestLabel = 60

/** The words of a dictionary as rows are compared with them. */
export function rowWords(dictionary: Dictionary): RowWords {
  const squeezed = Object.entries(dictionary.rows).map(([name, words]) => [name, words.map(squeeze)])
  const words = Object.fromEntries(squeezed) as Omit<RowWords, 'marks'>
  const { totals, examples, footers, parts } = words
  const starts = new Set([...totals, ...examples, ...footers, ...parts].map((word) => word.charAt(0)))
  return { ...words, marks: { starts, ends: new Set(totals.map((word) => word.charAt(word.length - 1))) } }
}

/** Columns of a row that hold something that can be seen. */
export function filledOf(row: GridRow): readonly number[] {
  const filled: number[] = []
  const { cells } = row
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]
    if (cell !== undefined && !isBlankText(cell.text)) filled.push(column)
  }
  return filled
}

/** False for a label, as nearly all are, that neither begins nor ends like any word that tells a row. */
function mayTell(label: string, { marks }: RowWords): boolean {
  const [first, last] = [label.charAt(0), label.charAt(label.length - 1)]
  return (
    marks.starts.has(first) || marks.ends.has(last) || first === '(' || last === ')' || last === ':' || last === '：'
  )
}

/** Why a row is not an organization; undefined if it is one. */
export function skipReasonOf(view: RowView, shape: TableShape): SkipReason | undefined {
  const { filled } = view
  if (filled.length === 0) return 'blank'
  if (isRepeatedHeading(view, shape)) return 'repeated-heading'
  if (isCodeRow(view.row, filled, shape)) return 'code-row'
  const labels = labelsOf(view, shape)
  const telling = labels.filter((label) => mayTell(label, shape.words))
  if (telling.some((label) => isTotal(label, shape.words))) return 'total'
  if (telling.some((label) => isExample(label, shape.words))) return 'example'
  if (isFooter(view, labels[0] ?? '', shape)) return 'footer'
  const alone = loneReason(loneRow(view, shape), shape.words)
  if (alone !== undefined) return alone
  if (isSection(view, shape)) return 'divider'
  if (filled.every((column) => shape.serials.has(column) || shape.places.has(column))) return 'serial-only'
  return isNoName(view.name) ? 'no-name' : foreignHeading(view, shape)
}

/** Nothing, or nothing but digits and signs: a number below a heading of another table. */
function isNoName(name: string): boolean {
  return name.length < longestNumber && !/\p{L}/u.test(name)
}

const longestNumber = 12
const longestWord = 4

/** The headings of a table that is no ledger, such as 类别 and 数量 of a summary below the rows. */
function foreignHeading({ row, filled, name }: RowView, { knows }: TableShape): SkipReason | undefined {
  if (name.length > longestWord || filled.length < 2) return undefined
  const isWord = (column: number): boolean => row.cells[column]?.kind === 'text' && knows(row.cells[column]?.text ?? '')
  return filled.every(isWord) ? 'repeated-heading' : undefined
}

/** True for a line that begins the foot of a table, such as 填表人：…; what follows it is no organization either. */
export function opensFooter(view: RowView, shape: TableShape): boolean {
  return isFooter(view, labelsOf(view, shape)[0] ?? '', shape)
}

/** What the row says where it says one thing only, apart from its serial number and its place. */
function loneRow({ row, filled, wide, numbered, place }: RowView, shape: TableShape): LoneRow | undefined {
  if (filled.length > shape.serials.size + shape.places.size + 1) return undefined
  const said = filled.filter((column) => !shape.serials.has(column) && !shape.places.has(column))
  const only = filled.length === 1 ? filled[0] : said[0]
  if (only === undefined || (said.length > 1 && filled.length > 1)) return undefined
  const stands = only === shape.name && !wide ? 'name' : only < shape.name || wide ? 'before' : 'elsewhere'
  return { text: textOf(row, only), bare: filled.length === 1, stands, numbered, place }
}

/** True if every filled cell is a column code, a number or a unit, as in the row below the headings of printed forms. */
export function isCodeRow(row: GridRow, filled: readonly number[], { words, name, headings }: TableShape): boolean {
  const isCode = (column: number): boolean => {
    const text = textOf(row, column)
    return codeText.test(text) || words.codes.includes(text)
  }
  const isHint = (column: number): boolean => {
    const text = textOf(row, column)
    return words.hints.includes(text) || /^\([^()]*\)$/u.test(text)
  }
  if (filled.length < 2) return false
  if (filled.every(isHint)) return true
  if (filled.length * 5 < headings.size * 4) return false
  return filled.includes(name) && filled.every(isCode) && isCounting(filled.map((column) => textOf(row, column)))
}

/** True if the numbers among column codes count up by one. */
function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => /^\(?(\d+)/u.exec(text)?.[1] ?? []).map(Number)
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

/** The texts that say what kind of row it is: its first cell, its serial, its name. */
function labelsOf({ row, filled, name }: RowView, shape: TableShape): readonly string[] {
  const first = filled[0] ?? 0
  const serials = filled.filter((column) => shape.serials.has(column))
  return [textOf(row, first), ...serials.map((column) => textOf(row, column)), squeeze(name)]
}

function isRepeatedHeading({ row, filled }: RowView, { headings, titles, name }: TableShape): boolean {
  if (filled.length > 1 && filled.includes(name) && !headings.get(name)?.has(textOf(row, name))) return false
  if (filled.length === 1 && titles.has(textOf(row, filled[0] ?? 0))) return true
  const same = filled.filter((column) => headings.get(column)?.has(textOf(row, column))).length
  return same > 1 ? same * 5 >= filled.length * 3 : same === filled.length
}

/** 合计, 小计：, 总计25家, 黄湖镇小计, 其中：规上企业; a firm whose name only contains such a word is a firm. */
function isTotal(label: string, { totals, parts }: RowWords): boolean {
  if (parts.some((word) => label.startsWith(word))) return true
  const plain = label.replace(/\([^()]*\)/gu, '').replace(/[:：]$/u, '')
  return totals.some(
    (word) =>
      (isLatin.test(word) ? plain === word : plain.endsWith(word) && plain.length < longestLabel) ||
      counted.test(after(plain, word)),
  )
}

function isExample(label: string, { examples }: RowWords): boolean {
  return examples.some(
    (word) =>
      label === word ||
      label.startsWith(`(${word}`) ||
      label.startsWith(`${word}:`) ||
      numbered.test(after(label, word)) ||
      (word.length > 1 && label.startsWith(word)),
  )
}

/** 填表人：…, 注：…, and the lines of a note that go on below one. */
function isFooter(view: RowView, label: string, shape: TableShape): boolean {
  const { row, filled, afterFooter, wide } = view
  const { words, serials } = shape
  if (mayTell(label, words) && isFooterWord(label, filled, words)) return true
  if (filled.length !== 1) return afterFooter && filled.length < 4 && !isNumbered(view, shape) && !hasData(view, shape)
  const text = textOf(row, filled[0] ?? 0)
  return text.length > longestLabel || (afterFooter && !serials.has(filled[0] ?? 0)) || (wide && text.includes(':'))
}

function isFooterWord(label: string, filled: readonly number[], { footers }: RowWords): boolean {
  if (footers.some((word) => label === word || label.startsWith(`${word}:`))) return true
  return filled.length < 4 && footers.some((word) => label.startsWith(`${word}(`) || /^\d/u.test(after(label, word)))
}

function isNumbered({ filled }: RowView, { serials }: TableShape): boolean {
  return filled.some((column) => serials.has(column))
}

/** A name with a number beside it, in a table that has not many more columns: the table goes on below a footer. */
function hasData({ row, filled }: RowView, { name, headings }: TableShape): boolean {
  const others = filled.filter((column) => column !== name)
  return (
    others.length < filled.length &&
    filled.length * 2 > headings.size &&
    others.some((column) => /^\d+$/u.test(textOf(row, column)))
  )
}

/** A line that only divides the table: 一、工业企业, or one text over all columns. */
function isSection({ row, filled, wide }: RowView, shape: TableShape): boolean {
  const column = filled[0] ?? 0
  if (filled.length !== 1 || shape.places.has(column)) return false
  const text = textOf(row, column)
  if (wide || sectionStart.test(text)) return true
  return column < shape.name && !/^\d*$/u.test(text)
}

/** True for a line with the number of a section: 二、社会组织, （三）. */
export function beginsSection(text: string): boolean {
  return sectionStart.test(squeeze(text))
}

/** What follows a word that a label begins with; empty if it does not. */
function after(label: string, word: string): string {
  return label.startsWith(word) ? label.slice(word.length) : ''
}

function textOf(row: GridRow, column: number): string {
  return squeeze(row.cells[column]?.text ?? '')
}
