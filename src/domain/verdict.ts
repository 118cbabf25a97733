import { FALSE, type Truth } from './truth.ts'

/** 判定: what one target says of one organization in the base. */
const verdicts = ['met', 'gap', 'unknown', 'notApplicable'] as const

export type Verdict = (typeof verdicts)[number]

/** 达标、缺口、不适用: what an unknown verdict may still turn into. */
export const outcomes = ['met', 'gap', 'notApplicable'] as const

export type Outcome = (typeof outcomes)[number]

/** A set of outcomes as bits: met 1, gap 2, not applicable 4. Never empty. */
export type OutcomeSet = number

export const MET = 1
export const GAP = 2
export const OUT = 4
/** Number of different outcome sets, the empty one included; the size of a tally. */
export const outcomeSetCount = 8

/** applies × requires → verdict, indexed by `Truth`. A target that does not apply is never a gap. */
const verdictTable = [
  ['notApplicable', 'notApplicable', 'notApplicable'],
  ['unknown', 'unknown', 'unknown'],
  ['gap', 'unknown', 'met'],
] as const

const requiresOutcomes = [GAP, MET | GAP, MET] as const

/** The verdict for a unit in the base, from whether a target applies and whether what it requires holds. */
export function verdictOf(applies: Truth, requires: Truth): Verdict {
  return verdictTable[applies][requires]
}

/** The outcomes that are still open, from the same two truths. */
export function outcomesOf(applies: Truth, requires: Truth): OutcomeSet {
  if (applies === FALSE) return OUT
  return requiresOutcomes[requires] | (applies === 1 ? OUT : 0)
}

/** Names of the outcomes in a set, in the order of `outcomes`. */
export function outcomeNames(set: OutcomeSet): readonly Outcome[] {
  return outcomes.filter((_, index) => (set & (1 << index)) !== 0)
}
