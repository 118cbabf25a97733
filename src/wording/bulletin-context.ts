import type { BulletinFacts } from '../domain/bulletin.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import type { Language } from '../domain/text.ts'
import { type BulletinWording, bulletinWording } from './bulletin-wording.ts'
import { groupName } from './group-name.ts'
import { type Wording, wordingOf } from './wording.ts'

/** What the parts of the values are made with. */
export interface BulletinContext {
  readonly facts: BulletinFacts
  readonly language: Language
  readonly wording: Wording
  readonly words: BulletinWording
  /** Name of a group of this ranking. */
  /** The indicator without what its title says in brackets. */
  readonly rateName: string
  /** The whole name of an indicator as that of a rate. */
  readonly indicatorName: string
  readonly nameOf: (group: string | null) => string
}

/** The context of the facts in one language. */
export function bulletinContext(facts: BulletinFacts, language: Language): BulletinContext {
  const { by, title, indicator } = facts.input.ranking
  const words = bulletinWording(language)
  const indicatorName = nameOfRate(indicator, title[language], words)
  return {
    ...{ facts, language },
    wording: wordingOf(language),
    ...{ words, indicatorName },
    rateName: indicatorName.replace(/\s*[（(][^（(]*[）)]$/, ''),
    nameOf: (group) => groupName(group, by, language),
  }
}

/** What a rate is called: an indicator by its title, the attainment of a target as such. */
export function nameOfRate(indicator: string, title: string, words: Pick<BulletinWording, 'attained'>): string {
  return targetOfIndicator(indicator) === null ? title : words.attained(title)
}
