import type { Language } from '../domain/text.ts'
import { rulesEn } from './en/rules.ts'
import { rulesZh } from './zh/rules.ts'

/** A line of a case file that came out otherwise. */
interface FailedLine {
  readonly line: number
  readonly target: string
  readonly expected: string
  readonly got: string
  readonly note: string
}

/** The side of a threshold that has no case. */
interface MissingSide {
  readonly field: string
  /** Operator and bound, in words. */
  readonly test: string
  readonly side: 'holds' | 'fails'
}

/** What the `rules` commands print. */
export interface RulesWording {
  readonly standard: string
  targets(count: number): string
  /** Parameters that have no default. */
  mustSet(names: string): string
  valid(file: string, id: string, version: string): string
  passed(pack: string, total: number): string
  failed(pack: string, counts: { readonly failed: number; readonly missing: number; readonly total: number }): string
  failedLine(line: FailedLine): string
  missing(target: string, what: string): string
  missingSide(target: string, side: MissingSide): string
  unknownHeadings(headings: string): string
  readonly got: Readonly<Record<string, string>>
  readonly differences: Readonly<Record<'added' | 'removed' | 'changed', string>>
  difference(kind: string, path: string, before: string | null, after: string | null): string
  same(left: string, right: string): string
}

const byLanguage: Readonly<Record<Language, RulesWording>> = Object.freeze({ zh: rulesZh, en: rulesEn })

/** The words of the `rules` commands in one language. */
export function rulesWording(language: Language): RulesWording {
  return byLanguage[language]
}
