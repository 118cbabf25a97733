import { expect, it } from 'vitest'
import { playHistory } from '../../fixtures/register/play.js'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

const histories = [
  { seed: 11, review: 'never', pace: 0.35, wild: false },
  { seed: 12, review: 'sometimes', pace: 0.35, wild: false },
  { seed: 13, review: 'always', pace: 0.5, wild: true },
] as const

it.each(histories)(
  'the register agrees with an independent model in every round of a random history: seed $seed, review $review',
  async (history) => {
    const folder = temporaryFolder()
    const run = (...argv: readonly string[]) => runIn({ folder }, ...argv)
    const played = await playHistory({ folder, run }, { ...history, units: 60, rounds: 8 })
    expect(played.differences).toEqual([])
    expect(played.rounds).toBe(8)
    expect(played.comparisons).toBeGreaterThan(1000)
    expect(played.counts['registered']).toBeGreaterThan(30)
  },
  180_000,
)
