import type { Grounds } from './grounds.ts'
import type {
  Balance,
  ProposedEvent,
  RoundBodyEvent,
  RoundClosedEvent,
  RoundEvent,
  VerifiedEvent,
} from './register-event.ts'
import type { ItemState, People, PeopleColumn } from './register-item.ts'
import type { RuleSet } from './rule-set.ts'

/** 缺口项: one target of one organization. Dates are ISO days. Overdue and waived are computed from dates, never stored. */
export interface RegisterItem {
  readonly target: string
  /** Id of the pack whose target it is. */
  readonly pack: string
  readonly state: ItemState
  /** 挂号日期: the day of the last registration (a relapse does not change it). */
  readonly registeredOn: string
  /** The day of the last relapse. */
  readonly reopenedOn: string | null
  readonly dueOn: string | null
  readonly closedOn: string | null
  /** Strike or re-scope reason, and its detail. */
  readonly closedWhy: string | null
  readonly closedDetail: string | null
  readonly relapses: number
  readonly extensions: number
  readonly unknown: boolean
  readonly missing: boolean
  /** The last day of a waiver. */
  readonly waivedUntil: string | null
  /** What the present state rests on. */
  readonly grounds: Grounds
  /** The round in which it was last registered or relapsed, and closed or submitted. */
  readonly openedIn: number
  readonly closedIn: number | null
  /** The rules under which it was last found a gap: the key of one of the register's `ruleSets`. */
  readonly ruledIn: number
  /** What the gap rested on, once `cells` are those of an application. */
  readonly openedGrounds?: Grounds
}

/** 一企一号: one organization with its number. */
export interface RegisterEntry {
  readonly number: string
  readonly organization: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  readonly kind: string | null
  /** By target id. */
  readonly items: ReadonlyMap<string, RegisterItem>
  readonly people: People
  /** 疑似更名, by key of the likely organization. */
  readonly proposals: ReadonlyMap<string, ProposedEvent>
  /** 并号: the number that stands for this one from the next round on. */
  readonly mergedInto: string | null
}

/** 挂号销号: everything the log says, at its last line. */
export interface Register {
  /** By number. */
  readonly entries: ReadonlyMap<string, RegisterEntry>
  /** The last serial given, by `place-year`. */
  readonly serials: ReadonlyMap<string, number>
  /** The rules that rounds had, each by the number of the first round that had them. */
  readonly ruleSets: ReadonlyMap<number, RuleSet>
  readonly lastRound: { readonly round: RoundEvent; readonly closed: RoundClosedEvent } | null
  /**
   * What the balance of the last round counts: the confirmations since the round before it, then the lines of its body, in the
   * order of the log. Empty after the log was compacted.
   */
  readonly recent: readonly (RoundBodyEvent | VerifiedEvent)[]
  /** Items cancelled by `register verify` since the last round: the next balance counts them. */
  readonly verifiedSince: number
  /** The confirmations that `verifiedSince` counts. */
  readonly confirmedSince: readonly VerifiedEvent[]
  /** Links made since the last round: the next round is never the same as the last. */
  readonly linkedSince: number
  /** What was filled in, by number, in the order of the log: what a list showed that was made earlier follows from it. */
  readonly notes: ReadonlyMap<string, readonly Note[]>
  /** Number of the line by the first twelve digits of its hash, for every line that a list may have been made after. */
  readonly vouchers: ReadonlyMap<string, number>
  /** Lines of the log and the hash of the last one. */
  readonly lines: number
  readonly head: string
}

/** A value that a people's column has had from a line of the log on. */
export interface Note {
  readonly line: number
  readonly column: PeopleColumn
  readonly value: string
}

/** The state of a log without a line; `head` is what its first line carries as `prev`. */
export const emptyRegister: Register = Object.freeze({
  entries: new Map(),
  serials: new Map(),
  ruleSets: new Map(),
  lastRound: null,
  recent: [],
  verifiedSince: 0,
  confirmedSince: [],
  linkedSince: 0,
  notes: new Map(),
  vouchers: new Map(),
  lines: 0,
  head: '0'.repeat(64),
})

/** What `register list --json` prints of one item. */
export interface ItemView {
  readonly target: string
  readonly state: ItemState
  readonly registeredOn: string
  readonly dueOn: string | null
  readonly closedOn: string | null
  readonly relapses: number
  /** In the order of `itemFlags`. */
  readonly flags: readonly string[]
  readonly pack: string
  readonly reopenedOn: string | null
  readonly closedWhy: string | null
  readonly closedDetail: string | null
  /** Days since registration or relapse for an open item, and days left (negative: overdue) if it is due. */
  readonly daysOpen: number | null
  readonly daysLeft: number | null
}

export interface EntryView {
  readonly number: string
  readonly organization: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  readonly kind: string | null
  /** By target. */
  readonly items: readonly ItemView[]
  readonly people: People
  readonly proposals: readonly { readonly organization: string; readonly name: string; readonly why: string }[]
  readonly mergedInto: string | null
}

/** `register list --json`: sorted by number, then target, by code point. */
export interface RegisterView {
  readonly asOf: string | null
  readonly round: number
  readonly balance: Balance
  readonly organizations: { readonly before: number; readonly after: number }
  /** Items cancelled by `register verify` since the round: the balance of the next one counts them. */
  readonly verifiedSince: number
  readonly head: string
  readonly entries: readonly EntryView[]
}
