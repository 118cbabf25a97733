import { expect, it } from 'vitest'
import { playMonths, questions } from '../../fixtures/county-months/play-months.js'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

/** Townships by one indicator, by several of which the further ones decide ties, and by a target; parks by another. */
const ask = [0, 2, 7].flatMap((at) => questions[at] ?? [])

it.each([14, 19])(
  'three months of a county are ranked, split and combined as counted from the units themselves: seed %i',
  async (seed) => {
    const folder = temporaryFolder()
    const run = (...argv: readonly string[]) => runIn({ folder }, ...argv)
    const played = await playMonths({ folder, run }, { seed, townships: 5, units: 30, months: 3, ask })
    expect(played.differences).toEqual([])
    expect(played.comparisons).toBeGreaterThan(800)
    const { tied = 0, open = 0, unranked = 0, split = 0, left = 0, suspicious = 0 } = played.counts
    for (const seen of [tied, open, unranked, suspicious]) expect(seen).toBeGreaterThan(3)
    for (const seen of [split, left]) expect(seen).toBeGreaterThan(15)
  },
  180_000,
)
