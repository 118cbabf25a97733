import type { EvidenceCell, LedgerPlace } from '../domain/register-event.ts'
import type { PeopleColumn } from '../domain/register-item.ts'
import type { RuleChange } from '../domain/rule-set.ts'
import type { Language } from '../domain/text.ts'
import type { ToldEvent } from '../domain/told-event.ts'
import { registerEventsEn } from './en/register-events.ts'
import { registerEventsZh } from './zh/register-events.ts'

/** What a sentence needs that is not in the event. */
export interface EventNames {
  readonly column: (column: PeopleColumn) => string
  /** Title of an exclusion of the pack. */
  readonly exclusion: (id: string) => string
}

type Sentence<Event> = (event: Event, names: EventNames) => string

/** One sentence a kind of event. Evidence is told apart, by `grounds`. */
export interface RegisterEventsWording {
  readonly sentences: { readonly [Type in ToldEvent['type']]: Sentence<Extract<ToldEvent, { readonly type: Type }>> }
  /** What an event or a state rests on; `cells` may be empty. */
  grounds(at: LedgerPlace, cells: readonly EvidenceCell[]): string
  /** What of the rules has changed, from what to what. */
  ruleChange(change: RuleChange): string
}

const byLanguage: Readonly<Record<Language, RegisterEventsWording>> = Object.freeze({
  zh: registerEventsZh,
  en: registerEventsEn,
})

/** The words for the history of a number. */
export function registerEventsWording(language: Language): RegisterEventsWording {
  return byLanguage[language]
}

/** What happened, in a sentence. */
export function tellEvent(event: ToldEvent, language: Language, names: EventNames): string {
  const tell = byLanguage[language].sentences[event.type] as Sentence<ToldEvent>
  return tell(event, names)
}
