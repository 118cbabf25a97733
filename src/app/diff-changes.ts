import { comparedFields } from '../domain/compared-facts.ts'
import type { FieldId } from '../domain/field.ts'
import type { DiffChange, DiffKind, DiffSide } from '../domain/ledger-diff.ts'
import type { Value } from '../domain/value.ts'
import type { DiffFact, SideUnit } from './diff-side.ts'

/** Everything that is compared, in the order in which it is told. */
const fields: readonly FieldId[] = ['name', 'creditCode', ...comparedFields]

/** Compared even where both follow from other columns, or from the title of the sheet. */
const always: ReadonlySet<FieldId> = new Set(['township', 'sector', 'kind', 'partyOrgEstablished'])

export interface Compared {
  readonly changes: readonly DiffChange[]
  /** Fields for which one side has no column, while the other says something. */
  readonly without: readonly { readonly field: FieldId; readonly side: DiffSide }[]
}

/** What two rows of one organization say differently. What is unknown on both sides, or has no column on one, is no change. */
export function compareUnits(old: SideUnit, now: SideUnit): Compared {
  const changes: DiffChange[] = []
  const without: { readonly field: FieldId; readonly side: DiffSide }[] = []
  for (const field of fields) {
    const [before, after] = [old.factOf(field), now.factOf(field)]
    const side = sideWithout(field, before, after)
    if (side !== undefined) without.push({ field, side })
    else if (before !== undefined && after !== undefined && (always.has(field) || before.own)) {
      const kind = kindOf(before, after)
      if (kind !== undefined) changes.push({ field, kind, old: before.shown(), new: after.shown() })
    }
  }
  return { changes: withoutSector(changes), without }
}

function sideWithout(field: FieldId, before: DiffFact | undefined, after: DiffFact | undefined): DiffSide | undefined {
  if (always.has(field) && before !== undefined && after !== undefined) return undefined
  const [had, has] = [before?.own === true, after?.own === true]
  if (had === has) return undefined
  return had ? 'new' : 'old'
}

function kindOf(before: DiffFact, after: DiffFact): DiffKind | undefined {
  const [had, has] = [isKnown(before), isKnown(after)]
  if (had && has) return isSame(before, after) ? undefined : 'changed'
  if (before.value !== null && after.value !== null && areDisjoint(before.value, after.value)) return 'changed'
  if (had === has) return undefined
  return has ? 'became-known' : 'became-unknown'
}

function isKnown({ letters, plain }: DiffFact): boolean {
  return plain !== undefined || letters() !== undefined
}

function isSame(one: DiffFact, other: DiffFact): boolean {
  if (one.plain !== undefined && other.plain !== undefined) return one.plain === other.plain
  return one.letters() === other.letters()
}

/** True if nothing is possible on both sides: 约30 and 50 differ for certain, although one of them is not exactly known. */
function areDisjoint(one: Value, other: Value): boolean {
  if (one.type === 'span' && other.type === 'span') return one.high < other.low || other.high < one.low
  if (one.type !== 'options' || other.type !== 'options') return false
  return one.options.every((each) => !other.options.includes(each))
}

/** The sector follows from the kind. */
function withoutSector(changes: readonly DiffChange[]): readonly DiffChange[] {
  const hasKind = changes.some(({ field }) => field === 'kind')
  return hasKind ? changes.filter(({ field }) => field !== 'sector') : changes
}
