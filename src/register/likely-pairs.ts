import { type Likeness, likenesses, marksOf, mayBe, type Party } from './likeness.ts'
import type { RegisterWords } from './words.ts'

/** A mark that more organizations than these share tells none of them. */
const crowd = 5

/** Something that stands for an organization, with what the organization is compared by. */
export interface Known<Of> {
  readonly of: Of
  readonly party: Party
}

export interface LikelyPair<One, Other> {
  readonly one: One
  readonly other: Other
  readonly why: Likeness
}

/**
 * Who on the one side may be whom on the other, the surest likeness first; a pair stands once for every likeness that it has. The work
 * grows with the number of names only.
 */
export function likelyPairs<One, Other>(
  ones: readonly Known<One>[],
  others: readonly Known<Other>[],
  words: RegisterWords,
): readonly LikelyPair<One, Other>[] {
  if (ones.length === 0 || others.length === 0) return []
  return likenesses.flatMap((why) =>
    pairsSharing((party) => marksOf(why, party, words), ones, others)
      .filter(([one, other]) => mayBe(why, one.party, other.party))
      .map(([one, other]) => ({ one: one.of, other: other.of, why })),
  )
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
