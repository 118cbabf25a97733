import type { BulletinInput, BulletinOptions } from '../domain/bulletin.ts'
import { compareText, type Language } from '../domain/text.ts'
import { townshipName } from '../domain/township-name.ts'
import { wordSections } from '../wording/word-report.ts'
import type { Ranked } from './rank.ts'

interface Given {
  readonly language: Language
  readonly options: BulletinOptions
  /** Townships that should send a ledger; where nobody says, it is those of the last period. */
  readonly townships: readonly string[]
  /** Whom to ask for a ledger that has not come, by township. */
  readonly contacts?: ReadonlyMap<string, string>
}

/** What the documents of a ranking are made of, the report worded in one language. */
export function bulletinInput(
  { ranking, facts }: Ranked,
  { language, options, townships, contacts = new Map() }: Given,
): BulletinInput {
  return {
    ranking,
    report: wordSections(facts, language),
    register: facts.register ?? facts.registers ?? null,
    notSubmitted: notSubmitted(townships.length > 0 ? townships : lastTownships(ranking), facts),
    contacts,
    failures: facts.failures ?? [],
    options,
  }
}

/** The townships of the last period, where no list says who should send a ledger. */
function lastTownships({ by, trend }: Ranked['ranking']): readonly string[] {
  if (by !== 'township') return []
  return trend.rows.flatMap(({ group, figures }) => (group === null || figures.at(-2) == null ? [] : [group]))
}

/**
 * Those of the townships of which no unit was listed, sorted; how a name is spaced makes no difference. One whose name stands in that
 * of a file which could not be read has sent a ledger.
 */
function notSubmitted(
  townships: readonly string[],
  { organizations, failures = [] }: Ranked['facts'],
): readonly string[] {
  const listed = new Set(organizations.map(({ township }) => township ?? ''))
  const present = new Set([...listed].map(townshipName))
  const sent = (name: string) => present.has(name) || failures.some(({ file }) => townshipName(file).includes(name))
  return [...new Set(townships.map(townshipName))].filter((name) => !sent(name)).sort(compareText)
}
