import { countSets, leavesOpen, type Rate, type Ratio, type Tally } from '../domain/rate.ts'
import { GAP, MET, OUT } from '../domain/verdict.ts'

/**
 * The rate of a tally with the interval that its unknowns leave open. A unit that is met can only raise a rate, one that is
 * not can only lower it: the least rate lets in every unit that may still be a gap, the greatest every one that may be met.
 * Where one end has no units at all, the rate of the units that may come in decides; 0/0 if none can.
 */
export function rateOf(tally: Tally): Rate {
  const met = tally[MET] ?? 0
  const gap = tally[GAP] ?? 0
  const inside = countSets(tally, (set) => set !== 0 && !leavesOpen(set, OUT))
  const either = tally[MET | GAP] ?? 0
  const maybeGap = countSets(tally, (set) => leavesOpen(set, OUT) && leavesOpen(set, GAP))
  const maybeMet = countSets(tally, (set) => leavesOpen(set, OUT) && leavesOpen(set, MET))
  return {
    numerator: met,
    denominator: met + gap,
    unknown: countSets(tally, (set) => set !== 0 && set !== MET && set !== GAP && set !== OUT),
    low: unlessEmpty({ numerator: met, denominator: inside + maybeGap }, maybeMet, maybeMet),
    high: unlessEmpty({ numerator: met + either + maybeMet, denominator: inside + maybeMet }, 0, maybeGap),
  }
}

/** The ratio, or where nothing is certain to be counted, that of the units which may come in. */
function unlessEmpty(ratio: Ratio, numerator: number, denominator: number): Ratio {
  return ratio.denominator === 0 ? { numerator, denominator } : ratio
}
