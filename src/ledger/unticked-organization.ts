import type { FieldId } from '../domain/field.ts'
import { fieldSpec } from '../domain/field.ts'
import type { FieldValue } from '../domain/record.ts'
import { isKnown } from '../domain/value.ts'
import { type Column, fieldsOfUse } from './column.ts'
import { isBlank } from './marks.ts'
import type { RowCells } from './row-cells.ts'
import type { Values } from './values.ts'

const groupFields: readonly FieldId[] = ['partyOrgForm', 'partyOrgLevel']
const evidenceFields: readonly FieldId[] = ['partyOrgName', 'secretary', 'partyOrgFoundedOn', 'notEstablishedReason']
const none = 'none'

/**
 * 组建方式 with one column an option that other rows tick, and none of them in this row: a blank there means no, so there is no
 * Party organization of any form. Undefined where a column asks for it directly or has 未建 to tick, where anything else in the row
 * speaks of one, or where nobody has filled in the row.
 */
export function untickedForm(
  drafts: ReadonlyMap<FieldId, FieldValue>,
  row: { readonly cells: RowCells; readonly columns: readonly Column[]; readonly values: Values },
): FieldValue | undefined {
  const group = row.columns.filter(({ use }) => use.is === 'option' && groupFields.includes(use.field) && use.ticked)
  const field = groupFields.find((id) => drafts.has(id) && group.some((column) => fieldsOfUse(column.use).includes(id)))
  if (field === undefined || group.length < 2 || drafts.has('partyOrgEstablished') || group.some(hasNone))
    return undefined
  const isFilled = ({ index }: Column): boolean => !isBlank(row.cells(index).cell, row.values)
  const others = row.columns.filter((column) => !group.includes(column) && isAnswer(column))
  const speaks = (id: FieldId): boolean => {
    const value = drafts.get(id)?.value
    return value !== undefined && (groupFields.includes(id) ? value.why !== 'blank' : isKnown(value))
  }
  if ([...groupFields, ...evidenceFields].some(speaks) || group.some(isFilled) || !others.some(isFilled))
    return undefined
  const cells = group.flatMap(({ index }) => row.cells(index).cells)
  return { value: { type: 'options', options: [none] }, cells }
}

function hasNone({ use }: Column): boolean {
  return use.is === 'option' && use.options.includes(none)
}

/** True for a column that somebody who surveyed the unit has filled in, unlike its name, code and place. */
function isAnswer({ use }: Column): boolean {
  return fieldsOfUse(use).some((field) => fieldSpec(field).clear !== 'identity')
}
