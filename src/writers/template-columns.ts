import type ExcelJS from 'exceljs'
import { type FieldId, type FieldSpec, fieldSpec } from '../domain/field.ts'
import type { TemplateWording } from '../wording/template.ts'
import { fieldOptions } from '../wording/wanted.ts'

/** The columns of the empty ledger in the official order of the eight clears. */
const templateColumns: readonly FieldId[] = [
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

/** What follows from other columns of the empty ledger. */
const followingFields: ReadonlySet<FieldId> = new Set(['sector', 'partyOrgEstablished', 'probationaryMembers'])

/** The columns of the empty ledger, with those that a pack needs besides: each behind the others of its clear. */
export function templateColumnsWith(needed: ReadonlySet<FieldId>): readonly FieldId[] {
  const added = [...needed].filter((field) => !templateColumns.includes(field) && !followingFields.has(field))
  const clears = [...new Set(templateColumns.map(clearOf))]
  return clears.flatMap((clear) => [...templateColumns, ...added].filter((field) => clearOf(field) === clear))
}

function clearOf(field: FieldId): FieldSpec['clear'] {
  return fieldSpec(field).clear
}

/** Fields of type `presence` that are answered by yes or no here; the others ask for a name. */
const yesNoFields: ReadonlySet<FieldId> = new Set(['union', 'youthLeague', 'womensFederation', 'ownerTrained'])

/** The options of a field as the ledger offers them; empty for fields that are typed in. */
export function optionsOf(field: FieldSpec, words: TemplateWording): readonly string[] {
  const id = field.id as FieldId
  return yesNoFields.has(id) ? [words.yes, words.no] : fieldOptions(id, words)
}

const widths: Readonly<Partial<Record<FieldId, number>>> = {
  name: 20,
  creditCode: 20,
  township: 8,
  village: 8,
  chamber: 8,
  kind: 10,
  status: 8,
  floatingParticipating: 8,
  ownerName: 7,
  ownerIdentity: 8,
  partyOrgLevel: 7,
  partyOrgName: 18,
  secretary: 7,
  superiorPartyOrg: 11,
  notEstablishedReason: 13,
  instructor: 7,
  liaison: 7,
  linkedBranch: 11,
  responsibleLeader: 7,
}

/** Width of a column in characters: as narrow as two lines of its contents allow, so that the form fits the width of one page. */
export function widthOf(field: FieldSpec): number {
  const own = widths[field.id as FieldId]
  if (own !== undefined) return own
  if (field.type === 'count' || field.type === 'boolean' || field.type === 'presence') return 5.8
  return field.type === 'date' ? 10.5 : 9
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
  if (field.type === 'code')
    return { ...shared, type: 'textLength', operator: 'equal', formulae: [creditCodeLength], error: words.errors.code }
  return prompt === undefined ? undefined : { ...shared, type: 'custom', formulae: ['TRUE'], showErrorMessage: false }
}

/** Characters of a unified social credit code. */
const creditCodeLength = 18
