import type { BulletinFacts } from '../domain/bulletin.ts'
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
  readonly nameOf: (group: string | null) => string
}

/** The context of the facts in one language. */
export function bulletinContext(facts: BulletinFacts, language: Language): BulletinContext {
  const { by, title } = facts.input.ranking
  return {
    ...{ facts, language },
    wording: wordingOf(language),
    words: bulletinWording(language),
    rateName: title[language].replace(/\s*[（(][^（(]*[）)]$/, ''),
    nameOf: (group) => groupName(group, by, language),
  }
}
