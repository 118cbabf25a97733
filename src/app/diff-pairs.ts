import type { PairedBy } from '../domain/ledger-diff.ts'
import { normalizeName } from '../domain/organization-name.ts'
import { type Pairable, pairUnits } from '../rates/pair-units.ts'
import { type Known, type LikelyPair, likelyPairs } from '../register/likely-pairs.ts'
import type { RegisterWords } from '../register/words.ts'

/** Every unit of both sides once: surely the same, likely the same, or alone. */
export interface DiffPairs<Unit> {
  readonly sure: readonly Pair<Unit>[]
  readonly likely: readonly Pair<Unit>[]
  readonly old: readonly Lone<Unit>[]
  readonly new: readonly Lone<Unit>[]
}

interface Pair<Unit> {
  readonly old: Unit
  readonly new: Unit
  readonly by: PairedBy
}

interface Lone<Unit> {
  readonly unit: Unit
  /** Those of the other side that stay alone too and that it may be, if several may. */
  readonly mayBe: readonly { readonly unit: Unit; readonly by: PairedBy }[]
}

/**
 * Who is whom in two ledgers, the same whichever is the old one. Units without a partner of the same code or name are paired by the
 * likeness rules of the register, the surest first, where each is the only one that the other can be.
 */
export function diffPairs<Unit extends Pairable>(
  old: readonly Unit[],
  now: readonly Unit[],
  words: RegisterWords,
): DiffPairs<Unit> {
  const sure = pairUnits(old, now)
  const candidates = likelyPairs(sure.old.map(withParty), sure.new.map(withParty), words)
  const likely = settled(candidates)
  const taken = new Set(likely.flatMap((pair) => [pair.old, pair.new]))
  const open = candidates.filter(({ one, other }) => !taken.has(one) && !taken.has(other))
  const olds = candidatesBy(
    open,
    ({ one }) => one,
    ({ other }) => other,
  )
  const news = candidatesBy(
    open,
    ({ other }) => other,
    ({ one }) => one,
  )
  const lone = (units: readonly Unit[], found: ReadonlyMap<Unit, Lone<Unit>['mayBe']>) =>
    units.filter((unit) => !taken.has(unit)).map((unit) => ({ unit, mayBe: found.get(unit) ?? [] }))
  const place = new Map(now.map((unit, at) => [unit, at]))
  return {
    sure: sure.pairs,
    likely: [...likely].sort((left, right) => (place.get(left.new) ?? 0) - (place.get(right.new) ?? 0)),
    old: lone(sure.old, olds),
    new: lone(sure.new, news),
  }
}

function withParty<Unit extends Pairable>(of: Unit): Known<Unit> {
  const { name, creditCode, township } = of
  return { of, party: { name: normalizeName(name), creditCode, township } }
}

/** The pairs of which each is the other's only candidate, likeness by likeness; those who are paired are nobody's candidate any more. */
function settled<Unit>(candidates: readonly LikelyPair<Unit, Unit>[]): readonly Pair<Unit>[] {
  const found: Pair<Unit>[] = []
  const taken = new Set<Unit>()
  for (const why of new Set(candidates.map((pair) => pair.why))) {
    const free = distinct(
      candidates.filter((pair) => pair.why === why && !taken.has(pair.one) && !taken.has(pair.other)),
    )
    const olds = candidatesBy(
      free,
      ({ one }) => one,
      ({ other }) => other,
    )
    const news = candidatesBy(
      free,
      ({ other }) => other,
      ({ one }) => one,
    )
    for (const { one, other } of free) {
      if (olds.get(one)?.length !== 1 || news.get(other)?.length !== 1) continue
      found.push({ old: one, new: other, by: why })
      taken.add(one).add(other)
    }
  }
  return found
}

function distinct<Unit>(pairs: readonly LikelyPair<Unit, Unit>[]): readonly LikelyPair<Unit, Unit>[] {
  const seen = new Map<Unit, Set<Unit>>()
  return pairs.filter(({ one, other }) => {
    const others = seen.get(one) ?? new Set<Unit>()
    if (others.has(other)) return false
    seen.set(one, others.add(other))
    return true
  })
}

/** By unit, everyone whom it may be, each once with the surest likeness. */
function candidatesBy<Unit>(
  pairs: readonly LikelyPair<Unit, Unit>[],
  ofPair: (pair: LikelyPair<Unit, Unit>) => Unit,
  otherOf: (pair: LikelyPair<Unit, Unit>) => Unit,
): ReadonlyMap<Unit, readonly { readonly unit: Unit; readonly by: PairedBy }[]> {
  const found = new Map<Unit, { readonly unit: Unit; readonly by: PairedBy }[]>()
  for (const pair of distinct(pairs)) {
    const own = found.get(ofPair(pair))
    const candidate = { unit: otherOf(pair), by: pair.why }
    if (own === undefined) found.set(ofPair(pair), [candidate])
    else own.push(candidate)
  }
  return found
}
