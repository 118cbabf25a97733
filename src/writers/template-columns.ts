import type ExcelJS from 'exceljs'
import type { FieldId, FieldSpec } from '../domain/field.ts'
import type { TemplateWording } from '../wording/template.ts'
import { fieldOptions } from '../wording/wanted.ts'

/** The columns of the empty ledger in the official order of the eight clears. */
export const templateColumns: readonly FieldId[] = [
  'name',
  'creditCode',
  'township',
  'village',
  'park',
  'chamber',
  'kind',
  'status',
  'annualRevenue',
  'employees',
  'regularEmployees',
  'fullTimeStaff',
  'memberUnits',
  'ownerName',
  'ownerIdentity',
  'members',
  'fullMembers',
  'floatingMembers',
  'activists',
  'partyOrgForm',
  'partyOrgLevel',
  'partyOrgName',
  'partyOrgFoundedOn',
  'secretary',
  'activities',
  'superiorPartyOrg',
  'plannedForm',
  'plannedOn',
  'notEstablishedReason',
  'instructor',
  'liaison',
  'union',
  'youthLeague',
  'womensFederation',
  'ownerTrained',
  'linkedBranch',
  'responsibleLeader',
]

/** Fields of type `presence` that are answered by yes or no here; the others ask for a name. */
const yesNoFields: ReadonlySet<FieldId> = new Set(['union', 'youthLeague', 'womensFederation', 'ownerTrained'])

/** The options of a field as the ledger offers them; empty for fields that are typed in. */
export function optionsOf(field: FieldSpec, words: TemplateWording): readonly string[] {
  const id = field.id as FieldId
  return yesNoFields.has(id) ? [words.yes, words.no] : fieldOptions(id, words)
}

/** Width of a column in characters. */
export function widthOf(field: FieldSpec): number {
  if (field.id === 'name' || field.id === 'partyOrgName') return 28
  if (field.id === 'creditCode') return 22
  if (field.type === 'count' || field.type === 'boolean' || field.type === 'presence') return 9
  return field.type === 'text' || field.type === 'amount' ? 16 : 13
}

/** What a cell of the field may hold, and the note that shows beside it; undefined where there is nothing to say. */
export function validationOf(field: FieldSpec, words: TemplateWording): ExcelJS.DataValidation | undefined {
  const options = optionsOf(field, words)
  const prompt = words.notes[field.id as FieldId]
  const shared = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    ...(prompt === undefined ? {} : { showInputMessage: true, promptTitle: field.zh.slice(0, 30), prompt }),
  }
  if (options.length > 0)
    return { ...shared, type: 'list', formulae: [`"${options.join(',')}"`], error: words.errors.list }
  if (field.type === 'count')
    return { ...shared, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], error: words.errors.count }
  if (field.type === 'amount')
    return { ...shared, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], error: words.errors.amount }
  if (field.type === 'date') {
    const first = new Date(Date.UTC(1921, 6, 23))
    return { ...shared, type: 'date', operator: 'greaterThan', formulae: [first], error: words.errors.date }
  }
  return undefined
}
