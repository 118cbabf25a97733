import type { BulletinFacts } from '../domain/bulletin.ts'
import type { BulletinValue } from '../domain/bulletin-template.ts'
import { formatDecimal, formatPercent, formatPoints, noRate } from '../domain/format-rate.ts'
import type { Language } from '../domain/text.ts'
import { type BulletinContext, bulletinContext, nameOfRate } from './bulletin-context.ts'
import { changeValues } from './change-values.ts'
import { groupValues } from './group-values.ts'
import { problemValues } from './problem-values.ts'
import { registerValues } from './register-values.ts'

/** Named texts of a bulletin, some of which are blanks that a person fills in. */
export interface BulletinValues {
  readonly texts: Readonly<Record<BulletinValue, string>>
  readonly blanks: ReadonlySet<BulletinValue>
}

const givenNames = ['docNumber', 'issuer', 'to', 'deadline'] as const

/** Every value that a sentence may take, from the facts alone; numbers are already written as they are printed. */
export function bulletinValues(facts: BulletinFacts, language: Language): BulletinValues {
  const context = bulletinContext(facts, language)
  const { options } = facts.input
  return {
    texts: {
      ...givenValues(context),
      ...auditValues(context),
      ...rateValues(context),
      ...changeValues(context),
      ...groupValues(context),
      ...registerValues(context),
      ...problemValues(context),
    },
    blanks: new Set(givenNames.filter((name) => options[name] === null)),
  }
}

function givenValues({ facts, words, wording }: BulletinContext) {
  const { options, ranking } = facts.input
  const { docNumber, issuer, to, deadline } = options
  const { date } = wording.documents
  return {
    docNumber: docNumber === null ? words.blanks.docNumber : words.docNumber(docNumber),
    issuer: issuer ?? words.blanks.issuer,
    to: (to ?? words.blanks.to).replace(/[：:]\s*$/, ''),
    deadline: deadline === null ? words.blanks.deadline : date(deadline),
    date: date(ranking.asOf),
    asOf: date(ranking.asOf),
    month: words.month(ranking.asOf),
    previousAsOf: ranking.previousAsOf === null ? noRate : date(ranking.previousAsOf),
  }
}

function auditValues({ facts, language }: BulletinContext) {
  const { summary, inputs, pack } = facts.input.report
  const files = new Set(inputs.map(({ file }) => file))
  return {
    pack: pack.title[language],
    inputs: String(files.size),
    organizations: String(summary.organizations),
    base: String(summary.base),
    baseUnknown: String(summary.baseUnknown),
    excluded: String(summary.excluded.reduce((sum, { count }) => sum + count, 0)),
  }
}

function rateValues({ facts, words, wording, language, rateName, indicatorName }: BulletinContext) {
  const { ranking, report } = facts.input
  const { total, goal, previousAsOf } = ranking
  const { previous } = total
  const titles = ranking.tieBreakers.map((id) => {
    const indicator = report.indicators.find((each) => each.id === id)
    return nameOfRate(id, indicator?.title[language] ?? id, words)
  })
  return {
    indicator: indicatorName,
    rateName,
    by: words.by[ranking.by],
    goal: goal === null ? noRate : formatPercent({ numerator: goal, denominator: 1 }).replace(/\.00%$/, '%'),
    numerator: String(total.numerator),
    denominator: String(total.denominator),
    rate: formatPercent(total),
    unknown: String(total.unknown),
    low: formatPercent(total.low),
    high: formatPercent(total.high),
    needed: facts.needed === null ? noRate : String(facts.needed),
    tieBreakers: titles.join(wording.names.listSeparator),
    previousNumerator: previous === null ? noRate : String(previous.numerator),
    previousDenominator: previous === null ? noRate : String(previous.denominator),
    previousRate: previous === null ? noRate : formatPercent(previous),
    changePoints:
      previous === null || previousAsOf === null ? noRate : formatPoints(previous, total).replace(/^[+-]/, ''),
    jointAverage: formatDecimal({ numerator: report.joint.units, denominator: report.joint.groups }, 1),
  }
}
