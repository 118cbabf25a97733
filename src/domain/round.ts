import type { EvidenceCell, LedgerPlace, RoundEvent } from './register-event.ts'
import type { Verdict } from './verdict.ts'

/** What an audit says of one target of one unit, as the register needs it. */
export type RoundVerdict = Verdict | 'excluded' | 'not-evaluated'

/** One organization of a round, all its rows together. */
export interface RoundUnit {
  /** Key of the ledger: credit code, else township and normalized name. */
  readonly key: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  /** Kind, else sector, if known. */
  readonly kind: string | null
  readonly at: LedgerPlace
  /** An exclusion of the pack if the unit is certainly out of the base; null if its rows name several. */
  readonly outReason: string | null
  readonly outCells: readonly EvidenceCell[]
  /** By position of the round's targets. */
  readonly verdicts: readonly RoundVerdict[]
  /** The cells of gaps, and of every verdict on a unit that the register watches; by position of the target. */
  readonly cells: ReadonlyMap<number, readonly EvidenceCell[]>
}

/** A target as the round has it. */
export interface RoundTarget {
  readonly id: string
  readonly inForce: boolean
  readonly dueInDays: number | null
  /** Parameters whose value follows from the as-of date and which this target depends on. */
  readonly dated: readonly string[]
}

/** 轮次: one audit as the register sees it: ledgers × pack × parameters × as-of date. */
export interface Round
  extends Pick<
    RoundEvent,
    | 'asOf'
    | 'pack'
    | 'parameters'
    | 'blankAsZero'
    | 'requireReview'
    | 'dueIn'
    | 'inputs'
    | 'targets'
    | 'exclusions'
    | 'tool'
  > {
  /** By position of `targets`. */
  readonly rules: readonly RoundTarget[]
  /** Names of the parameters whose value follows from the as-of date: they change by themselves. */
  readonly dated: readonly string[]
  readonly units: readonly RoundUnit[]
}
