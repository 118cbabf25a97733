import type { AuditFacts, IndicatorFacts, PackFacts, PreviousFacts } from '../domain/report.ts'

/** What two audits are compared by. */
export type Period = Pick<AuditFacts, 'asOf' | 'pack' | 'indicators'>

/**
 * The figures of an earlier audit beside those of this one, for every indicator that both have over all units. They are
 * comparable if pack and parameter values are the same; a base that changed is said either way.
 */
export function comparePeriods(previous: Period, current: Period): PreviousFacts {
  const samePack = previous.pack.id === current.pack.id && previous.pack.sha256 === current.pack.sha256
  const sameParameters = haveSameValues(previous.pack, current.pack)
  const comparable = samePack && sameParameters
  const earlier = new Map(previous.indicators.filter(isOverall).map((indicator) => [indicator.id, indicator]))
  const indicators = current.indicators.filter(isOverall).flatMap((now) => {
    const before = earlier.get(now.id)
    return before === undefined ? [] : [compareIndicators(before, now, comparable)]
  })
  return { asOf: previous.asOf, comparable, samePack, sameParameters, indicators }
}

function isOverall({ by }: IndicatorFacts): boolean {
  return by === 'all'
}

function compareIndicators(
  before: IndicatorFacts,
  now: IndicatorFacts,
  comparable: boolean,
): PreviousFacts['indicators'][number] {
  return {
    indicator: now.id,
    title: now.title,
    previous: { numerator: before.numerator, denominator: before.denominator },
    current: { numerator: now.numerator, denominator: now.denominator },
    baseChanged: before.denominator !== now.denominator,
    comparable,
  }
}

function haveSameValues(left: PackFacts, right: PackFacts): boolean {
  const names = new Set([...Object.keys(left.parameters), ...Object.keys(right.parameters)])
  return [...names].every((name) => left.parameters[name]?.value === right.parameters[name]?.value)
}
