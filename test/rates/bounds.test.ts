import { describe, expect, it } from 'vitest'
import type { OutcomeSet } from '../../src/domain/verdict.ts'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { rateOf } from '../../src/rates/bounds.ts'
import { createTally } from '../../src/rates/tally.ts'

function tallyOf(...sets: readonly OutcomeSet[]) {
  const counter = createTally()
  for (const set of sets) counter.add(set)
  return counter.tally()
}

describe('a rate', () => {
  it('of known units is met over met and gaps, without an interval', () => {
    expect(rateOf(tallyOf(MET, MET, GAP, OUT))).toEqual({
      numerator: 2,
      denominator: 3,
      unknown: 0,
      low: { numerator: 2, denominator: 3 },
      high: { numerator: 2, denominator: 3 },
    })
  })

  it('leaves open whether a unit of the base is met', () => {
    const { low, high, unknown } = rateOf(tallyOf(MET, GAP, MET | GAP))
    expect([low, high, unknown]).toEqual([{ numerator: 1, denominator: 3 }, { numerator: 2, denominator: 3 }, 1])
  })

  it('lets a unit in only where that makes the rate extreme', () => {
    const { low, high } = rateOf(tallyOf(MET, GAP, GAP | OUT, MET | OUT))
    expect(low).toEqual({ numerator: 1, denominator: 3 })
    expect(high).toEqual({ numerator: 2, denominator: 3 })
  })

  it('of a unit of which nothing is known lies anywhere', () => {
    const { numerator, denominator, low, high } = rateOf(tallyOf(MET | GAP | OUT))
    expect([numerator, denominator]).toEqual([0, 0])
    expect([low, high]).toEqual([
      { numerator: 0, denominator: 1 },
      { numerator: 1, denominator: 1 },
    ])
  })

  it('is that of the units which may come in where none is certain', () => {
    expect(rateOf(tallyOf(MET | OUT, MET | OUT)).low).toEqual({ numerator: 2, denominator: 2 })
    expect(rateOf(tallyOf(GAP | OUT)).high).toEqual({ numerator: 0, denominator: 1 })
  })

  it('of nothing at all divides nothing', () => {
    const nothing = { numerator: 0, denominator: 0 }
    expect(rateOf(tallyOf(OUT, OUT))).toEqual({ ...nothing, unknown: 0, low: nothing, high: nothing })
  })
})

it('the rate of two ledgers together is that of their tallies added up', () => {
  const [one, other] = [tallyOf(MET, GAP | OUT), tallyOf(MET | GAP, OUT)]
  expect(rateOf(one.map((count, set) => count + (other[set] ?? 0)))).toEqual(
    rateOf(tallyOf(MET, GAP | OUT, MET | GAP, OUT)),
  )
})
