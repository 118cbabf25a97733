import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { changeParts, splitChange, type UnitPeriods } from '../../src/rates/split-change.ts'

const times = (count: number, before: number | null, now: number | null): readonly UnitPeriods[] =>
  Array.from({ length: count }, () => ({ before, now }))

describe('the change of a rate', () => {
  it('is split along one path whose parts are differences of exact ratios', () => {
    const change = splitChange([
      ...times(27, MET, MET),
      ...times(10, MET, MET),
      ...times(44, GAP, GAP),
      ...times(3, GAP, OUT),
      ...times(2, MET, MET | GAP),
      ...times(10, GAP, MET),
      ...times(1, MET, GAP),
      ...times(1, MET | GAP, MET),
      ...times(4, null, GAP),
      ...times(3, GAP, null),
    ])
    // before: 27+10+2+1 = 40 met; gaps 44+3+10+3 = 60. Six gaps leave in all: 40/94 → 38/92 → 48/92 → 47/92 → 48/93 → 48/97.
    expect(change?.units).toEqual({
      leftBase: 6,
      becameUnknown: 2,
      newlyCovered: 10,
      lostCoverage: 1,
      becameKnown: 1,
      enteredBase: 4,
    })
    expect(change?.points).toBeCloseTo((48 / 97 - 40 / 100) * 100, 10)
    expect(change?.parts.leftBase).toBeCloseTo((40 / 94 - 40 / 100) * 100, 10)
    expect(change?.parts.becameUnknown).toBeCloseTo((38 / 92 - 40 / 94) * 100, 10)
    expect(change?.parts.newlyCovered).toBeCloseTo((48 / 92 - 38 / 92) * 100, 10)
    expect(change?.parts.lostCoverage).toBeCloseTo((47 / 92 - 48 / 92) * 100, 10)
    expect(change?.parts.becameKnown).toBeCloseTo((48 / 93 - 47 / 92) * 100, 10)
    expect(change?.parts.enteredBase).toBeCloseTo((48 / 97 - 48 / 93) * 100, 10)
  })

  it('reproduces the published rise of 693 newly covered units in 2,422', () => {
    const change = splitChange([...times(389, MET, MET), ...times(693, GAP, MET), ...times(1340, GAP, GAP)])
    expect(change?.points).toBeCloseTo((693 / 2422) * 100, 10)
    expect(change?.parts.newlyCovered).toBe(change?.points)
  })

  it('is not told where one of the two bases is empty', () => {
    expect(splitChange(times(3, null, MET))).toBeNull()
    expect(splitChange(times(3, MET, OUT))).toBeNull()
  })

  it('is nothing for units whose base was and is unknown', () => {
    const change = splitChange([...times(1, MET, MET), ...times(5, MET | OUT, GAP | OUT), ...times(2, OUT, null)])
    expect(change?.points).toBe(0)
  })

  const state = fc.constantFrom(null, MET, GAP, MET | GAP, OUT, MET | OUT)
  const population = fc.array(fc.record({ before: state, now: state }), { maxLength: 40 })

  it('adds up from its parts to the difference of the two rates', () => {
    fc.assert(
      fc.property(population, (units) => {
        const count = (side: 'before' | 'now', set: number) => units.filter((unit) => unit[side] === set).length
        const before = { met: count('before', MET), all: count('before', MET) + count('before', GAP) }
        const now = { met: count('now', MET), all: count('now', MET) + count('now', GAP) }
        const change = splitChange(units)
        if (before.all === 0 || now.all === 0) {
          expect(change).toBeNull()
          return
        }
        expect(change?.points).toBeCloseTo((now.met / now.all - before.met / before.all) * 100, 9)
        const sum = changeParts.reduce((total, part) => total + (change?.parts[part] ?? Number.NaN), 0)
        expect(sum).toBeCloseTo(change?.points ?? Number.NaN, 9)
      }),
    )
  })
})
