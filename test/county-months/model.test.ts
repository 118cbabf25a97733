import { describe, expect, it } from 'vitest'
import { figuresOf, neededOf, placesOf, rangeOf } from '../../fixtures/county-months/figures.js'
import { minus, plus, toPoints, zero } from '../../fixtures/county-months/fractions.js'
import type { Organization } from '../../fixtures/county-months/outcomes.js'
import { pairsOf, splitOf } from '../../fixtures/county-months/splits.js'

const outcomes = {
  met: { met: true, gap: false, out: false },
  gap: { met: false, gap: true, out: false },
  out: { met: false, gap: false, out: true },
  either: { met: true, gap: true, out: false },
  perhaps: { met: true, gap: true, out: true },
  coveredPerhaps: { met: true, gap: false, out: true },
}

type Name = keyof typeof outcomes

const figures = (...names: readonly Name[]) => figuresOf(names.map((name) => outcomes[name]))

/** A unit of a township, as one month has it. */
function unit(code: string | null, plain: string, name: Name, township = '泉溪镇'): Organization {
  const at = { file: '', row: 0 }
  const outcome = outcomes[name]
  const groups = { township }
  return {
    unit: {} as Organization['unit'],
    township,
    code,
    plain,
    base: 'T',
    reason: null,
    outcomes: { r: outcome },
    groups,
    at,
  }
}

describe('the independent model of a ranking, on cases counted by hand', () => {
  it('a rate with its bounds', () => {
    // Known 1/2. Worst: the open one a gap, the doubtful one in and a gap: 1/4. Best: both met: 3/4.
    const rate = figures('met', 'gap', 'either', 'perhaps', 'out')
    expect([rate.met, rate.all, rate.unknown]).toEqual([1, 2, 2])
    expect([rate.low, rate.high]).toEqual([
      { n: 1n, d: 4n },
      { n: 3n, d: 4n },
    ])
  })

  it('equal rates share a place, the next is skipped, an empty base has none', () => {
    const groups = new Map([
      ['甲', [figures('met', 'gap')]],
      ['乙', [figures('met', 'met', 'gap', 'gap')]],
      ['丙', [figures('gap')]],
      ['丁', [figures('out')]],
    ])
    expect([...placesOf(groups).values()]).toEqual([1, 1, 3, null])
  })

  it('a group that may have no base is ahead of nobody for certain', () => {
    expect(rangeOf([figures('gap')], [[figures('met')], [figures('coveredPerhaps')]])).toEqual([2, 3])
  })

  it('gaps to be closed for three quarters: of four known two are met, of the open ones both may be met or not', () => {
    const open = figures('met', 'met', 'gap', 'gap', 'either', 'either')
    expect(neededOf(open, { n: 3, d: 4 })).toEqual({ known: 1, atBest: 1, atWorst: 3 })
  })

  it('a change is split into parts that add up', () => {
    // 1/3 → without 丙, a gap: 1/2 → 乙 covered: 2/2 → with 丁, a gap: 2/3.
    const before = [unit('1', '甲', 'met'), unit('2', '乙', 'gap'), unit(null, '丙', 'gap')]
    const now = [unit('1', '甲', 'met'), unit('2', '乙（新）', 'met'), unit(null, '丁', 'gap')]
    const split = splitOf(pairsOf(before, now), { indicator: 'r', by: 'township' })
    const parts = Object.values(split?.parts ?? {})
    expect(parts.map((part) => `${part.n}/${part.d}`)).toEqual(['1/6', '0/1', '1/2', '0/1', '0/1', '-1/3'])
    expect(minus(parts.reduce(plus, zero), split?.points ?? zero)).toEqual(zero)
    expect(toPoints(split?.points ?? zero)).toBeCloseTo(100 / 3, 12)
  })

  it('who is who: a code through a move and a new name, a name where one of two has no code, and nobody with another code', () => {
    const before = [unit('1', '甲', 'met'), unit('2', '乙', 'met'), unit(null, '丙', 'met'), unit(null, '丁', 'met')]
    const now = [
      unit('1', '甲甲', 'met', '桐琴镇'),
      unit('3', '乙', 'met'),
      unit('4', '丙', 'met'),
      unit(null, '丁', 'met', '桐琴镇'),
    ]
    const pairs = pairsOf(before, now).map((pair) => [pair.before?.plain ?? null, pair.after?.plain ?? null])
    expect(pairs).toEqual([
      ['甲', '甲甲'],
      ['乙', null],
      ['丙', '丙'],
      ['丁', null],
      [null, '乙'],
      [null, '丁'],
    ])
  })
})
