import type { Grounded } from './grounds.ts'
import type { PeopleColumn, RescopeReason, ReturnReason, StrikeReason } from './register-item.ts'
import type { RuleChange, RuleSet } from './rule-set.ts'
import type { Bilingual } from './text.ts'

/** One line of `register.jsonl`: an event with its place in the chain. `hash` is that of the line up to it, `prev` included. */
export type ChainedEvent = { readonly seq: number; readonly prev: string } & RegisterEvent & { readonly hash: string }

export type RegisterEvent = RoundEvent | RoundBodyEvent | RoundClosedEvent | PersonEvent | SnapshotEvent | KeptEvent

/** What happened to entries and items in a round; each carries the number of its round. */
export type RoundBodyEvent =
  | EnteredEvent
  | EntryChangedEvent
  | RegisteredEvent
  | RelapsedEvent
  | ClosedEvent
  | StruckOffEvent
  | RescopedEvent
  | ReturnedEvent
  | FlaggedEvent
  | ProposedEvent

/** What a person did between rounds. */
export type PersonEvent = AnnotatedEvent | ConflictEvent | VerifiedEvent | ExtendedEvent | WaivedEvent | LinkedEvent

/** A cell that a change rests on, as the ledger had it. */
export interface EvidenceCell {
  readonly field: string
  /** Address, or null where an assumption stands for an absent column. */
  readonly cell: string | null
  readonly text: string | null
}

/** A row of a ledger. */
export interface LedgerPlace {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** What a round says of a target as a rule, so that the list can be rendered from the log alone. */
export interface RegisterTarget {
  readonly id: string
  readonly clause: string
  readonly title: Bilingual
  readonly force: 'must' | 'strive'
  readonly kind: 'coverage' | 'work' | 'look-back'
}

/** Begins a round; `events` body lines follow, then `round-closed`. */
export interface RoundEvent extends RuleSet {
  readonly type: 'round'
  readonly round: number
  readonly asOf: string
  readonly requireReview: boolean
  readonly dueIn: number | null
  readonly inputs: readonly { readonly file: string; readonly sheet: string; readonly sha256: string }[]
  readonly targets: readonly RegisterTarget[]
  readonly exclusions: readonly { readonly id: string; readonly title: Bilingual }[]
  readonly tool: string
  /** Hash of what the round says, without regard to the order of rows, sheets and files. */
  readonly digest: string
  readonly events: number
}

/** 平衡: `before + registered + relapsed − cancelled − struckOff − rescoped = after`, in items. */
export interface Balance {
  readonly before: number
  readonly registered: number
  readonly relapsed: number
  readonly cancelled: number
  readonly struckOff: number
  readonly rescoped: number
  readonly after: number
}

export interface RoundClosedEvent {
  readonly type: 'round-closed'
  readonly round: number
  readonly balance: Balance
  /** Organizations behind the open items before and after. */
  readonly organizations: { readonly before: number; readonly after: number }
}

interface InRound {
  readonly round: number
  readonly number: string
}

interface OfItem extends InRound {
  readonly target: string
}

/** 一企一号: an organization gets its number. */
export interface EnteredEvent extends InRound {
  readonly type: 'entered'
  /** Its key: credit code, else township and normalized name. */
  readonly organization: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  /** Kind, else sector, as far as the ledger says it. */
  readonly kind: string | null
}

/** Renamed, moved, or with a code that was not known before; only what changed is there. The number stays. */
export interface EntryChangedEvent extends InRound {
  readonly type: 'entry-changed'
  readonly organization?: string
  readonly name?: string
  readonly creditCode?: string | null
  readonly township?: string | null
  readonly kind?: string | null
}

/** 挂号: for the first time, or again after the item was struck off or re-scoped. `pack` is the id of the pack. */
export interface RegisteredEvent extends OfItem, Grounded {
  readonly type: 'registered'
  readonly pack: string
  readonly dueOn: string | null
}

/** 反弹: the gap of a cancelled item is there again. */
export interface RelapsedEvent extends OfItem, Grounded {
  readonly type: 'relapsed'
  readonly pack: string
  readonly dueOn: string | null
}

/** 销号, or 申请销号 where a person must verify it. */
export interface ClosedEvent extends OfItem, Grounded {
  readonly type: 'cancelled' | 'submitted'
}

/** 核减: `detail` is the id of the exclusion, or the number that the organization was merged into. */
export interface StruckOffEvent extends OfItem {
  readonly type: 'struck-off'
  readonly reason: StrikeReason
  readonly detail: string | null
  readonly at: LedgerPlace | null
  readonly cells: readonly EvidenceCell[]
}

export interface RescopedEvent extends OfItem {
  readonly type: 'rescoped'
  readonly reason: RescopeReason
  /** Not there in older logs, nor where nothing but the day has changed. */
  readonly detail?: RuleChange
}

/** 退回: an application that the ledger no longer supports. */
export interface ReturnedEvent extends OfItem {
  readonly type: 'returned'
  readonly reason: ReturnReason
}

/** The flags that the round leaves on an open item; written only when they change. */
export interface FlaggedEvent extends OfItem {
  readonly type: 'flagged'
  readonly flags: readonly ('unknown' | 'missing')[]
}

/** 疑似更名: a vanished entry that is probably another unit of the ledger; nothing follows from it by itself. */
export interface ProposedEvent extends InRound {
  readonly type: 'proposed'
  readonly organization: string
  readonly name: string
  readonly township: string | null
  readonly why: 'legal-form' | 'similar-name' | 'same-name-other-code' | 'similar-code' | 'moved'
  readonly at: LedgerPlace
}

/** Who did it, on which day, and why. */
export interface Act {
  readonly by: string
  readonly on: string
  readonly reason: string
}

/** A cell of a people's column was filled in, changed or emptied. `source` is the file and cell it was read from. */
export interface AnnotatedEvent extends Omit<Act, 'reason'> {
  readonly type: 'annotated'
  readonly number: string
  readonly column: PeopleColumn
  readonly value: string
  readonly previous: string
  readonly source: { readonly file: string; readonly cell: string } | null
}

/** Two people filled in different things; `value` has both. */
export interface ConflictEvent extends Omit<AnnotatedEvent, 'type'> {
  readonly type: 'conflict'
  readonly given: string
}

type OnItem = Act & { readonly number: string; readonly target: string }

/** 核验: an application confirmed or refused. */
export interface VerifiedEvent extends OnItem {
  readonly type: 'verified'
  readonly decision: 'confirmed' | 'refused'
}

/** 延期: another due date. */
export interface ExtendedEvent extends OnItem {
  readonly type: 'extended'
  readonly dueOn: string
}

/** 暂缓: not pressed until a day, that day included. */
export interface WaivedEvent extends OnItem {
  readonly type: 'waived'
  readonly until: string
}

/** 并号: `number` is found to be the organization of `into`; it takes effect in the next round. */
export interface LinkedEvent extends Act {
  readonly type: 'linked'
  readonly number: string
  readonly into: string
  /** Key of a proposed organization without a number: from now on it is that of `number`, which is then also `into`. */
  readonly organization?: string
}

/** First line of a log that goes on from another one, which is kept beside it; `kept` lines follow, `entries` of them. */
export interface SnapshotEvent extends Act {
  readonly type: 'snapshot'
  readonly history: { readonly file: string; readonly sha256: string; readonly head: string; readonly lines: number }
  readonly entries: number
  /** The last round, and the events since that the next round has to count. */
  readonly last: { readonly round: RoundEvent; readonly closed: RoundClosedEvent } | null
  readonly serials: Readonly<Record<string, number>>
  readonly verifiedSince: number
  readonly confirmedSince: readonly VerifiedEvent[]
  readonly linkedSince: number
  /** By the number of the first round that had them, as items name them; not there in older logs. */
  readonly ruleSets?: Readonly<Record<string, RuleSet>>
}

/** One entry as it was when the log was compacted. */
export interface KeptEvent {
  readonly type: 'kept'
  readonly number: string
  readonly entry: unknown
}
