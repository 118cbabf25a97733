import { normalizeName } from '../domain/organization-name.ts'
import type { RegisterEntry } from '../domain/register.ts'
import type { ProposedEvent } from '../domain/register-event.ts'
import type { RoundUnit } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import { type Known, likelyPairs } from './likely-pairs.ts'
import type { Likeness } from './likeness.ts'
import type { RegisterWords } from './words.ts'

interface ProposalOptions {
  /** Number of the round. */
  readonly round: number
  readonly words: RegisterWords
}

/**
 * 疑似更名: which units without an entry may be entries that have vanished, in the order of the entries, then by key; for every
 * pair the surest reason. What was proposed before is not proposed again. The work grows with the number of names only.
 */
export function proposals(
  vanished: readonly RegisterEntry[],
  fresh: readonly RoundUnit[],
  { round, words }: ProposalOptions,
): readonly ProposedEvent[] {
  if (vanished.length === 0 || fresh.length === 0) return []
  const likely = likelyUnits(vanished.map(withParty), fresh.map(withParty), words)
  return vanished.flatMap(({ number, proposals: known }) =>
    [...(likely.get(number)?.values() ?? [])]
      .filter(({ unit }) => !known.has(unit.key))
      .sort((left, right) => compareText(left.unit.key, right.unit.key))
      .map(({ why, unit }) => {
        const { key, name, township, at } = unit
        return { type: 'proposed', round, number, organization: key, name, township, why, at }
      }),
  )
}

function withParty<Of extends RegisterEntry | RoundUnit>(of: Of): Known<Of> {
  const { name, creditCode, township } = of
  return { of, party: { name: normalizeName(name), creditCode, township } }
}

interface Likely {
  readonly why: Likeness
  readonly unit: RoundUnit
}

/** By number and key; the surest likeness comes first and stays. */
function likelyUnits(
  vanished: readonly Known<RegisterEntry>[],
  fresh: readonly Known<RoundUnit>[],
  words: RegisterWords,
): ReadonlyMap<string, ReadonlyMap<string, Likely>> {
  const found = new Map<string, Map<string, Likely>>()
  for (const { one, other, why } of likelyPairs(vanished, fresh, words)) {
    const ofEntry = found.get(one.number) ?? new Map<string, Likely>()
    if (!ofEntry.has(other.key)) ofEntry.set(other.key, { why, unit: other })
    found.set(one.number, ofEntry)
  }
  return found
}
