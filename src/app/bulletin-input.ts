import type { BulletinInput, BulletinOptions } from '../domain/bulletin.ts'
import type { AuditFacts } from '../domain/report.ts'
import { compareText, type Language } from '../domain/text.ts'
import { townshipName } from '../domain/township-name.ts'
import { wordReport } from '../wording/word-report.ts'
import type { Ranked } from './rank.ts'

interface Given {
  readonly language: Language
  readonly options: BulletinOptions
  /** Townships that should send a ledger; where nobody says, it is those of the last period. */
  readonly townships: readonly string[]
}

/** What the documents of a ranking are made of, the report worded in one language. */
export function bulletinInput({ ranking, facts }: Ranked, { language, options, townships }: Given): BulletinInput {
  return {
    ranking,
    report: wordReport(facts, language),
    register: facts.register ?? facts.registers ?? null,
    notSubmitted: notSubmitted(townships.length > 0 ? townships : lastTownships(ranking), facts),
    failures: [],
    options,
  }
}

/** The townships of the last period, where no list says who should send a ledger. */
function lastTownships({ by, trend }: Ranked['ranking']): readonly string[] {
  if (by !== 'township') return []
  return trend.rows.flatMap(({ group, figures }) => (group === null || figures.at(-2) == null ? [] : [group]))
}

/** Those of the townships of which no unit was listed, sorted; how a name is spaced makes no difference. */
function notSubmitted(townships: readonly string[], { organizations }: AuditFacts): readonly string[] {
  const present = new Set(organizations.map(({ township }) => townshipName(township ?? '')))
  return [...new Set(townships.map(townshipName))].filter((name) => !present.has(name)).sort(compareText)
}
