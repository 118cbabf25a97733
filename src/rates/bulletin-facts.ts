import type { BulletinFacts, BulletinInput, BulletinSettings, IssueCount, LookBack } from '../domain/bulletin.ts'
import type { RankedGroup } from '../domain/ranking.ts'
import type { JointGroupFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { shortfallsOf, unitsNeeded } from './shortfall.ts'

/** What a bulletin names: the first and the last with all their ties, who stands still, what is over a limit, and whose ledgers are bad. */
export function bulletinFacts(input: BulletinInput, settings: BulletinSettings): BulletinFacts {
  const { ranking, report, register } = input
  const ranked = ranking.ranking.filter(({ place }) => place !== null)
  const first = ranked.filter(({ place }) => (place ?? 0) <= settings.first)
  const behind = (group: RankedGroup) => ranked.filter(({ place }) => (place ?? 0) > (group.place ?? 0)).length
  const last = ranked.filter((group) => behind(group) < settings.last && !first.includes(group))
  const changed = (sign: number) => ranked.filter(({ change }) => Math.sign(change?.points ?? 0) === sign)
  const overLimit = [...report.jointGroups].filter(({ verdict }) => verdict === 'gap').sort(largestFirst)
  const { goal, total } = ranking
  const overall = report.indicators.find(({ id, by }) => id === ranking.indicator && by === 'all')
  // Of a rate of sums nobody can say how many units it lacks.
  const unitGoal = overall?.unit === 'sum' ? null : goal
  return {
    input,
    named: settings.named,
    rows: settings.rows,
    ranked,
    unranked: ranking.ranking.filter(({ place }) => place === null),
    ...{ first, last, overLimit },
    lastSettled: last.filter(({ placeRange }) => ranked.length - (placeRange?.[0] ?? 0) < settings.last),
    open: ranked.filter(({ placeRange }) => placeRange !== null && placeRange[0] !== placeRange[1]),
    zeroProgress: ranked.filter(standsStill),
    risen: changed(1),
    fallen: changed(-1),
    shortfalls: unitGoal === null ? [] : shortfallsOf(ranked, unitGoal),
    needed: unitGoal === null ? null : unitsNeeded(total, unitGoal),
    goalVerdict: overall?.verdict ?? null,
    limits: [...new Set(overLimit.flatMap(({ limit }) => limit ?? []))].sort((left, right) => left - right),
    issues: issuesByTownship(report),
    lookBack: lookBackGaps(report),
    overdue: [...(register?.townships ?? [])]
      .filter(({ overdue }) => overdue > 0)
      .sort((left, right) => right.overdue - left.overdue || byTownship(left, right)),
  }
}

/** Not complete, and no unit was newly covered, whether followed from the last period or counted. */
function standsStill({ change, previous, numerator, denominator }: RankedGroup): boolean {
  if (change === null || previous === null || numerator >= denominator) return false
  return numerator <= previous.numerator && (change.units?.newlyCovered ?? 0) === 0
}

function largestFirst(left: JointGroupFacts, right: JointGroupFacts): number {
  return right.units - left.units || compareText(left.name, right.name) || byTownship(left, right)
}

interface OfTownship {
  readonly township: string | null
}

function byTownship({ township: left }: OfTownship, { township: right }: OfTownship): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareText(left, right)
}

/** Doubts by township, those that are no more than remarks left aside. */
function issuesByTownship(report: BulletinInput['report']): readonly IssueCount[] {
  const townshipOf = townshipFinder(report)
  const counts = new Map<string | null, { errors: number; warnings: number }>()
  for (const issue of report.ledgerIssues) {
    if (issue.severity === 'info') continue
    const township = townshipOf(issue)
    const count = counts.get(township) ?? { errors: 0, warnings: 0 }
    count[issue.severity === 'error' ? 'errors' : 'warnings'] += 1
    counts.set(township, count)
  }
  return [...counts]
    .map(([township, count]) => ({ township, ...count }))
    .sort((left, right) => right.errors - left.errors || right.warnings - left.warnings || byTownship(left, right))
}

/** The township of a place in a ledger: that of the unit in the row, else that of all units of the file. */
function townshipFinder({ organizations, ledgerIssues }: BulletinInput['report']) {
  const rowKey = (at: { file: string; sheet: string; row: number | null }) => `${at.file}\n${at.sheet}\n${at.row}`
  // Few rows have a doubt: only for those a text is made of their place.
  const rows = new Set(ledgerIssues.map(({ row }) => row))
  const ofRow = new Map(
    organizations.filter(({ at }) => rows.has(at.row)).map(({ at, township }) => [rowKey(at), township] as const),
  )
  const ofFile = new Map<string, Set<string | null>>()
  for (const { at, township } of organizations) {
    const known = ofFile.get(at.file)
    if (known === undefined) ofFile.set(at.file, new Set([township]))
    else known.add(township)
  }
  return (at: { file: string; sheet: string; row: number | null }): string | null => {
    const [first = null, ...others] = ofFile.get(at.file) ?? []
    return ofRow.get(rowKey(at)) ?? (others.length === 0 ? first : null)
  }
}

function lookBackGaps({ targets }: BulletinInput['report']): readonly LookBack[] {
  return targets
    .filter(({ kind, gap }) => kind === 'look-back' && gap > 0)
    .map(({ id, title, gap }) => ({ target: id, title, gaps: gap }))
}
