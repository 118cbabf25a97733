import type { LeftUnit } from '../domain/ranking.ts'
import type { Breakdown, OrganizationFacts } from '../domain/report.ts'
import { MET, OUT, type OutcomeSet } from '../domain/verdict.ts'
import type { UnitPair } from './match-units.ts'
import { partOf, type RateChange, splitChange, type UnitPeriods } from './split-change.ts'
import type { OutcomeOf } from './unit-outcome.ts'

/** What moved between two periods: by group, over all, and the units that left the base of their group. */
export interface Movement {
  readonly byGroup: ReadonlyMap<string | null, RateChange | null>
  readonly overall: RateChange | null
  readonly leftBase: readonly LeftUnit[]
}

interface Sides {
  readonly by: Breakdown
  readonly before: OutcomeOf
  readonly now: OutcomeOf
}

/** Follows every unit from one period to the next. A unit that changed its group left the one and entered the other. */
export function movementOf(pairs: readonly UnitPair[], { by, before, now }: Sides): Movement {
  const groups = new Map<string | null, UnitPeriods[]>()
  const all: UnitPeriods[] = []
  const leftBase: LeftUnit[] = []
  const addTo = (group: string | null, periods: UnitPeriods) => {
    const units = groups.get(group) ?? []
    units.push(periods)
    groups.set(group, units)
  }
  for (const pair of pairs) {
    const old = pair.before && before(pair.before)
    const fresh = pair.now && now(pair.now)
    all.push({ before: old, now: fresh })
    const [from, to] = [pair.before && groupOf(pair.before, by), pair.now && groupOf(pair.now, by)]
    const stays = pair.before !== null && pair.now !== null && from === to
    if (stays) addTo(from, { before: old, now: fresh })
    else {
      if (pair.before !== null) addTo(from, { before: old, now: null })
      if (pair.now !== null) addTo(to, { before: null, now: fresh })
    }
    const left = pair.before && partOf({ before: old, now: stays ? fresh : null }) === 'leftBase'
    if (left && pair.before) leftBase.push(leftUnit(pair.before, pair.now, { group: from, old, fresh }))
  }
  return {
    byGroup: new Map([...groups].map(([group, units]) => [group, splitChange(units)])),
    overall: splitChange(all),
    leftBase,
  }
}

/** The group of a unit; null where the ledger does not say. */
export function groupOf(unit: OrganizationFacts, by: Breakdown): string | null {
  return unit[by]
}

function leftUnit(
  before: OrganizationFacts,
  now: OrganizationFacts | null,
  {
    group,
    old,
    fresh,
  }: { readonly group: string | null; readonly old: OutcomeSet | null; readonly fresh: OutcomeSet | null },
): LeftUnit {
  const { key, name, township } = now ?? before
  return {
    organization: key,
    ...{ name, township, group },
    reason: reasonOf(now, fresh),
    cells: [...(now?.outCells ?? [])],
    wasCovered: old === MET,
    at: now === null ? null : { ...now.at },
  }
}

/** Vanished from the ledger, out of the base with the pack's reason, not meant by the indicator any more, or in another group. */
function reasonOf(now: OrganizationFacts | null, fresh: OutcomeSet | null): string {
  if (now === null) return 'vanished'
  if (now.base === 'out' && now.outReason !== null) return now.outReason
  if (fresh === null) return 'not-evaluated'
  return fresh === OUT ? 'not-applicable' : 'moved'
}
