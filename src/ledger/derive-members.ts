import { type FieldValue, sharedField } from '../domain/record.ts'
import { remembered } from '../domain/remembered.ts'
import type { SpanValue } from '../domain/value.ts'

/** What the columns of a row say about members; a missing column is undefined. */
export interface MemberEvidence {
  readonly members: FieldValue | undefined
  readonly fullMembers: FieldValue | undefined
  readonly probationaryMembers: FieldValue | undefined
}

/**
 * 在册党员 are full and probationary members together. What a ledger does not count itself follows from what it does
 * count; where that leaves several numbers possible, the span of them.
 */
export function deriveMembers({ members, fullMembers, probationaryMembers }: MemberEvidence): DerivedMembers {
  const given = [members, fullMembers, probationaryMembers]
  if (given.some((field) => field !== undefined && field.memo === undefined))
    return deriveOnce(members, fullMembers, probationaryMembers)
  return deriveShared(members, fullMembers, probationaryMembers)
}

type DerivedMembers = Pick<MemberEvidence, 'members' | 'fullMembers'>
type Field = FieldValue | undefined

/** Of columns that many rows share, once for all of them. */
const deriveShared = remembered((members: Field, fullMembers: Field, probationaryMembers: Field): DerivedMembers => {
  const derived = deriveOnce(members, fullMembers, probationaryMembers)
  return { members: shared(derived.members), fullMembers: shared(derived.fullMembers) }
}, 20_000)

function shared(field: Field): Field {
  return field === undefined || field.memo !== undefined ? field : sharedField(field)
}

function deriveOnce(members: Field, fullMembers: Field, probationaryMembers: Field): DerivedMembers {
  const all = spanOf(members)
  const full = spanOf(fullMembers)
  const probationary = spanOf(probationaryMembers)
  if (full !== undefined && isOpen(members)) {
    const cells = [...(members?.cells ?? []), ...(fullMembers?.cells ?? []), ...(probationaryMembers?.cells ?? [])]
    return { fullMembers, members: { value: sum(full, probationary), cells } }
  }
  if (all === undefined || !isOpen(fullMembers))
    return { members: members ?? fullMembers, fullMembers: fullMembers ?? members }
  const cells = [...(fullMembers?.cells ?? []), ...(members?.cells ?? []), ...(probationaryMembers?.cells ?? [])]
  return { members, fullMembers: { value: difference(all, probationary), cells } }
}

/** Members: the full ones and the probationary ones; without a count of these, at least the full ones. */
function sum(full: SpanValue, probationary: SpanValue | undefined): SpanValue {
  return span(full.low + (probationary?.low ?? 0), full.high + (probationary?.high ?? Infinity), [full, probationary])
}

function difference(all: SpanValue, probationary: SpanValue | undefined): SpanValue {
  const high = Math.max(0, all.high - (probationary?.low ?? 0))
  return span(Math.min(high, Math.max(0, all.low - (probationary?.high ?? all.high))), high, [all])
}

/** A count from others; where these are not exact themselves, for their reason. */
function span(low: number, high: number, from: readonly (SpanValue | undefined)[]): SpanValue {
  const why = from.find((each) => each?.why !== undefined)?.why ?? 'not-stated'
  return low === high ? { type: 'span', low, high } : { type: 'span', low, high, why }
}

function isOpen(at: FieldValue | undefined): boolean {
  return at === undefined || at.value.why === 'blank'
}

/** A count that says something. */
function spanOf(at: FieldValue | undefined): SpanValue | undefined {
  return at?.value.type === 'span' && !isOpen(at) ? at.value : undefined
}
