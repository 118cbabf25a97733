import type { ColumnMatch } from '../domain/reading.ts'
import type { Language } from '../domain/text.ts'
import { checkDocumentEn } from './en/check-document.ts'
import { checkDocumentZh } from './zh/check-document.ts'

type CheckColumn =
  | 'heading'
  | 'became'
  | 'how'
  | 'nearest'
  | 'headings'
  | 'organizations'
  | 'read'
  | 'unknownHeadings'
  | 'missing'
  | 'errors'
  | 'warnings'
  | 'infos'
  | 'toFillIn'
  | 'waiting'
  | 'verdicts'
  | 'targets'
  | 'wanted'
  | 'decides'
  | 'goalUnits'
  | 'goalRows'
  | 'reach'
  | 'miss'
  | 'asked'
  | 'present'
  | 'answer'
  | 'person'
  | 'date'
  | 'hint'
  | 'place'

type CheckSheet = 'sheets' | 'columns' | 'missing' | 'doubts' | 'goals'

/** What the health report (台账体检报告) and the list of what is to be filled in (待核补填表) say as documents. */
export interface CheckDocumentWording {
  /** File name without extension, and title. */
  readonly health: { readonly name: string; readonly title: string }
  readonly fillIn: { readonly name: string; readonly title: string; readonly signatures: string }
  readonly sheets: Readonly<Record<CheckSheet, string>>
  readonly columns: Readonly<Record<CheckColumn, string>>
  readonly matches: Readonly<Record<ColumnMatch, string>>
  readonly states: Readonly<Record<'unknown' | 'not-needed', string>>
  readonly reading: Readonly<Record<CheckSheet | 'fillIn', readonly string[]>>
  /** What the ids of targets stand for. */
  readonly targetKey: (targets: readonly { readonly id: string; readonly title: string }[]) => string
  /** Heading rows of a sheet. */
  readonly rows: (first: number, last: number) => string
  /** What stands in a cell that is blank. */
  readonly blank: string
  /** How one way of settling a goal reads: fewest answers, answers that do, rows. */
  readonly settling: (facts: SettlingTexts | null) => string
  readonly prompts: Readonly<Record<'answer' | 'person' | 'date', string>>
  readonly errors: Readonly<Record<'count' | 'amount' | 'date', string>>
}

/** One way of settling a goal. */
interface SettlingTexts {
  readonly least: number
  readonly answers: number
  readonly shortest: boolean
  /** The numbers of the rows, in words. */
  readonly rows: string
}

const byLanguage: Readonly<Record<Language, CheckDocumentWording>> = Object.freeze({
  zh: checkDocumentZh,
  en: checkDocumentEn,
})

/** The words of the health report and the fill-in list in one language. */
export function checkDocumentWording(language: Language): CheckDocumentWording {
  return byLanguage[language]
}

/** So many runs are written out. */
const mostRuns = 40

/** Numbers in ascending order with runs put together, `1–3, 7`; a very long list is cut, and ends in a mark that says so. */
export function numberRuns(numbers: readonly number[], separator: string): string {
  const starts = numbers.filter((number, at) => numbers[at - 1] !== number - 1)
  const ends = numbers.filter((number, at) => numbers[at + 1] !== number + 1)
  const runs = starts.map((start, at) => (ends[at] === start ? String(start) : `${start}–${ends[at]}`))
  return runs.length <= mostRuns ? runs.join(separator) : `${runs.slice(0, mostRuns).join(separator)}…`
}
