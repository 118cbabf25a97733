import { Fault } from '../domain/fault.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import type { PackFacts } from '../domain/report.ts'
import { indicatorMentions } from '../engine/indicator-mentions.ts'
import { comparePeriods, type IndicatorMentions, type Period } from '../rates/compare-periods.ts'
import { loadPack, packHash } from './load-pack.ts'
import type { Files } from './ports.ts'

interface Ranked {
  readonly indicator: string
  /** A pack that was named, if one was. */
  readonly pack: string | null
  readonly files: Files
}

/**
 * In what two periods differ that one indicator depends on; empty if they can be compared. Where the very pack of the report cannot
 * be found, the indicator is taken to depend on everything.
 */
export async function periodDifferences(
  previous: Period,
  current: Period,
  { indicator, pack, files }: Ranked,
): Promise<RankingFacts['differs']> {
  const mentions = await mentionsOf(current.pack, pack === null ? [] : [pack], files)
  const compared = comparePeriods(previous, current, mentions)
  const found = compared.indicators.find((each) => each.indicator === indicator)
  return found?.differs ?? (compared.samePack ? [] : ['pack'])
}

async function mentionsOf(
  { id, sha256 }: PackFacts,
  named: readonly string[],
  files: Files,
): Promise<ReadonlyMap<string, IndicatorMentions>> {
  for (const name of [...named, id]) {
    const loaded = await loadPack(name, files).catch(passOver)
    if (loaded !== undefined && packHash(loaded) === sha256) return indicatorMentions(loaded.pack)
  }
  return new Map()
}

/** A pack that cannot be read is not the one that is looked for. */
function passOver(error: unknown): undefined {
  if (!(error instanceof Fault)) throw error
  return undefined
}
