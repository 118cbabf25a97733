import { type Doubt, waitingCode } from '../domain/doubt.ts'
import type { LedgerIssueCode } from '../domain/ledger-issue.ts'
import type { Language } from '../domain/text.ts'
import { doubtsEn } from './en/doubts.ts'
import type { Wording } from './wording.ts'
import { doubtsZh } from './zh/doubts.ts'

/** What is said of a doubt beside the sentences of the ledger issues: what would be accepted, and what verdicts wait for. */
export interface DoubtWording {
  /** Short names of the doubts that are no ledger issues. */
  readonly name: { readonly waiting: string }
  /** A cell that nothing is wrong with but that verdicts wait for; `field` null where only the base of the unit rests on it. */
  waiting(at: { readonly field: string | null; readonly why: string | null; readonly verdicts: number }): string
  readonly count: string
  readonly amount: string
  readonly date: string
  /** One of several options, or a yes or no. */
  options(options: readonly string[]): string
  /** One column an option. */
  tick(option: string): string
  /** A name, or yes, or that there is none. */
  readonly presence: string
  readonly text: string
  readonly code: string
  readonly township: string
  /** A column that is not there. */
  column(field: string): string
  /** Names what is wanted of a field. */
  of(field: string, wanted: string): string
}

const byLanguage: Readonly<Record<Language, DoubtWording>> = Object.freeze({ zh: doubtsZh, en: doubtsEn })

/** The words of doubts in one language. */
export function doubtWording(language: Language): DoubtWording {
  return byLanguage[language]
}

/** How grave a doubt is, in a word; a cell that is merely blank is to be filled in. */
export function doubtLevel({ code, severity }: Pick<Doubt, 'code' | 'severity'>, words: Wording): string {
  return code === waitingCode ? doubtName(code, words) : words.names.severity[severity]
}

/** Short name of a doubt; the code itself for one of a later version. */
export function doubtName(code: string, { issues, language }: Pick<Wording, 'issues' | 'language'>): string {
  if (code in issues) return issues[code as LedgerIssueCode].name
  const { name } = doubtWording(language)
  return code in name ? name[code as keyof typeof name] : code
}
