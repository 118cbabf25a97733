import { fieldSpec } from '../domain/field.ts'
import { isKnown, type Value } from '../domain/value.ts'
import { GAP, MET, OUT, type OutcomeSet } from '../domain/verdict.ts'
import type { Values } from './compiled-node.ts'
import type { CompletionPlan, RepeatedField } from './completion-plan.ts'
import { criticalValues } from './critical-values.ts'

/** More combinations than this are not tried out; the wider set of Kleene logic stands. */
const maximalCombinations = 4096

/** An unsettled question about one record. */
export interface Open {
  readonly plan: CompletionPlan
  readonly values: Values
  /** What comes out if some unknowns of the record are filled in on trial. */
  readonly judge: (trial: Values) => OutcomeSet
}

/** True if only one outcome is left. */
export function isSettled(set: OutcomeSet): boolean {
  return set === MET || set === GAP || set === OUT
}

/**
 * The outcomes that can really come out: `wide` is what Kleene logic leaves open, narrowed by trying the critical values of
 * every unknown that is asked for more than once.
 */
export function tightOutcomes(wide: OutcomeSet, { plan, values, judge }: Open): OutcomeSet {
  const open = plan.repeated.filter(({ index }) => isOpen(values[index]?.value))
  if (open.length === 0 || mixesNumbers(plan)) return wide
  const candidates = open.map((field) => criticalValues(field, plan, values))
  const combinations = candidates.reduce((product, each) => product * each.length, 1)
  if (combinations > maximalCombinations) return wide
  const trial = [...values]
  const visit = (position: number, found: OutcomeSet): OutcomeSet => {
    const field: RepeatedField | undefined = open[position]
    if (field === undefined) return found | judge(trial)
    let seen = found
    for (const value of candidates[position] ?? []) {
      if (seen === wide) return seen
      trial[field.index] = { value, cells: [] }
      seen = visit(position + 1, seen)
    }
    return seen
  }
  return visit(0, 0)
}

function isOpen(value: Value | undefined): boolean {
  return value === undefined || !isKnown(value)
}

/** Whole numbers compared with amounts have no common set of critical values. */
function mixesNumbers({ linked }: CompletionPlan): boolean {
  const types = new Set(linked.map(({ field }) => fieldSpec(field).type))
  return types.has('amount') && types.size > 1
}
