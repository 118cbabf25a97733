import { type FieldId, fieldIds, fieldIndex, isFieldId } from '../domain/field.ts'
import type { InputFacts, OrganizationFacts, Shown } from '../domain/report.ts'
import { FALSE } from '../domain/truth.ts'
import { unknownValue } from '../domain/unknown-value.ts'
import { exactly, no, option, type Value, yes } from '../domain/value.ts'
import { compilePack } from '../engine/compile.ts'
import { leavesOf, type Values } from '../engine/compiled-node.ts'
import type { ResolvedPack } from '../pack/schema.ts'

/** False only where nothing that a sheet could still say of a unit makes a target apply to it. */
export type MayApply = (target: string, unit: OrganizationFacts, sheet: InputFacts | undefined) => boolean

/**
 * Asks the targets of a pack whether they may apply, by what a report says of a unit: its nature, form, headcount and members, and what
 * the pack takes from these where the sheet has no column of its own. All else is taken as unknown.
 */
export function mayApplyBy(resolved: ResolvedPack): MayApply {
  const { targets } = compilePack(resolved, new Set(fieldIds))
  const questions = new Map(targets.map(({ target, question }) => [target.id, question.applies]))
  return (target, unit, sheet) => {
    const applies = questions.get(target)
    // Whether a cell is filled in is more than a report says.
    if (applies === undefined || leavesOf(applies).some(({ operator }) => operator === 'known')) return true
    const values = valuesOf(unit, sheet, resolved)
    return applies.test(values, values) !== FALSE
  }
}

function valuesOf(unit: OrganizationFacts, sheet: InputFacts | undefined, { pack }: ResolvedPack): Values {
  const stated = statedOf(unit)
  const columns = new Set(sheet?.columns.map(({ field }) => field))
  const known = (field: FieldId): Value => {
    const assumed = pack.assume[field]
    const other = assumed !== undefined && 'field' in assumed && !columns.has(field) ? assumed.field : field
    return (isFieldId(other) ? stated.get(other) : undefined) ?? unknownValue(field, 'no-column')
  }
  const values: Values[number][] = []
  for (const field of fieldIds) values[fieldIndex(field)] = { value: known(field), cells: [] }
  return values
}

/** What a report says of a unit as a value of its field. */
function statedOf({ sector, kind, form, employees, members, floatingMembers }: OrganizationFacts) {
  // By the rule of the ledgers that a form and an organization are one statement.
  const partyOrgEstablished = form === null ? null : form === 'none' ? no : yes
  const choices = { sector, kind, partyOrgForm: form, partyOrgEstablished }
  const counts = { employees, members, floatingMembers }
  const stated = [
    ...Object.entries(choices).map(([field, id]) => [field, id === null ? undefined : option(id)] as const),
    ...Object.entries(counts).map(([field, shown]) => [field, spanOf(shown)] as const),
  ]
  return new Map<string, Value | undefined>(stated)
}

function spanOf(shown: Shown): Value | undefined {
  if (typeof shown === 'number') return exactly(shown)
  if (typeof shown !== 'object' || shown === null) return undefined
  return { type: 'span', low: shown.low, high: shown.high ?? Number.POSITIVE_INFINITY }
}
