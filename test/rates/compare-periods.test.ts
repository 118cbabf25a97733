import { expect, it } from 'vitest'
import type { AssumptionFacts } from '../../src/domain/report.ts'
import { comparePeriods, type IndicatorMentions, type Period } from '../../src/rates/compare-periods.ts'

/** The formation rate depends on the members and on the least staff, on nothing else. */
const mentions: ReadonlyMap<string, IndicatorMentions> = new Map([
  ['formation-rate', { fields: new Set(['members', 'sector']), parameters: new Set(['staffMin']) }],
])

const title = { zh: '组建率', en: 'formation rate' }

function period(asOf: string, numerator: number, denominator: number, staffMin = 30): Period {
  const ratio = { numerator, denominator }
  const figures = { ...ratio, unknown: 0, low: ratio, high: ratio, goal: null, verdict: null, tally: [] }
  const parameter = { value: staffMin, from: 'default' as const, since: null, assumption: false, title }
  return {
    asOf,
    pack: {
      id: 'sample',
      version: '1.0.0',
      sha256: 'hash',
      title,
      source: { document: 'sample', issued: '2011', note: null },
      parameters: { staffMin: parameter },
      exclusions: [],
    },
    assumptions: [],
    indicators: [
      { id: 'formation-rate', title, by: 'all', group: null, unit: 'count', ...figures },
      { id: 'formation-rate', title, by: 'township', group: '镇', unit: 'count', ...figures },
    ],
  }
}

it('the base that changed between two periods is said beside the rates', () => {
  const { asOf, comparable, indicators } = comparePeriods(
    period('2011-03-31', 389, 2422),
    period('2011-09-30', 1082, 2416),
    mentions,
  )
  expect([asOf, comparable]).toEqual(['2011-03-31', true])
  expect(indicators).toEqual([
    {
      indicator: 'formation-rate',
      title,
      previous: { numerator: 389, denominator: 2422 },
      current: { numerator: 1082, denominator: 2416 },
      baseChanged: true,
      comparable: true,
      differs: [],
    },
  ])
})

it('the same base is not called changed', () => {
  const { indicators } = comparePeriods(period('2011-03-31', 389, 2422), period('2011-09-30', 1082, 2422), mentions)
  expect(indicators[0]?.baseChanged).toBe(false)
})

it('periods under different parameters or packs are not comparable', () => {
  const [before, now] = [period('2011-03-31', 389, 2422), period('2011-09-30', 1082, 2422, 50)]
  expect(comparePeriods(before, now, mentions)).toMatchObject({
    comparable: false,
    samePack: true,
    sameParameters: false,
  })
  const revised = { ...before, pack: { ...before.pack, sha256: 'other' } }
  expect(comparePeriods(revised, before, mentions)).toMatchObject({
    comparable: false,
    samePack: false,
    sameParameters: true,
  })
})

it('an indicator that one of the periods lacks is not compared', () => {
  const before = { ...period('2011-03-31', 1, 2), indicators: [] }
  expect(comparePeriods(before, period('2011-09-30', 1, 2), mentions).indicators).toEqual([])
})

it('a parameter that an indicator does not depend on leaves it comparable', () => {
  const [before, now] = [period('2011-12-31', 389, 2422), period('2012-01-31', 1082, 2422)]
  const since = (value: string) => ({ value, from: 'default' as const, since: null, assumption: false, title })
  const dated = (one: Period, value: string): Period => ({
    ...one,
    pack: { ...one.pack, parameters: { ...one.pack.parameters, lookBackSince: since(value) } },
  })
  const compared = comparePeriods(dated(before, '2011-01-01'), dated(now, '2012-01-01'), mentions)
  expect(compared).toMatchObject({ comparable: true, sameParameters: false })
  expect(compared.indicators[0]).toMatchObject({ comparable: true, differs: [] })
})

it('rates are not comparable if only one of the audits read blanks as zero where they depend on it', () => {
  const [before, now] = [period('2011-03-31', 389, 2422), period('2011-09-30', 1082, 2422)]
  const assumed = (fields: string): AssumptionFacts[] => [
    { code: 'blank-as-zero', field: null, count: 3, args: { fields } },
  ]
  const against = (fields: string) => comparePeriods(before, { ...now, assumptions: assumed(fields) }, mentions)
  expect(against('members').indicators[0]).toMatchObject({ comparable: false, differs: ['assumptions'] })
  expect(against('fullMembers, annualRevenue').indicators[0]).toMatchObject({ differs: ['assumptions'] })
  expect(against('activities').indicators[0]).toMatchObject({ comparable: true })
  const both = { ...before, assumptions: assumed('members') }
  expect(comparePeriods(both, { ...now, assumptions: assumed('members') }, mentions).comparable).toBe(true)
})

it('rates are not comparable if a column was absent in only one of the audits, however the ledgers are called', () => {
  const [before, now] = [period('2011-03-31', 389, 2422), period('2011-09-30', 1082, 2422)]
  const absent = (sheets: string, value: string): AssumptionFacts[] => [
    { code: 'absent-column', field: 'members', count: 9, args: { value, from: null, sheets } },
  ]
  const earlier = { ...before, assumptions: absent('a.xlsx#1', '0') }
  expect(comparePeriods(earlier, now, mentions).indicators[0]?.differs).toEqual(['assumptions'])
  const later = { ...now, assumptions: absent('b.xlsx#1', '0') }
  expect(comparePeriods(earlier, later, mentions).comparable).toBe(true)
  const other = { ...now, assumptions: absent('b.xlsx#1', '1') }
  expect(comparePeriods(earlier, other, mentions).comparable).toBe(false)
})
