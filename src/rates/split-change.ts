import type { Ratio } from '../domain/rate.ts'
import { GAP, MET, OUT, type OutcomeSet } from '../domain/verdict.ts'
import { wholeRatio } from './whole-ratio.ts'

/** What became of the units of a group between two periods, in the order of the one fixed path. */
export const changeParts = [
  'leftBase',
  'becameUnknown',
  'newlyCovered',
  'lostCoverage',
  'becameKnown',
  'enteredBase',
] as const

export type ChangePart = (typeof changeParts)[number]

/** The outcome sets of one unit in the two periods; null where it was not in the group, or not in the ledger at all. */
export interface UnitPeriods {
  readonly before: OutcomeSet | null
  readonly now: OutcomeSet | null
}

/** The change of a rate in 百分点: the whole, its parts, and the number of units behind each part. */
export interface RateChange {
  readonly points: number
  readonly parts: Readonly<Record<ChangePart, number>>
  readonly units: Readonly<Record<ChangePart, number>>
}

/** What a unit does to the change: before (met, gap, unknown, out) × now (the same). */
const partTable: readonly (readonly (ChangePart | undefined)[])[] = [
  [undefined, 'lostCoverage', 'becameUnknown', 'leftBase'],
  ['newlyCovered', undefined, 'becameUnknown', 'leftBase'],
  ['becameKnown', 'becameKnown', undefined, undefined],
  ['enteredBase', 'enteredBase', undefined, undefined],
]

/** The part of the change that a unit belongs to; undefined if it changes nothing. */
export function partOf({ before, now }: UnitPeriods): ChangePart | undefined {
  return partTable[stateOf(before)]?.[stateOf(now)]
}

/** Met 0, gap 1, unknown 2; certainly not in the base 3: excluded, not meant, in another group, or not in the ledger. */
function stateOf(set: OutcomeSet | null): number {
  if (set === null || set === OUT) return 3
  return set === MET ? 0 : set === GAP ? 1 : 2
}

/**
 * Splits the change of a rate exactly: old rate → without the units that left the base → without those that became unknown →
 * coverage gained → coverage lost → with those that became known → with those that entered the base → new rate. Every part is
 * the difference of two exact ratios, so that they add up. Null if either rate has an empty base. Where the path leads through
 * an empty base, the rate stays as it was and the next step takes the difference.
 */
export function splitChange(units: Iterable<UnitPeriods>): RateChange | null {
  const steps = emptySteps()
  const base = { numerator: 0, denominator: 0 }
  for (const unit of units) {
    if (unit.before === MET || unit.before === GAP) {
      base.denominator += 1
      base.numerator += unit.before === MET ? 1 : 0
    }
    const part = partOf(unit)
    if (part !== undefined) addStep(steps[part], part, unit)
  }
  return walk(base, steps)
}

interface Step {
  units: number
  numerator: number
  denominator: number
}

function emptySteps(): Record<ChangePart, Step> {
  const step = (): Step => ({ units: 0, numerator: 0, denominator: 0 })
  return Object.fromEntries(changeParts.map((part) => [part, step()])) as Record<ChangePart, Step>
}

function addStep(step: Step, part: ChangePart, { before, now }: UnitPeriods): void {
  step.units += 1
  if (part === 'leftBase' || part === 'becameUnknown') {
    step.denominator -= 1
    step.numerator -= before === MET ? 1 : 0
  } else if (part === 'newlyCovered') step.numerator += 1
  else if (part === 'lostCoverage') step.numerator -= 1
  else {
    step.denominator += 1
    step.numerator += now === MET ? 1 : 0
  }
}

function walk(base: Ratio, steps: Record<ChangePart, Step>): RateChange | null {
  if (base.denominator === 0) return null
  let at: Ratio = base
  let rate: Ratio = base
  const parts = {} as Record<ChangePart, number>
  for (const part of changeParts) {
    const { numerator, denominator } = steps[part]
    at = { numerator: at.numerator + numerator, denominator: at.denominator + denominator }
    const next = at.denominator === 0 ? rate : at
    parts[part] = pointsBetween(rate, next)
    rate = next
  }
  if (at.denominator === 0) return null
  const units = Object.fromEntries(changeParts.map((part) => [part, steps[part].units]))
  return { points: pointsBetween(base, at), parts, units: units as Record<ChangePart, number> }
}

/** The difference of two exact ratios in 百分点, rounded only once, at the end. */
export function pointsBetween(before: Ratio, now: Ratio): number {
  const [from, to] = [wholeRatio(before), wholeRatio(now)]
  const numerator = BigInt(to.numerator) * BigInt(from.denominator) - BigInt(from.numerator) * BigInt(to.denominator)
  const denominator = BigInt(to.denominator) * BigInt(from.denominator)
  return (Number(numerator) * 100) / Number(denominator)
}
