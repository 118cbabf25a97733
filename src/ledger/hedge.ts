import type { Quantity } from './quantity.ts'
import type { Hedge } from './values-schema.ts'

/** A tenth either way is what 约 and 近 leave open; they never leave less than one step open. */
const tenth = 0.1

type Widen = (quantity: Quantity, step: number) => Quantity | undefined

/** What each hedge makes of a number. A hedge other than 约 on a range is not understood. */
const effects: Readonly<Record<Hedge, Widen>> = {
  around: ({ low, high }, step) => ({ low: Math.max(0, lower(low, step)), high: upper(high, step) }),
  roughly: (quantity, step) =>
    ofExact(quantity, (n) => ({ low: Math.max(0, lower(n, step)), high: n + placeOf(n) - step })),
  moreThan: (quantity, step) =>
    ofExact(quantity, (n) => ({ low: n + step, high: n + Math.max(placeOf(n), 10) - step })),
  almost: (quantity, step) =>
    ofExact(quantity, (n) => ({
      low: Math.max(0, Math.min(floorTo(n * (1 - tenth), step), n - 2 * step)),
      high: n - step,
    })),
  atLeast: (quantity) => ofExact(quantity, (n) => ({ low: n, high: Infinity })),
  above: (quantity, step) => ofExact(quantity, (n) => ({ low: n + step, high: Infinity })),
  atMost: (quantity) => ofExact(quantity, (n) => ({ low: 0, high: n })),
  below: (quantity, step) => ofExact(quantity, (n) => (n > 0 ? { low: 0, high: n - step } : undefined)),
}

/** Widens a number by its hedge (约, 余, 近, 以上 …); undefined where the two do not go together. */
export function hedged(quantity: Quantity, hedge: Hedge, step: number): Quantity | undefined {
  const widened = effects[hedge](quantity, step)
  return widened === undefined ? undefined : { low: clean(widened.low), high: clean(widened.high) }
}

function ofExact({ low, high }: Quantity, widen: (number: number) => Quantity | undefined): Quantity | undefined {
  return low === high ? widen(low) : undefined
}

/** The place of the last digit that is not zero: 100 for 300, 10 for 30 and 120; 来 and 余 speak of that place. */
function placeOf(number: number): number {
  const zeros = /0*$/.exec(String(Math.trunc(number)))?.[0].length ?? 0
  return number === 0 ? 1 : 10 ** zeros
}

function lower(number: number, step: number): number {
  return Math.min(floorTo(number * (1 - tenth), step), number - step)
}

function upper(number: number, step: number): number {
  return Math.max(-floorTo(-number * (1 + tenth), step), number + step)
}

function floorTo(number: number, step: number): number {
  return Math.floor(clean(number / step)) * step
}

function clean(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(12)) : number
}
