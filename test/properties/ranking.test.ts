import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figuresOfUnits } from '../../src/app/figures-of-units.ts'
import type { Ratio } from '../../src/domain/rate.ts'
import type { OrganizationFacts, ReportPlan } from '../../src/domain/report.ts'
import { type RankedPeriod, rankingOf } from '../../src/rates/ranking.ts'
import { organization } from '../support/sample-report.ts'

/** The ranking against one that is computed unit by unit and world by world. */

const title = { zh: '率', en: 'rate' }
const plan: ReportPlan = {
  breakdowns: ['township'],
  indicators: [
    { id: 'first', title, goal: null, adds: 'units' },
    { id: 'second', title, goal: null, adds: 'units' },
  ],
  targets: [],
  groups: [],
  partition: { rows: [], columns: [] },
}

/** A unit in one period: its township, and the outcome sets of the two indicators; null where it is not listed. */
interface Seen {
  readonly town: string
  readonly sets: readonly [number, number]
}

interface Both {
  readonly id: number
  readonly before: Seen | null
  readonly now: Seen | null
}

const set = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1, 2, 4) },
  { weight: 1, arbitrary: fc.integer({ min: 3, max: 7 }) },
)
const seen = fc.record({ town: fc.constantFrom('甲', '乙', '丙', '丁'), sets: fc.tuple(set, set) })
const maybe = fc.option(seen, { freq: 8 })
/** Most stay where they are. */
const both = fc
  .tuple(maybe, maybe, fc.boolean())
  .map(([before, now, stays]) => ({ before, now: stays && before && now ? { ...now, town: before.town } : now }))
const counties = fc
  .array(both, { minLength: 1, maxLength: 24 })
  .map((units) => units.map((unit, id): Both => ({ id, ...unit })))

const letter = (outcomes: number) => 'abcdefg'[outcomes - 1] ?? '-'

function period(asOf: string, units: readonly Both[], when: 'before' | 'now'): RankedPeriod {
  const organizations = units.flatMap(({ id, [when]: one }): readonly OrganizationFacts[] => {
    if (one === null) return []
    const judged = { counts: one.sets.map(letter).join(''), targets: '' } as OrganizationFacts['judged']
    return [organization(id, { township: one.town, base: 'in', judged })]
  })
  return { asOf, plan, organizations, indicators: [...figuresOfUnits(plan, organizations)] }
}

function ranked(units: readonly Both[]) {
  return rankingOf({
    indicators: ['first', 'second'],
    by: 'township',
    current: period('2012-06-15', units, 'now'),
    earlier: [period('2012-05-15', units, 'before')],
    differs: [],
    suspicion: { shareOfRise: 0.5, shareOfBase: 0.05 },
  })
}

const known = (sets: readonly number[]): Ratio => ({
  numerator: sets.filter((one) => one === 1).length,
  denominator: sets.filter((one) => one === 1 || one === 2).length,
})

/** Whether a rate is above another, by whole numbers. */
const above = (one: Ratio, other: Ratio) => one.numerator * other.denominator > other.numerator * one.denominator

/** Numerator and denominator of every way in which units may turn out. */
function worlds(sets: readonly number[]): readonly Ratio[] {
  let found = new Map<string, Ratio>([['0/0', { numerator: 0, denominator: 0 }]])
  for (const one of sets) {
    const next = new Map<string, Ratio>()
    for (const { numerator, denominator } of found.values()) {
      const ways = [
        ...((one & 1) !== 0 ? [{ numerator: numerator + 1, denominator: denominator + 1 }] : []),
        ...((one & 2) !== 0 ? [{ numerator, denominator: denominator + 1 }] : []),
        ...((one & 4) !== 0 ? [{ numerator, denominator }] : []),
      ]
      for (const way of ways) next.set(`${way.numerator}/${way.denominator}`, way)
    }
    found = next
  }
  return [...found.values()].filter(({ denominator }) => denominator > 0)
}

const setsOf = (units: readonly Both[], when: 'before' | 'now', town: string, at: 0 | 1 = 0) =>
  units.flatMap(({ [when]: one }) => (one?.town === town ? [one.sets[at]] : []))

function isAhead(units: readonly Both[], one: string, other: string): boolean {
  for (const at of [0, 1] as const) {
    const [left, right] = [known(setsOf(units, 'now', one, at)), known(setsOf(units, 'now', other, at))]
    if (left.denominator === 0 || right.denominator === 0) {
      if ((left.denominator === 0) !== (right.denominator === 0)) return right.denominator === 0
      continue
    }
    if (above(left, right)) return true
    if (above(right, left)) return false
  }
  return false
}

const townsOf = (units: readonly Both[]) => [...new Set(units.flatMap(({ now }) => (now === null ? [] : [now.town])))]
const hasBase = (units: readonly Both[], town: string) => known(setsOf(units, 'now', town)).denominator > 0

it('every place is one more than the groups ahead, and its range is what the worlds of the units leave open', () => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(counties, (units) => {
      const facts = ranked(units)
      const towns = townsOf(units)
      if (facts === undefined) {
        expect(towns).toEqual([])
        return
      }
      expect(facts.ranking.map(({ group }) => group).toSorted()).toEqual(towns.toSorted())
      const ends = new Map(towns.map((town) => [town, ([0, 1] as const).map((at) => endsOf(units, town, at))]))
      const least = (town: string) => ends.get(town)?.map(({ least: end }) => end) ?? []
      const most = (town: string) => ends.get(town)?.map(({ most: end }) => end) ?? []
      for (const { group, place, placeRange, numerator, denominator } of facts.ranking) {
        const town = group ?? ''
        expect({ numerator, denominator }).toEqual(known(setsOf(units, 'now', town)))
        if (!hasBase(units, town)) {
          kinds.add('unranked')
          expect([place, placeRange]).toEqual([null, null])
          continue
        }
        const others = towns.filter((other) => other !== town)
        const ahead = others.filter((other) => hasBase(units, other) && isAhead(units, other, town))
        expect(place).toBe(1 + ahead.length)
        const surely = others.filter((other) => isFirst(least(other), most(town)))
        const perhaps = others.filter((other) => isFirst(most(other), least(town)))
        expect(placeRange).toEqual([1 + surely.length, 1 + perhaps.length])
        kinds.add(surely.length === perhaps.length ? 'settled' : 'open')
      }
      const places = facts.ranking.flatMap(({ place }) => place ?? [])
      expect(places).toEqual(places.toSorted((left, right) => left - right))
      if (new Set(places).size < places.length) kinds.add('tied')
    }),
    { numRuns: 400 },
  )
  expect([...kinds].toSorted()).toEqual(['open', 'settled', 'tied', 'unranked'])
})

/** The least and the greatest rate over all worlds; no least one where there may be no base. */
function endsOf(units: readonly Both[], town: string, at: 0 | 1) {
  const sets = setsOf(units, 'now', town, at)
  const all = worlds(sets)
  const least = all.reduce<Ratio | null>((low, one) => (low === null || above(low, one) ? one : low), null)
  const most = all.reduce<Ratio | null>((high, one) => (high === null || above(one, high) ? one : high), null)
  return { least: known(sets).denominator > 0 ? least : null, most }
}

type End = Ratio | null

/** Whether the first of the ends that differ is above; none is behind every other. */
function isFirst(ends: readonly End[], others: readonly End[]): boolean {
  const aboveOrNone = (one: End, other: End) => one !== null && (other === null || above(one, other))
  const decides = ends.findIndex(
    (end, at) => aboveOrNone(end, others[at] ?? null) || aboveOrNone(others[at] ?? null, end),
  )
  return decides !== -1 && aboveOrNone(ends[decides] ?? null, others[decides] ?? null)
}

/** What became of a unit of a town: its outcome sets there, 4 where it is not there. */
const story = (units: readonly Both[], town: string | null) =>
  units.map(({ before, now }) => ({
    old: before !== null && (town === null || before.town === town) ? before.sets[0] : 4,
    fresh: now !== null && (town === null || now.town === town) ? now.sets[0] : 4,
  }))

const isKnown = (one: number) => one === 1 || one === 2

/** The rates along the one path, each counted over the units anew. */
function path(units: readonly { readonly old: number; readonly fresh: number }[]) {
  const rate = (sets: readonly number[]) => known(sets)
  const stayed = units.filter(({ old, fresh }) => isKnown(old) && fresh !== 4)
  const followed = stayed.filter(({ fresh }) => isKnown(fresh))
  const gained = followed.map(({ old, fresh }) => (old === 2 && fresh === 1 ? 1 : old))
  const came = units.filter(({ old, fresh }) => !isKnown(old) && old !== 4 && isKnown(fresh))
  const entered = units.filter(({ old, fresh }) => old === 4 && isKnown(fresh))
  const after = followed.map(({ fresh }) => fresh)
  return [
    rate(units.map(({ old }) => old)),
    rate(stayed.map(({ old }) => old)),
    rate(followed.map(({ old }) => old)),
    rate(gained),
    rate(after),
    rate([...after, ...came.map(({ fresh }) => fresh)]),
    rate([...after, ...came.map(({ fresh }) => fresh), ...entered.map(({ fresh }) => fresh)]),
  ]
}

const order = ['leftBase', 'becameUnknown', 'newlyCovered', 'lostCoverage', 'becameKnown', 'enteredBase'] as const

it('the parts of a change are the steps of the path counted anew, and add up to the whole', () => {
  const moved = new Set<string>()
  fc.assert(
    fc.property(counties, (units) => {
      const facts = ranked(units)
      for (const group of [...(facts?.ranking ?? []), ...(facts ? [facts.total] : [])]) {
        const steps = path(story(units, group === facts?.total ? null : group.group))
        const [first, last] = [steps[0], steps.at(-1)]
        if (!first?.denominator || !last?.denominator) {
          expect(group.change).toBeNull()
          continue
        }
        const percent = (ratio: Ratio) => (100 * ratio.numerator) / ratio.denominator
        expect(group.change?.points).toBeCloseTo(percent(last) - percent(first), 9)
        const { parts } = group.change ?? {}
        const sum = order.reduce((total, part) => total + (parts?.[part] ?? Number.NaN), 0)
        expect(sum).toBeCloseTo(percent(last) - percent(first), 9)
        // Where the path has no base the rate stays, and the next step takes the difference.
        let at = first
        for (const [index, part] of order.entries()) {
          const step = steps[index + 1]
          const next = step?.denominator ? step : at
          expect(parts?.[part], part).toBeCloseTo(percent(next) - percent(at), 9)
          if (percent(next) !== percent(at)) moved.add(part)
          at = next
        }
      }
    }),
    { numRuns: 400 },
  )
  expect(moved.size).toBe(order.length)
})

it('every unit that was counted and is not in the base of its group any more is on the list', () => {
  fc.assert(
    fc.property(counties, (units) => {
      const facts = ranked(units)
      if (facts === undefined) return
      const left = units.filter(({ before, now }) => {
        if (before === null || !isKnown(before.sets[0])) return false
        return now === null || now.town !== before.town || now.sets[0] === 4
      })
      const covered = left.filter(({ before }) => before?.sets[0] === 1)
      expect(facts.leftBase.map(({ organization: key }) => key).toSorted()).toEqual(
        left.map(({ id }) => organization(id).key).toSorted(),
      )
      expect(facts.leftBase.filter(({ wasCovered }) => wasCovered)).toHaveLength(covered.length)
    }),
    { numRuns: 200 },
  )
})
