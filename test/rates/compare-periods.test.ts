import { expect, it } from 'vitest'
import { comparePeriods, type Period } from '../../src/rates/compare-periods.ts'

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
    },
  ])
})

it('the same base is not called changed', () => {
  const { indicators } = comparePeriods(period('2011-03-31', 389, 2422), period('2011-09-30', 1082, 2422))
  expect(indicators[0]?.baseChanged).toBe(false)
})

it('periods under different parameters or packs are not comparable', () => {
  const [before, now] = [period('2011-03-31', 389, 2422), period('2011-09-30', 1082, 2422, 50)]
  expect(comparePeriods(before, now)).toMatchObject({ comparable: false, samePack: true, sameParameters: false })
  const revised = { ...before, pack: { ...before.pack, sha256: 'other' } }
  expect(comparePeriods(revised, before)).toMatchObject({ comparable: false, samePack: false, sameParameters: true })
})

it('an indicator that one of the periods lacks is not compared', () => {
  const before = { ...period('2011-03-31', 1, 2), indicators: [] }
  expect(comparePeriods(before, period('2011-09-30', 1, 2)).indicators).toEqual([])
})
