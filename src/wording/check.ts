import type { Severity } from '../domain/ledger-issue.ts'
import type { ColumnMatch } from '../domain/reading.ts'
import type { Language } from '../domain/text.ts'
import { checkEn } from './en/check.ts'
import { checkZh } from './zh/check.ts'

/** What `check` says of a ledger. */
export interface CheckWording {
  sheet(at: { readonly file: string; readonly sheet: string }): string
  reading(facts: { readonly headerFirst: number; readonly headerLast: number; readonly organizations: number }): string
  column(cell: string, heading: string, field: string, how: string): string
  readonly matches: Readonly<Record<ColumnMatch, string>>
  option(name: string): string
  readonly unknownColumns: string
  unknownColumn(cell: string, heading: string, nearest: string | null): string
  notNeeded(headings: string): string
  skipped(reason: string, rows: string): string
  rows(rows: readonly number[]): string
  readonly missingColumns: string
  missing(field: string, targets: string, verdicts: number): string
  readonly assumptions: string
  /** Issues by severity, and cells that verdicts wait for. */
  issues(counts: Readonly<Record<Severity, number>>, waiting: number): string
  issue(severity: string, place: string, message: string): string
  place(at: { readonly file: string; readonly sheet: string; readonly cell: string }): string
  /** Behind a doubt: how many verdicts wait for it. */
  decides(verdicts: number): string
  more(kind: string, count: number): string
  verdicts(given: number, unknown: number): string
  /** How many rows the list of what is to be filled in has. */
  fillIn(rows: number): string
  readonly goals: string
  goal(title: string, facts: GoalTexts): string
  /** One way of settling a goal. */
  way(heading: string, how: string): string
  goalsOfParts(count: number): string
  readonly clean: string
}

interface GoalTexts {
  readonly goal: string
  readonly low: string
  readonly high: string
  readonly units: number
}

const byLanguage: Readonly<Record<Language, CheckWording>> = Object.freeze({ zh: checkZh, en: checkEn })

/** The words of `check` in one language. */
export function checkWording(language: Language): CheckWording {
  return byLanguage[language]
}
