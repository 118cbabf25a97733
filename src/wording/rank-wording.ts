import type { Language } from '../domain/text.ts'
import { rankEn } from './en/rank.ts'
import { rankZh } from './zh/rank.ts'

/** What the terminal says of a ranking, beside the words of its documents. */
export interface RankWording {
  /** Name of the documents by our own templates in `rules/bulletin/`. */
  readonly file: string
  readonly title: (by: string, indicator: string) => string
  readonly tieBreakers: (titles: string) => string
  readonly since: (asOf: string, change: string) => string
  readonly parts: (parts: string) => string
  /** The two periods cannot be compared, with what they differ in. */
  readonly notComparable: (asOf: string, differs: string) => string
  /** One of the two periods has no base, so that nothing can be compared. */
  readonly noBase: (asOf: string) => string
  readonly suspicious: (groups: string) => string
  /** Units that left the base, and further ones that are in another group now. */
  readonly leftBase: (left: { readonly units: number; readonly moved: number; readonly by: string }) => string
  readonly open: (groups: number) => string
  readonly notSubmitted: (names: string) => string
}

const byLanguage: Readonly<Record<Language, RankWording>> = Object.freeze({ zh: rankZh, en: rankEn })

/** The words of a ranking on the terminal in one language. */
export function rankWording(language: Language): RankWording {
  return byLanguage[language]
}
