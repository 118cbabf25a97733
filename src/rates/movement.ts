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
export function movementOf(pairs: readonly UnitPair[], sides: Sides): Movement {
  const steps = pairs.map((pair) => followed(pair, sides))
  const groups = new Map<string | null, UnitPeriods[]>()
  for (const { group, periods } of steps.flatMap(inGroups)) {
    const units = groups.get(group) ?? []
    units.push(periods)
    groups.set(group, units)
  }
  return {
    byGroup: new Map([...groups].map(([group, units]) => [group, splitChange(units)])),
    overall: splitChange(steps.map(({ old, fresh }) => ({ before: old, now: fresh }))),
    leftBase: steps.flatMap(leftUnits),
  }
}

/** One unit in both periods: how it turned out, and in which group it was; a period that does not list it has neither. */
interface Followed extends UnitPair {
  readonly old: OutcomeSet | null
  readonly fresh: OutcomeSet | null
  readonly from: string | null
  readonly to: string | null
  /** In both periods, and in the same group. */
  readonly stays: boolean
}

function followed({ before, now }: UnitPair, { by, ...outcomeOf }: Sides): Followed {
  const from = before && groupOf(before, by)
  const to = now && groupOf(now, by)
  const stays = before !== null && now !== null && from === to
  return { before, now, old: before && outcomeOf.before(before), fresh: now && outcomeOf.now(now), from, to, stays }
}

interface InGroup {
  readonly group: string | null
  readonly periods: UnitPeriods
}

/** What a unit is to its groups: the same in one, or gone from the one and new in the other. */
function inGroups({ before, now, old, fresh, from, to, stays }: Followed): readonly InGroup[] {
  if (stays) return [{ group: from, periods: { before: old, now: fresh } }]
  const gone = before === null ? [] : [{ group: from, periods: { before: old, now: null } }]
  return now === null ? gone : [...gone, { group: to, periods: { before: null, now: fresh } }]
}

function leftUnits(unit: Followed): readonly LeftUnit[] {
  const { before, now, old, fresh, from, stays } = unit
  if (before === null || partOf({ before: old, now: stays ? fresh : null }) !== 'leftBase') return []
  const { key, name } = now ?? before
  return [
    {
      organization: key,
      ...{ name, township: before.township, group: from },
      reason: reasonOf(now, fresh),
      cells: [...(now?.outCells ?? [])],
      wasCovered: old === MET,
      at: now === null ? null : { ...now.at },
    },
  ]
}

function groupOf(unit: OrganizationFacts, by: Breakdown): string | null {
  return unit[by]
}

/** Vanished from the ledger, out of the base with the pack's reason, not meant by the indicator any more, or in another group. */
function reasonOf(now: OrganizationFacts | null, fresh: OutcomeSet | null): string {
  if (now === null) return 'vanished'
  if (now.base === 'out' && now.outReason !== null) return now.outReason
  if (fresh === null) return 'not-evaluated'
  return fresh === OUT ? 'not-applicable' : 'moved'
}
