import { normalizeName } from '../domain/organization-name.ts'
import type { RegisterEntry } from '../domain/register.ts'
import type { ProposedEvent } from '../domain/register-event.ts'
import type { RoundUnit } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import { type Likeness, likenesses, marksOf, mayBe, type Party } from './likeness.ts'
import type { RegisterWords } from './words.ts'

/** A mark that more organizations than these share tells none of them. */
const crowd = 5

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

interface Known<Of> {
  readonly of: Of
  readonly party: Party
}

function withParty<Of extends RegisterEntry | RoundUnit>(of: Of): Known<Of> {
  const { name, creditCode, township } = of
  return { of, party: { name: normalizeName(name), creditCode, township } }
}

interface Likely {
  readonly why: Likeness
  readonly unit: RoundUnit
}

/** By number and key; the surest likeness is looked for first and stays. */
function likelyUnits(
  vanished: readonly Known<RegisterEntry>[],
  fresh: readonly Known<RoundUnit>[],
  words: RegisterWords,
): ReadonlyMap<string, ReadonlyMap<string, Likely>> {
  const found = new Map<string, Map<string, Likely>>()
  for (const why of likenesses) {
    for (const [entry, unit] of pairsSharing((party) => marksOf(why, party, words), vanished, fresh)) {
      if (!mayBe(why, entry.party, unit.party)) continue
      const ofEntry = found.get(entry.of.number) ?? new Map<string, Likely>()
      if (!ofEntry.has(unit.of.key)) ofEntry.set(unit.of.key, { why, unit: unit.of })
      found.set(entry.of.number, ofEntry)
    }
  }
  return found
}

/** Everyone on the one side with everyone on the other who shares a mark with him, where no crowd shares it. */
function pairsSharing<One, Other>(
  marks: (party: Party) => readonly string[],
  ones: readonly Known<One>[],
  others: readonly Known<Other>[],
): readonly (readonly [Known<One>, Known<Other>])[] {
  const known = byMark(marks, ones, () => true)
  const sharing = byMark(marks, others, (mark) => known.has(mark))
  return [...sharing].flatMap(([mark, those]) => {
    const these = known.get(mark) ?? []
    if (these.length > crowd || those.length > crowd) return []
    return these.flatMap((one) => those.map((other) => [one, other] as const))
  })
}

function byMark<Of>(
  marks: (party: Party) => readonly string[],
  list: readonly Known<Of>[],
  counts: (mark: string) => boolean,
): ReadonlyMap<string, readonly Known<Of>[]> {
  const found = new Map<string, Known<Of>[]>()
  for (const one of list) {
    for (const mark of marks(one.party)) {
      const same = found.get(mark)
      if (same !== undefined) same.push(one)
      else if (counts(mark)) found.set(mark, [one])
    }
  }
  return found
}
