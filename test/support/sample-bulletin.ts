import type { BulletinInput, BulletinSettings } from '../../src/domain/bulletin.ts'
import type { RankedGroup, RankingFacts } from '../../src/domain/ranking.ts'
import type { AuditFacts } from '../../src/domain/report.ts'
import type { RegisterFacts } from '../../src/domain/report-register.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { factsOf, organization } from './sample-report.ts'

/** Rankings made by hand, for the tests of the bulletin. All units are invented. */

export const settings: BulletinSettings = {
  suspicion: { shareOfRise: 0.5, shareOfBase: 0.05 },
  first: 3,
  last: 3,
  named: 10,
  rows: 200,
}

/** A group at a place; `given` overrides. */
export function group(name: string | null, place: number | null, given: Partial<RankedGroup> = {}): RankedGroup {
  const numerator = place === null ? 0 : 30 - 2 * place
  const denominator = place === null ? 0 : 40
  return {
    group: name,
    place,
    placeRange: place === null ? null : [place, place],
    ...{ numerator, denominator, unknown: 0 },
    low: { numerator, denominator },
    high: { numerator, denominator },
    previous: null,
    previousPlace: null,
    movement: null,
    change: null,
    others: [],
    ...given,
  }
}

/** A change in which only newly covered units stand. */
export function newlyCovered(points: number, units: number): NonNullable<RankedGroup['change']> {
  const none = { leftBase: 0, becameUnknown: 0, newlyCovered: 0, lostCoverage: 0, becameKnown: 0, enteredBase: 0 }
  return { points, parts: { ...none, newlyCovered: points }, units: { ...none, newlyCovered: units } }
}

const townships = ['青溪镇', '白沙镇', '云岭乡', '柳荫街道', '石门镇', '桃源乡', '沙湾镇', '杨家镇']

/** Eight townships at places 1 to 8 and one without a base. */
export function rankingFacts(given: Partial<RankingFacts> = {}): RankingFacts {
  return {
    asOf: '2012-06-15',
    previousAsOf: null,
    indicator: 'formation-rate',
    title: { zh: '组建率（组织覆盖率）', en: 'formation rate (organizational coverage)' },
    by: 'township',
    tieBreakers: [],
    comparable: false,
    differs: [],
    goal: null,
    ranking: [...townships.map((name, at) => group(name, at + 1)), group('空白乡', null)],
    total: group(null, null, { numerator: 168, denominator: 320 }),
    leftBase: [],
    suspicious: [],
    trend: { asOf: ['2012-06-15'], total: [], rows: [] },
    ...given,
  }
}

/** A register of two townships, three items overdue in one of them. */
export function registerFacts(): RegisterFacts {
  const standing = {
    ...{ registered: 5, relapsed: 1, cancelled: 4, struckOff: 1, rescoped: 0, after: 21, overdue: 3 },
    ...{ awaitingReview: 2, unknown: 0, missing: 0, waived: 0 },
  }
  const quiet = { ...standing, registered: 0, relapsed: 0, cancelled: 0, struckOff: 0, after: 7, overdue: 0 }
  return {
    round: 2,
    before: 27,
    ...standing,
    after: 28,
    organizations: { before: 20, after: 19 },
    head: 'c'.repeat(64),
    townships: [
      { township: '白沙镇', organizations: 6, before: 7, ...quiet },
      { township: '青溪镇', organizations: 13, before: 20, ...standing },
    ],
    proposals: [],
  }
}

interface Given extends Partial<Omit<BulletinInput, 'report'>> {
  readonly facts?: Partial<AuditFacts>
}

/** Input without a finding, without a register and without anything that only the county knows; `given` overrides. */
export function bulletinInput({ facts = {}, ...given }: Given = {}): BulletinInput {
  return {
    ranking: rankingFacts(),
    report: wordReport(factsOf({ organizations: [organization(1)], ...facts }), 'zh'),
    register: null,
    notSubmitted: [],
    failures: [],
    options: { docNumber: null, issuer: null, to: null, deadline: null },
    ...given,
  }
}
