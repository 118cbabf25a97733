import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import { GAP, MET, OUT, type OutcomeSet } from '../domain/verdict.ts'

/** What can still come out of an indicator for a unit; null for a row that repeats another and for what is not told. */
export type OutcomeOf = (unit: OrganizationFacts) => OutcomeSet | null

const verdictSets: Readonly<Record<string, OutcomeSet>> = Object.freeze({ m: MET, g: GAP, n: OUT, x: OUT })

/** How the units of a report turn out in one indicator; undefined if it counts no units or is not in the report. */
export function outcomesOf({ plan }: Pick<AuditFacts, 'plan'>, indicator: string): OutcomeOf | undefined {
  if (plan === undefined) return undefined
  const target = targetOfIndicator(indicator)
  const at = (target === null ? plan.indicators : plan.targets).findIndex(({ id }) => id === (target ?? indicator))
  if (at === -1 || (target === null && plan.indicators[at]?.adds !== 'units')) return undefined
  return ({ judged }) => (target === null ? setOf(judged?.counts[at]) : verdictSet(judged?.targets[at]))
}

/** The letters `a` to `g` are the outcome sets 1 to 7. */
function setOf(letter: string | undefined): OutcomeSet | null {
  if (letter === undefined || letter === '-') return null
  return letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1
}

/** A verdict, or with the letters `A` to `G` what an unknown one leaves open. */
function verdictSet(letter: string | undefined): OutcomeSet | null {
  if (letter === undefined || letter === '-') return null
  return verdictSets[letter] ?? letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1
}
