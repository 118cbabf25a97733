import type { BulletinFacts } from '../domain/bulletin.ts'
import type { BulletinFlag } from '../domain/bulletin-template.ts'

/** Every condition that a sentence may have, from the facts alone. */
export function bulletinFlags(facts: BulletinFacts): Readonly<Record<BulletinFlag, boolean>> {
  const problems = problemFlags(facts)
  return {
    ...rateFlags(facts),
    ...groupFlags(facts),
    ...registerFlags(facts),
    ...problems,
    hasProblems:
      facts.lastSettled.length > 0 || facts.zeroProgress.length > 0 || facts.overdue.length > 0 || anyProblem(problems),
  }
}

function rateFlags({ input, goalVerdict }: BulletinFacts) {
  const { ranking, report } = input
  const { total, previousAsOf, comparable, goal } = ranking
  const points = total.change?.points ?? null
  return {
    hasUnknown: total.unknown > 0,
    hasBaseUnknown: report.summary.baseUnknown > 0,
    hasGoal: goal !== null,
    goalReached: goalVerdict === 'reached',
    goalMissed: goalVerdict === 'missed',
    goalUndecided: goalVerdict === 'undecided',
    hasPrevious: previousAsOf !== null,
    comparable: comparable && points !== null,
    differ: ranking.differs.length > 0,
    rose: points !== null && points > 0,
    fell: points !== null && points < 0,
    unchanged: points === 0,
    hasSplit: Object.values(total.change?.units ?? {}).some((units) => units > 0),
    hasTrend: ranking.trend.asOf.length > 2,
    byTownship: ranking.by === 'township',
    tieBroken: ranking.tieBreakers.length > 0,
  }
}

function groupFlags(facts: BulletinFacts) {
  return {
    hasFirst: facts.first.length > 0,
    hasLast: facts.last.length > 0,
    hasLastSettled: facts.lastSettled.length > 0,
    hasZeroProgress: facts.zeroProgress.length > 0,
    hasUnranked: facts.unranked.length > 0,
    hasOpen: facts.open.length > 0,
    hasRisen: facts.risen.length > 0,
    hasFallen: facts.fallen.length > 0,
    hasShortfalls: facts.shortfalls.length > 0,
  }
}

function registerFlags({ input, overdue }: BulletinFacts) {
  const { register } = input
  return {
    hasRegister: register !== null,
    severalRegisters: register !== null && 'logs' in register,
    hasRelapsed: (register?.relapsed ?? 0) > 0,
    hasRescoped: (register?.rescoped ?? 0) > 0,
    hasOverdue: overdue.length > 0,
    hasAwaiting: (register?.awaitingReview ?? 0) > 0,
    hasToCheck: (register?.unknown ?? 0) > 0,
    hasMissing: (register?.missing ?? 0) > 0,
    hasWaived: (register?.waived ?? 0) > 0,
    hasProposals: register !== null && 'proposals' in register && register.proposals.length > 0,
  }
}

function problemFlags({ input, overLimit, issues, lookBack }: BulletinFacts) {
  const { ranking, report, notSubmitted, failures } = input
  return {
    hasJoint: report.joint.groups > 0,
    hasOverLimit: overLimit.length > 0,
    hasSuspicious: ranking.suspicious.length > 0,
    hasLeftBase: ranking.leftBase.some(({ reason }) => reason !== 'moved'),
    hasLeftBaseCovered: ranking.leftBase.some(({ reason, wasCovered }) => reason !== 'moved' && wasCovered),
    hasMoved: ranking.leftBase.some(({ reason }) => reason === 'moved'),
    hasIssues: issues.length > 0,
    hasErrors: issues.some(({ errors }) => errors > 0),
    hasNotSubmitted: notSubmitted.length > 0,
    hasFailures: failures.length > 0,
    hasLookBack: lookBack.length > 0,
  }
}

function anyProblem(flags: ReturnType<typeof problemFlags>): boolean {
  const { hasOverLimit, hasSuspicious, hasIssues, hasNotSubmitted, hasFailures, hasLookBack } = flags
  return hasOverLimit || hasSuspicious || hasIssues || hasNotSubmitted || hasFailures || hasLookBack
}
