import type { BulletinInput } from '../domain/bulletin.ts'
import type { LeftUnit } from '../domain/ranking.ts'
import type { AuditReport } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import type { BulletinContext } from './bulletin-context.ts'
import type { BulletinWording } from './bulletin-wording.ts'
import { nameList, shortList } from './name-list.ts'
import { signedPoints } from './points.ts'
import { failureProblem } from './reading.ts'

/** What is wrong, by name: joint organizations, the base, ledgers, files, look-back. */
export function problemValues(context: BulletinContext) {
  return { ...jointValues(context), ...baseValues(context), ...ledgerValues(context), ...lookBackValues(context) }
}

function jointValues(context: BulletinContext) {
  const { facts, words } = context
  const { joint } = facts.input.report
  const over = facts.overLimit.map(({ name, township, units }) =>
    words.jointGroup({ name, township: township ?? '', units }),
  )
  return {
    jointGroups: String(joint.groups),
    jointUnits: String(joint.units),
    jointLargest: String(joint.largest),
    overLimit: shortList(over, context),
    overLimitCount: String(over.length),
    limit: nameList(facts.limits.map(String), context),
  }
}

function baseValues(context: BulletinContext) {
  const { facts, words, nameOf } = context
  const { ranking, report } = facts.input
  const suspicious = ranking.suspicious.map(({ group, points, fromLeaving, ...counts }) =>
    words.suspicious({
      ...counts,
      name: nameOf(group),
      points: signedPoints(points),
      fromLeaving: signedPoints(fromLeaving),
    }),
  )
  const left = ranking.leftBase.filter(({ reason }) => reason !== 'moved')
  const reasons = [...new Set(left.map(({ reason }) => reason))].sort(compareText)
  const units = (reason: string) => left.filter((unit) => unit.reason === reason).length
  return {
    suspicious: suspicious.length === 0 ? words.none : suspicious.join(words.clauseSeparator),
    suspiciousCount: String(suspicious.length),
    leftBase: String(left.length),
    movedUnits: String(ranking.leftBase.length - left.length),
    leftBaseReasons: nameList(
      reasons.map((reason) =>
        words.changed({ name: leftReason({ reason }, report, context), points: String(units(reason)) }),
      ),
      context,
    ),
    leftBaseCovered: String(left.filter(({ wasCovered }) => wasCovered).length),
  }
}

/** Why a unit left the base: the title of the exclusion of the pack, or one of our own reasons. */
export function leftReason(
  { reason }: Pick<LeftUnit, 'reason'>,
  { pack, summary }: Pick<AuditReport, 'pack' | 'summary'>,
  { words, language, facts }: Pick<BulletinContext, 'words' | 'language' | 'facts'>,
): string {
  if (reason === 'moved') return words.movedTo(words.by[facts.input.ranking.by])
  const exclusion = pack.exclusions.find(({ id }) => id === reason)
  const counted = summary.excluded.find((excluded) => excluded.reason === reason)
  const own: Readonly<Record<string, string>> = words.leftReasons
  return exclusion?.title[language] ?? own[reason] ?? counted?.title[language] ?? reason
}

function ledgerValues(context: BulletinContext) {
  const { facts, words, language } = context
  const { notSubmitted, failures } = facts.input
  const counted = facts.issues.map(({ township, ...count }) =>
    words.issueCount({ ...count, name: township ?? words.unknownGroup }),
  )
  const broken = failures.map((each) => words.failure(each.file, withoutStop(failureProblem(each, language))))
  const sum = (of: 'errors' | 'warnings') => String(facts.issues.reduce((total, count) => total + count[of], 0))
  return {
    issues: shortList(counted, context),
    issueErrors: sum('errors'),
    issueWarnings: sum('warnings'),
    notSubmitted: nameList(notSubmitted, context),
    notSubmittedWithContacts: nameList(notSubmittedNames(facts.input, words), context),
    notSubmittedCount: String(notSubmitted.length),
    failures: broken.length === 0 ? words.none : broken.join(words.clauseSeparator),
    failureCount: String(failures.length),
  }
}

/** Townships that sent nothing, with whom to ask where that is known. */
export function notSubmittedNames(
  { notSubmitted, contacts }: Pick<BulletinInput, 'notSubmitted' | 'contacts'>,
  { withContact }: Pick<BulletinWording, 'withContact'>,
): readonly string[] {
  return notSubmitted.map((name) => {
    const contact = contacts?.get(name)
    return contact === undefined ? name : withContact(name, contact)
  })
}

/** A sentence that stands within another. */
function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]\s*$/, '')
}

function lookBackValues(context: BulletinContext) {
  const { facts, words, language } = context
  const texts = facts.lookBack.map(({ title, gaps }) => words.lookBack(title[language], gaps))
  return {
    lookBack: nameList(texts, context),
    lookBackGaps: String(facts.lookBack.reduce((sum, { gaps }) => sum + gaps, 0)),
  }
}
