import type { OneAnswer } from './one-answer.ts'
import type { EvidenceCell, LedgerPlace } from './register-event.ts'
import type { ItemState } from './register-item.ts'
import type { LookBackFacts, PlacedCell } from './report-look-back.ts'
import type { Bilingual } from './text.ts'

/** What a ledger says today of an item that was cancelled: 仍达标, 又现缺口, 待核实, 失联, or that the question does not arise any more. */
export const todayAnswers = [
  'met',
  'gap',
  'unknown',
  'vanished',
  'excluded',
  'notApplicable',
  'notEvaluated',
  'otherRules',
] as const

export type TodayAnswer = (typeof todayAnswers)[number]

/** How a look-back names a unit. */
export interface LookedAtUnit {
  readonly organization: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  /** Where it stands in the ledgers; null if it does not. */
  readonly at: LedgerPlace | null
}

/** An item that was cancelled in the period. */
export interface CancelledItem extends LookedAtUnit {
  readonly number: string
  readonly target: string
  readonly cancelledOn: string
  readonly verifiedBy: string | null
  readonly evidence: { readonly at: LedgerPlace | null; readonly cells: readonly EvidenceCell[] }
  /** The days of the period on which it relapsed, by the register. */
  readonly relapsedOn: readonly string[]
  /** Its state in the register, after the last line. */
  readonly state: ItemState
  readonly today: {
    readonly says: TodayAnswer
    /** Id of the exclusion, if it is excluded. */
    readonly reason: string | null
    readonly cells: readonly EvidenceCell[]
  }
}

/** Items of a township: those that stood cancelled at some time of the period, those of them that relapsed, and new gaps of today. */
export interface RelapseRow {
  readonly township: string | null
  readonly cancelled: number
  readonly relapsed: number
  readonly organizations: number
  /** Items that stand cancelled in the register and are a gap again in the ledgers of today. */
  readonly gapsToday: number
}

/** What a target of kind `look-back` can say of a unit. */
export type FoundedVerdict = LookBackFacts['units'][number]['targets'][number]['verdict']

/** A unit whose Party organization was founded in the period, or may have been. */
export interface FoundedUnit extends LookedAtUnit {
  readonly partyOrgName: string | null
  /** An ISO day, two with a slash between, or null. */
  readonly foundedOn: string | null
  readonly cells: readonly EvidenceCell[]
  /** `date`: it is open when it was founded; `unit`: whether the unit counts or has one; null if all is certain. */
  readonly open: 'date' | 'unit' | null
  readonly targets: readonly {
    readonly target: string
    readonly verdict: FoundedVerdict
    readonly cells: readonly EvidenceCell[]
  }[]
}

/** A joint organization with its “five ones”. */
export interface LookedAtGroup {
  readonly name: string
  readonly superior: string | null
  readonly township: string | null
  /** Names of its units, in the order of reading. */
  readonly units: readonly string[]
  /** In the order of `ones`. */
  readonly ones: readonly { readonly id: string; readonly says: OneAnswer; readonly cells: readonly PlacedCell[] }[]
  /** How many of them it certainly has. */
  readonly has: number
}

/** A joint unit that can have an organization of its own, or of which that is open. */
export interface AbleUnit extends LookedAtUnit {
  readonly partyOrgName: string | null
  readonly says: 'yes' | 'unknown'
  readonly cells: readonly EvidenceCell[]
}

/** The numbers of a look-back, so that no document has to count. */
export interface LookBackCounts {
  /** Organizations behind the cancelled items, and what the items are today. */
  readonly cancelledOrganizations: number
  readonly today: Readonly<Record<TodayAnswer, number>>
  readonly relapsed: number
  /** Items that stood cancelled at some time of the period. */
  readonly stoodCancelled: number
  /** Organizations behind the relapsed items. */
  readonly relapsedOrganizations: number
  readonly gapsToday: number
  readonly undated: number
  /** Verdicts on the units that were founded in the period, by target. */
  readonly founded: readonly ({ readonly target: string } & Readonly<Record<FoundedVerdict, number>>)[]
  /** Joint organizations by what they are said to have, in the order of `ones`, and those that have all. */
  readonly ones: readonly ({ readonly id: string } & Readonly<Record<OneAnswer, number>>)[]
  readonly haveAll: number
  readonly able: number
  readonly maybeAble: number
}

/** 回头看: does what was cancelled and newly formed hold? Every document of it is rendered from this. */
export interface LookBack {
  readonly asOf: string
  /** The period, both days included. */
  readonly since: string
  readonly until: string
  readonly pack: { readonly id: string; readonly version: string; readonly title: Bilingual }
  /** Targets that are named below. */
  readonly targets: readonly { readonly id: string; readonly title: Bilingual; readonly clause: string }[]
  readonly exclusions: readonly { readonly id: string; readonly title: Bilingual }[]
  /** Null where there is none. `head` is the hash of its last line. */
  readonly register: {
    readonly file: string
    readonly head: string
    readonly lastRound: string | null
    readonly compactedOn: string | null
  } | null
  readonly cancelled: readonly CancelledItem[]
  readonly counts: LookBackCounts
  readonly relapses: readonly RelapseRow[]
  readonly founded: readonly FoundedUnit[]
  readonly foundedOpen: readonly FoundedUnit[]
  /** Units with an organization on sheets without a column for the day of its founding. */
  readonly undated: LookBackFacts['undated']
  /** The day from which on the rules took an organization for a new one; null if they have no such day. */
  readonly judgedSince: string | null
  readonly ones: LookBackFacts['ones']
  readonly groups: readonly LookedAtGroup[]
  readonly unnamed: number
  readonly standAlone: Omit<LookBackFacts['standAlone'], 'units'> & { readonly units: readonly AbleUnit[] }
}
