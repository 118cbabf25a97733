import type { DoubtKind } from '../domain/doubt-kind.ts'
import type { Language } from '../domain/text.ts'
import { markedCopyEn } from './en/marked-copy.ts'
import { markedCopyZh } from './zh/marked-copy.ts'

/** The texts of the marked copy of a ledger: its list of doubts, and the notes of its cells. */
export interface MarkedCopyWording {
  /** What the name of the copy has behind that of the ledger. */
  readonly suffix: string
  readonly sheet: string
  readonly title: string
  /** Where the list comes from; it holds `doubtListMark`. */
  made(from: { readonly file: string; readonly asOf: string }): string
  readonly kinds: Readonly<Record<DoubtKind, string>>
  counted(kind: string, count: number): string
  /** What the colors mean, and what to do. */
  readonly legend: string
  readonly columns: Readonly<Record<DoubtColumn, string>>
  /** Text of a link to a whole row. */
  row(number: number): string
  readonly none: string
  readonly note: {
    title(kind: string): string
    wanted(text: string): string
    decides(count: number, targets: readonly string[]): string
  }
}

/** The columns of the list of doubts. */
export type DoubtColumn =
  | 'number'
  | 'kind'
  | 'sheet'
  | 'cell'
  | 'organization'
  | 'field'
  | 'text'
  | 'message'
  | 'wanted'
  | 'decides'

const byLanguage: Readonly<Record<Language, MarkedCopyWording>> = Object.freeze({ zh: markedCopyZh, en: markedCopyEn })

/** The words of the marked copy in one language. */
export function markedCopyWording(language: Language): MarkedCopyWording {
  return byLanguage[language]
}
