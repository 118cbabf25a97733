import type { KeptEvent, PersonEvent, RoundBodyEvent } from './register-event.ts'

/** What can be told of a number: what rounds and people did to it, and that it comes from an older log. */
export type ToldEvent = RoundBodyEvent | PersonEvent | KeptEvent
