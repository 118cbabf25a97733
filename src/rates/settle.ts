import type { Ratio, Tally } from '../domain/rate.ts'
import { GAP, MET, OUT, type OutcomeSet } from '../domain/verdict.ts'

/** A unit whose outcome is open, and how many answers settle it for certain. */
export interface OpenUnit {
  readonly set: OutcomeSet
  /** At least 1. */
  readonly answers: number
}

/** Which units settle a goal one way, if every one of them turns out that way. */
export interface Settling {
  /** Fewer units cannot settle it this way, whatever they turn out to be; every unit needs at least one answer. */
  readonly least: number
  /** Positions of the chosen units, ascending. */
  readonly units: readonly number[]
  /** The answers that they need together. It is the least number of answers if it equals `least`. */
  readonly answers: number
}

/** How an undecided goal can be settled as reached and as missed; null where the units that can be asked are not enough. */
export interface SettledBothWays {
  readonly reach: Settling | null
  readonly miss: Settling | null
}

/**
 * The shortest lists of units whose answers settle an undecided goal. The goal is reached where denominator × met − numerator ×
 * (met + gap) is not negative; every unit moves this on its own between a least and a greatest amount, so an answer can move
 * either end by no more than the distance of the two. Integers only.
 */
export function settle(tally: Tally, goal: Ratio, open: readonly OpenUnit[]): SettledBothWays {
  const weigh = weightsFor(goal)
  const sum = (of: (weight: Weight) => bigint) =>
    tally.reduce((total, count, set) => (set === 0 ? total : total + BigInt(count) * of(weigh(set))), 0n)
  const low = sum(({ least }) => least)
  const high = sum(({ greatest }) => greatest)
  const units = open.map(({ set, answers }, position) => ({ width: widthOf(weigh(set)), answers, position }))
  return { reach: choose(units, -low), miss: choose(units, high + 1n) }
}

interface Weight {
  readonly least: bigint
  readonly greatest: bigint
}

/** What a unit of an outcome set adds at least and at most. */
function weightsFor({ numerator, denominator }: Ratio): (set: OutcomeSet) => Weight {
  const worth = [
    [MET, BigInt(denominator) - BigInt(numerator)],
    [GAP, -BigInt(numerator)],
    [OUT, 0n],
  ] as const
  return (set) => {
    const possible = worth.filter(([outcome]) => (set & outcome) !== 0).map(([, value]) => value)
    const sorted = possible.sort(compare)
    return { least: sorted[0] ?? 0n, greatest: sorted.at(-1) ?? 0n }
  }
}

function widthOf({ least, greatest }: Weight): bigint {
  return greatest - least
}

interface Candidate {
  readonly width: bigint
  readonly answers: number
  readonly position: number
}

/** Units whose widths together make up the distance, with as few answers as can be found; null if all together do not. */
function choose(units: readonly Candidate[], distance: bigint): Settling | null {
  const useful = units.filter(({ width }) => width > 0n)
  const least = upTo([...useful].sort(byWidth), distance)
  const greedy = upTo([...useful].sort(byWidthPerAnswer), distance)
  if (least === null || greedy === null) return null
  const chosen = withoutSpare(greedy, distance)
  return {
    least: least.length,
    units: chosen.map(({ position }) => position).sort((left, right) => left - right),
    answers: chosen.reduce((sum, { answers }) => sum + answers, 0),
  }
}

/** The first units that make up the distance; null if all do not. */
function upTo(units: readonly Candidate[], distance: bigint): readonly Candidate[] | null {
  const chosen: Candidate[] = []
  let missing = distance
  for (const unit of units) {
    if (missing <= 0n) break
    chosen.push(unit)
    missing -= unit.width
  }
  return missing > 0n ? null : chosen
}

/** Without the units that the rest does not need, those with most answers first. */
function withoutSpare(chosen: readonly Candidate[], distance: bigint): readonly Candidate[] {
  let spare = chosen.reduce((sum, { width }) => sum + width, 0n) - distance
  const dropped = new Set<number>()
  for (const { width, position } of [...chosen].sort(
    (left, right) => right.answers - left.answers || byWidth(right, left),
  ))
    if (width <= spare) {
      spare -= width
      dropped.add(position)
    }
  return chosen.filter(({ position }) => !dropped.has(position))
}

function byWidth(left: Candidate, right: Candidate): number {
  return compare(right.width, left.width) || left.position - right.position
}

function byWidthPerAnswer(left: Candidate, right: Candidate): number {
  return (
    compare(right.width * BigInt(left.answers), left.width * BigInt(right.answers)) ||
    left.answers - right.answers ||
    left.position - right.position
  )
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0
}
