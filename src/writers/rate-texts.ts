import { formatPercent } from '../domain/format-rate.ts'
import type { AuditReport, IndicatorFacts, TargetFacts } from '../domain/report.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import { fieldName } from '../wording/choice-name.ts'
import type { Wording } from '../wording/wording.ts'

/** The goal of an indicator as a percentage, or null. */
export function goalText(goal: number | null): string | null {
  return goal === null ? null : formatPercent({ numerator: goal, denominator: 1 })
}

/** `48.00% 至 52.00%`: what the unknowns leave open. */
export function intervalText({ low, high }: Pick<IndicatorFacts, 'low' | 'high'>, { documents }: Wording): string {
  return documents.interval(formatPercent(low), formatPercent(high))
}

/** Numerator, denominator, unknowns, interval and goal of an indicator in one line. */
export function indicatorNote(indicator: IndicatorFacts, wording: Wording): string {
  const { numerator, denominator, unknown, goal, verdict } = indicator
  return wording.documents.indicatorNote({
    numerator,
    denominator,
    unknown,
    interval: intervalText(indicator, wording),
    goal: goalText(goal),
    verdict: verdict === null ? '' : wording.names.goalVerdict[verdict],
  })
}

/** Why a target was not evaluated, with the columns that are missing; an empty text if it was. */
export function whyNotEvaluated({ notEvaluated, missingColumns }: TargetFacts, wording: Wording): string {
  if (notEvaluated === null) return ''
  const labels = missingColumns.map((field) => fieldName(field, wording.language))
  return wording.documents.because(wording.names.notEvaluated[notEvaluated], labels.join(wording.names.listSeparator))
}

/** The same as a remark on the target. */
export function notEvaluatedText(target: TargetFacts, wording: Wording): string {
  const why = whyNotEvaluated(target, wording)
  return why === '' ? '' : wording.documents.notEvaluated(why)
}

/** The attainment of every target over all units, with its interval, by the id of the target. */
export function ratesOfTargets({ indicators }: Pick<AuditReport, 'indicators'>): ReadonlyMap<string, IndicatorFacts> {
  const overall = indicators.filter(({ by }) => by === 'all')
  const attained = overall.map((indicator) => ({ target: targetOfIndicator(indicator.id), indicator }))
  return new Map(attained.flatMap(({ target, indicator }) => (target === null ? [] : [[target, indicator]])))
}

/** Rate of a target over its known verdicts. */
export function attainment({ met, gap }: Pick<TargetFacts, 'met' | 'gap'>) {
  return { numerator: met, denominator: met + gap }
}
