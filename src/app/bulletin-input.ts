import type { BulletinInput, BulletinOptions } from '../domain/bulletin.ts'
import { compareText, type Language } from '../domain/text.ts'
import { townshipName } from '../domain/township-name.ts'
import { wordSections } from '../wording/word-report.ts'
import type { Ranked } from './rank.ts'

interface Given {
  readonly language: Language
  readonly options: BulletinOptions
  /** Townships that should send a ledger; empty where nobody says. */
  readonly townships: readonly string[]
}

/** What the documents of a ranking are made of, the report worded in one language. */
export function bulletinInput({ ranking, facts }: Ranked, { language, options, townships }: Given): BulletinInput {
  return {
    ranking,
    report: wordSections(facts, language),
    register: facts.register ?? facts.registers ?? null,
    notSubmitted: notSubmitted(townships, facts),
    failures: [],
    options,
  }
}

/** Those of the townships of which no unit was listed, sorted; how a name is spaced makes no difference. */
function notSubmitted(townships: readonly string[], { organizations }: Ranked['facts']): readonly string[] {
  const present = new Set(organizations.map(({ township }) => townshipName(township ?? '')))
  return [...new Set(townships.map(townshipName))].filter((name) => !present.has(name)).sort(compareText)
}
