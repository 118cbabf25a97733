import { describe, expect, it } from 'vitest'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { settle } from '../../src/rates/settle.ts'

const tallyOf = (sets: readonly number[]) =>
  Array.from({ length: 8 }, (_, set) => sets.filter((each) => each === set).length)
const times = (set: number, count: number): readonly number[] => new Array<number>(count).fill(set)

/** Units that each wait for so many answers, beside units that are decided. */
function settled(
  decided: readonly number[],
  open: readonly (readonly [set: number, answers: number])[],
  percent: number,
) {
  const tally = tallyOf([...decided, ...open.map(([set]) => set)])
  return settle(
    tally,
    { numerator: percent, denominator: 100 },
    open.map(([set, answers]) => ({ set, answers })),
  )
}

describe('the shortest list that settles a goal', () => {
  it('is as long as the units that have to turn out met, or not met', () => {
    // 10 units: 4 met, 2 gaps, 4 open. For 60 % 6 must be met: 2 of the open ones; it is missed if 3 of them are gaps.
    const open = times(MET | GAP, 4).map((set) => [set, 1] as const)
    expect(settled([...times(MET, 4), ...times(GAP, 2)], open, 60)).toEqual({
      reach: { least: 2, units: [0, 1], answers: 2 },
      miss: { least: 3, units: [0, 1, 2], answers: 3 },
    })
  })

  it('of a goal of every unit is one gap, or all of them met', () => {
    const open = times(MET | GAP, 3).map((set) => [set, 1] as const)
    expect(settled(times(MET, 5), open, 100)).toMatchObject({
      reach: { least: 3, answers: 3 },
      miss: { least: 1, answers: 1 },
    })
  })

  it('takes units that wait for few answers first, and says that fewer answers might do', () => {
    // One of the three has to be met: the last one waits for one cell.
    const open = [
      [MET | GAP, 3],
      [MET | GAP, 2],
      [MET | GAP, 1],
    ] as const
    expect(settled([MET], open, 50).reach).toEqual({ least: 1, units: [2], answers: 1 })
    // 1 of 4 is met; for 75 % two more: those with one and with two answers.
    expect(settled([MET], open, 75).reach).toEqual({ least: 2, units: [1, 2], answers: 3 })
  })

  it('leaves units aside that cannot move the rate, and has no list where those that can be asked are not enough', () => {
    // Met or not in the base: at a goal of 100 % it makes no difference.
    const { reach, miss } = settled(
      [MET],
      [
        [MET | OUT, 1],
        [MET | GAP, 1],
      ],
      100,
    )
    expect([reach?.units, miss?.units]).toEqual([[1], [1]])
    const tally = tallyOf([MET, GAP, MET | GAP, MET | GAP])
    expect(settle(tally, { numerator: 75, denominator: 100 }, [{ set: MET | GAP, answers: 1 }]).reach).toBeNull()
  })
})
