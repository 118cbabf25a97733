import { type FieldId, fieldIndex, fieldSpec } from '../domain/field.ts'
import type { FieldValue } from '../domain/record.ts'
import { isKnown } from '../domain/value.ts'
import { type Column, fieldsOfUse } from './column.ts'
import { isBlank } from './marks.ts'
import type { RowCells } from './row-cells.ts'
import type { Values } from './values.ts'

const groupFields: readonly FieldId[] = ['partyOrgForm', 'partyOrgLevel']
const evidenceFields: readonly FieldId[] = ['partyOrgName', 'secretary', 'partyOrgFoundedOn', 'notEstablishedReason']
const none = 'none'

/** The columns of a form, one an option, that rows tick; and the others in which a filled row says something. */
export interface TickedForm {
  readonly group: readonly Column[]
  readonly others: readonly Column[]
}

/** The ticked columns of a table; undefined where there are none, or one is 未建. */
export function tickedForm(columns: readonly Column[]): TickedForm | undefined {
  const group = columns.filter(({ use }) => use.is === 'option' && groupFields.includes(use.field) && use.ticked)
  if (group.length < 2 || group.some(hasNone)) return undefined
  return { group, others: columns.filter((column) => !group.includes(column) && isAnswer(column)) }
}

/**
 * 组建方式 with one column an option that other rows tick, and none of them in this row: a blank there means no, so there is no
 * Party organization of any form. Undefined where a column asks for it directly or has 未建 to tick, where anything else in the row
 * speaks of one, or where nobody has filled in the row.
 */
export function untickedForm(
  drafts: readonly (FieldValue | undefined)[],
  { group, others }: TickedForm,
  row: { readonly cells: RowCells; readonly values: Values },
): FieldValue | undefined {
  const draftOf = (id: FieldId): FieldValue | undefined => drafts[fieldIndex(id)]
  const field = groupFields.find(
    (id) => draftOf(id) !== undefined && group.some((column) => fieldsOfUse(column.use).includes(id)),
  )
  if (field === undefined || draftOf('partyOrgEstablished') !== undefined) return undefined
  const isFilled = ({ index }: Column): boolean => !isBlank(row.cells(index).cell, row.values)
  const speaks = (id: FieldId): boolean => {
    const value = draftOf(id)?.value
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
