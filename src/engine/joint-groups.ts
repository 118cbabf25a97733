import type { AuditFacts, JointGroupFacts, ReportPlan, TargetFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import type { GroupMember } from './group-members.ts'
import { compareGroups } from './indicators.ts'
import type { RowGroup } from './join-strays.ts'
import { createRowGroups, townshipOf } from './row-groups.ts'

type PlannedGroup = ReportPlan['groups'][number]

/** What the rows of one group condition add up to. */
interface GroupFacts {
  readonly groups: readonly JointGroupFacts[]
  readonly joint: AuditFacts['joint']
  readonly target: TargetFacts
}

/** Collects the rows of one group condition, e.g. joint Party organizations, by the fields that name a group. */
export interface GroupAudit {
  add(unit: GroupMember): void
  facts(): GroupFacts
}

/**
 * Groups of rows in the base, by their name within the superior organization; where the ledger names no superior, within the
 * township. Rows that only may belong to a group leave a limit undecided that they would exceed.
 */
export function createGroupAudit(group: PlannedGroup, position: number): GroupAudit {
  const collected = createRowGroups(group.by)
  /** By position among the rows that name a group. */
  const keys: string[] = []
  const counts = { unnamed: 0 }
  return {
    add({ key, township, groups }) {
      const membership = groups?.[position]
      if (membership === undefined || membership === null) return
      const { certain, texts } = membership
      if (collected.add({ township, certain, texts })) keys.push(key)
      else if (certain) counts.unnamed += 1
    },
    facts: () => groupFacts(group, { found: collected.groups(), keys, ...counts }),
  }
}

interface FoundGroups {
  readonly found: readonly RowGroup[]
  /** Of the units, by position of their rows. */
  readonly keys: readonly string[]
  readonly unnamed: number
}

function groupFacts(
  { id, clause, title, force, limit }: PlannedGroup,
  { found, keys, unnamed }: FoundGroups,
): GroupFacts {
  const listed = found.filter(({ rows }) => rows.some((row) => row.certain))
  const groups = listed.map((each) => describe(each, { keys, limit })).sort(inOrder)
  const count = (verdict: JointGroupFacts['verdict']) => groups.filter((each) => each.verdict === verdict).length
  const judged = limit !== null
  return {
    groups,
    joint: {
      groups: groups.length,
      units: groups.reduce((sum, { units }) => sum + units, 0),
      unnamed,
      largest: groups[0]?.units ?? 0,
    },
    target: {
      ...{ id, clause, title, force, kind: 'group' },
      evaluated: judged,
      missingColumns: [],
      notEvaluated: judged ? null : 'limit-not-set',
      ...{ met: count('met'), gap: count('gap'), unknown: judged ? count(null) : 0, notApplicable: 0 },
    },
  }
}

function describe(
  group: RowGroup,
  { keys, limit }: Pick<FoundGroups, 'keys'> & Pick<JointGroupFacts, 'limit'>,
): JointGroupFacts {
  const { name, superior, rows } = group
  const certain = rows.filter((row) => row.certain)
  return {
    ...{ name, superior },
    township: townshipOf(group),
    units: certain.length,
    limit,
    verdict: limit === null ? null : judgeSize(certain.length, rows.length, limit),
    organizations: certain.flatMap(({ position }) => keys[position] ?? []),
  }
}

/** A group is over the limit if its certain rows are, within it if all that may belong to it are; else that is open. */
function judgeSize(certain: number, possible: number, limit: number): 'met' | 'gap' | null {
  if (certain > limit) return 'gap'
  return possible > limit ? null : 'met'
}

/** The largest first, then by name, superior and township. */
function inOrder(left: JointGroupFacts, right: JointGroupFacts): number {
  return (
    right.units - left.units ||
    compareText(left.name, right.name) ||
    compareGroups(left.superior, right.superior) ||
    compareGroups(left.township, right.township)
  )
}
