import type { SkipReason } from '../domain/ledger-issue.ts'
import type { RowWords } from './row-kind.ts'

/** A row that says one thing only. */
export interface LoneRow {
  /** What it says, squeezed. */
  readonly text: string
  /** True if there is no serial number and no place beside it. */
  readonly bare: boolean
  /** Whether it stands where names do, before that or over several columns, or anywhere else. */
  readonly stands: 'name' | 'before' | 'elsewhere'
  /** True if the organizations of the table have serial numbers. */
  readonly numbered: boolean
  /** True if it is the name of a township. */
  readonly place: boolean
}

const signs = /[\s\p{P}\p{S}]+/gu
const sectionStart = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u
const noteStart = /^(?:\(?\d{1,2}[、.)]|[①-⑳※*])/u
const tally = /^:?\d+\D{0,8}$/u
const longestLead = 12

/**
 * Why a row with one text is no organization; undefined if it is one, or if it cannot be told here. In a table with serial
 * numbers a name without number and data is none; without numbers it is one if it ends as names of organizations do.
 */
export function loneReason(row: LoneRow | undefined, words: RowWords): SkipReason | undefined {
  if (row === undefined) return undefined
  const plain = row.text.replace(signs, '')
  if (words.closings.includes(plain)) return 'footer'
  if (words.continuations.includes(plain)) return 'repeated-heading'
  return row.bare ? (tellingReason(row, plain, words) ?? silentReason(row, words)) : undefined
}

/** What the text says itself to be. */
function tellingReason(row: LoneRow, plain: string, words: RowWords): SkipReason | undefined {
  if (isTally(row.text, words)) return 'total'
  if (row.place) return 'divider'
  if (isNote(row.text, words, mayBeName(row, words))) return 'footer'
  return isDivider(row.text, plain, words) ? 'divider' : undefined
}

/** What a text can only be by its place. */
function silentReason(row: LoneRow, words: RowWords): SkipReason | undefined {
  if (row.stands === 'elsewhere' || mayBeName(row, words)) return undefined
  if (row.stands === 'name') return 'no-data'
  return /^\d*$/u.test(row.text) ? undefined : 'divider'
}

function mayBeName({ numbered, stands, text }: LoneRow, words: RowWords): boolean {
  return !numbered && stands === 'name' && isNameLike(text, words)
}

/** 企业合计3家, 共3家企业. */
function isTally(text: string, { totals, tallies }: RowWords): boolean {
  const rest = (word: string): string | undefined => {
    const at = text.indexOf(word)
    return at >= 0 && at <= longestLead ? text.slice(at + word.length) : undefined
  }
  return (
    totals.some((word) => tally.test(rest(word) ?? '')) ||
    tallies.some((word) => text.startsWith(word) && tally.test(text.slice(word.length)))
  )
}

/** A page number, a date, a signature, a source, or a sentence. */
function isNote(text: string, words: RowWords, isLikelyName: boolean): boolean {
  if (/\d/u.test(text) && !/^\d+$/u.test(text) && isApparatus(text, words)) return true
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (text.includes(':') || /[。;]$/u.test(text) || words.seals.some((word) => text.endsWith(word))) return true
  if (isLikelyName) return false
  return noteStart.test(text) || words.footers.some((word) => word.length > 1 && text.startsWith(word))
}

/** True if nothing but digits, signs and words such as 第, 页, 年 stands there. */
function isApparatus(text: string, { pages }: RowWords): boolean {
  return pages.reduce((rest, word) => rest.replaceAll(word, ''), text.replace(/\d/gu, '')).replace(signs, '') === ''
}

function isDivider(text: string, plain: string, { dividers, categories }: RowWords): boolean {
  const bare = text.replace(sectionStart, '')
  return bare !== text || categories.includes(plain) || dividers.some((word) => text.startsWith(word))
}

/** 甲有限公司, 乙协会(筹): what ends as names of organizations do. */
function isNameLike(text: string, { names }: RowWords): boolean {
  const bare = text.replace(/\([^()]*\)$/u, '')
  return names.some((word) => bare.endsWith(word) && bare.length > word.length)
}
