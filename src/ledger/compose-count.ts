import type { FieldId } from '../domain/field.ts'
import type { Value } from '../domain/value.ts'
import type { CoercedPart } from './coerced.ts'
import type { CountNote, CountPart, NoteContext } from './count-note.ts'
import type { Quantity } from './quantity.ts'
import type { Values, Words } from './values.ts'

/** A count and what its cell says beside it. */
export interface CountReading {
  readonly quantity: Quantity
  readonly parts: readonly CoercedPart[]
  readonly note?: string
}

/** The column that is read, and how the parts of a remark relate to what it counts. */
export interface CountContext extends NoteContext {
  readonly field: FieldId
  /** Marks that state a zero. */
  readonly nones: Words
  readonly composition: NonNullable<ReturnType<Values['notes']['composition']['get']>>
}

type PartsNote = Extract<CountNote, { type: 'parts' }>

/** Applies the parts of a remark to the number beside it, one by one, as the composition of the field says. */
export function withParts(
  quantity: Quantity,
  { parts, relation }: PartsNote,
  context: CountContext & { readonly note: string },
): CountReading | undefined {
  const own = parts.find((part) => part.field === context.field && part.quantity !== undefined)?.quantity
  if (own !== undefined && relation !== 'besides')
    return own.high <= quantity.high ? { quantity: own, parts: fieldParts(parts, context) } : undefined
  if (relation !== 'besides' && !partsFit(quantity, parts, context)) return undefined
  const apply = relation === 'besides' ? morePart : lessPart
  const whole = parts.reduce((sum, part) => apply(sum, part, { context, relation }), quantity)
  const told = [
    ...fieldParts(parts, context, quantity),
    ...remainders(relation === 'besides' ? { beside: quantity } : { whole }, parts, context),
  ]
  const silent = told.length === 0 && whole.low === whole.high
  return { quantity: whole, parts: told, ...(silent ? { note: context.note } : {}) }
}

/** No part that belongs to the whole exceeds it, and parts that make up the whole add up to it. */
function partsFit(whole: Quantity, parts: readonly CountPart[], { composition }: CountContext): boolean {
  const inside = parts.filter((part) => !composition.doubtful?.includes(part.id))
  if (inside.some((part) => (part.quantity?.low ?? 0) > whole.high)) return false
  return (composition.sums ?? []).every(({ of }) => {
    const named = parts.filter((part) => of.includes(part.id)).flatMap((part) => part.quantity ?? [])
    const sum = { low: total(named, 'low'), high: total(named, 'high') }
    return sum.low <= whole.high && (named.length < of.length || sum.high >= whole.low)
  })
}

interface Application {
  readonly context: CountContext
  readonly relation: PartsNote['relation']
}

/** A part stated beside the number is missing from it, or may be; which of the two says the composition of the field. */
function morePart(sum: Quantity, part: CountPart, { context }: Application): Quantity {
  if (context.composition.adds?.includes(part.id)) {
    const { low, high } = part.quantity ?? { low: 0, high: Infinity }
    return { low: sum.low + low, high: sum.high + high }
  }
  const within = context.composition.within?.includes(part.id) && part.quantity !== undefined
  return within ? { low: sum.low, high: sum.high + (part.quantity?.high ?? 0) } : sum
}

function lessPart(sum: Quantity, part: CountPart, { context, relation }: Application): Quantity {
  const { doubtful = [], excluded = [] } = context.composition
  const { low, high } = part.quantity ?? { low: 0, high: sum.high }
  if (low > sum.high) return sum
  const less = Math.max(0, sum.low - high)
  if (excluded.includes(part.id)) return { low: less, high: relation === 'stated' ? sum.high - low : sum.high }
  return doubtful.includes(part.id) ? { low: less, high: sum.high } : sum
}

/** What is left of the whole beside a part: `3(含预备1)` leaves two full members, `2(另有预备1)` has said them. */
function remainders(
  { whole, beside }: { readonly whole?: Quantity; readonly beside?: Quantity },
  parts: readonly CountPart[],
  { composition }: CountContext,
): readonly CoercedPart[] {
  return parts.flatMap((part) => {
    const field = composition.remainders?.[part.id] as FieldId | undefined
    if (field === undefined || parts.some((other) => other.field === field)) return []
    if (beside !== undefined) return composition.adds?.includes(part.id) ? [openPart(field, beside)] : []
    if (whole === undefined) return []
    const { low, high } = part.quantity ?? { low: 1, high: whole.high }
    return [openPart(field, { low: Math.max(0, whole.low - high), high: whole.high - low })]
  })
}

/** The parts that are fields of their own; a name without a number means at least one. */
export function fieldParts(
  parts: readonly CountPart[],
  { field }: CountContext,
  whole?: Quantity,
): readonly CoercedPart[] {
  return parts.flatMap((part) =>
    part.field === undefined || part.field === field
      ? []
      : [openPart(part.field, part.quantity ?? { low: 1, high: whole?.high ?? Infinity })],
  )
}

/** A part as a value of its own field. */
export function openPart(field: FieldId, { low, high }: Quantity): CoercedPart {
  const value: Value = low === high ? { type: 'span', low, high } : { type: 'span', low, high, why: 'approximate' }
  return { field, value }
}

/** The sum of the lower or of the upper ends. */
export function total(terms: readonly Quantity[], side: 'low' | 'high'): number {
  return terms.reduce((sum, term) => sum + term[side], 0)
}

/** `流动1` alone in the column of members: it may be none of them. */
export function allDoubtful(parts: readonly CountPart[], context: CountContext): CountReading | undefined {
  if (!parts.every((part) => context.composition.doubtful?.includes(part.id))) return undefined
  const high = total(
    parts.flatMap((part) => part.quantity ?? []),
    'high',
  )
  return { quantity: { low: 0, high }, parts: fieldParts(parts, context) }
}
