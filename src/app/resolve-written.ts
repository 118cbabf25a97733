import { type Claimed, createIdentities, type Named } from '../ledger/identity.ts'
import { claimantOf } from './claimant-of.ts'
import { type ResolvedUnit, settlerOf } from './resolve-units.ts'
import type { WrittenPart } from './written-part.ts'

interface Row extends Named {
  readonly part: WrittenPart
  readonly position: number
}

/**
 * The units of several reports that have to do with another one, in their order: those that repeat one or are likely to, and those that count
 * in another way than in their report. All others stand among all as they are. The same as `resolveUnits` finds, by what is kept of them.
 */
export function resolveWritten(parts: readonly WrittenPart[]): readonly ResolvedUnit[] {
  const identities = createIdentities<Row>()
  return parts.flatMap((part, report) => {
    const { names, codes, townships, keys, repeated } = part.report.account
    const isRepeated = new Set(repeated)
    const settle = settlerOf(report, part.facts.setAside ?? [])
    const found: ResolvedUnit[] = []
    for (const [position, name] of names.entries()) {
      const row = { part, position, name, creditCode: codes[position] ?? null, township: townships[position] ?? null }
      const claimed = identities.claim(row)
      const isAlone = claimed.first === null && claimed.alike === null
      if (isAlone && !isRepeated.has(position) && claimed.key === keys[position]) continue
      const before = part.unitAt(position)
      found.push(settle({ before, position }, claimantOf(before), made(claimed)))
    }
    return found
  })
}

/** The same of the units themselves. */
function made({ key, first, alike }: Claimed<Row>): Claimed {
  const claimantIn = ({ part, position }: Row) => claimantOf(part.unitAt(position))
  return {
    key,
    first: first && { claimant: claimantIn(first.claimant), by: first.by },
    alike: alike && claimantIn(alike),
  }
}
