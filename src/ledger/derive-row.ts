import { type FieldId, fieldIndex } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue } from '../domain/record.ts'
import { isKnown, onlyOption } from '../domain/value.ts'
import type { OrganizationRow, RecordContext } from './build-record.ts'
import { mayMean } from './choice-meaning.ts'
import { coerce } from './coerce.ts'
import { kindOfCode } from './credit-code.ts'
import { deriveMembers } from './derive-members.ts'
import { type DerivedNature, deriveNature } from './derive-nature.ts'
import { deriveOrganization } from './derive-organization.ts'
import { contradictionOf, createIssue, type RowPlace } from './ledger-issues.ts'
import { type SheetNature, sectionNature } from './nature-words.ts'
import { squeeze } from './normalize-text.ts'
import { untickedForm } from './unticked-organization.ts'
import type { Values } from './values.ts'

/** What the columns of a row say, by position of the field in the catalogue; a field without a column is undefined. */
export type RowDrafts = readonly (FieldValue | undefined)[]

export interface DerivedRow {
  /** All fields: as they were drafted, or as they follow. */
  readonly values: RowDrafts
  readonly issues: readonly LedgerIssue[]
}

/** Where the fields of a row stand from which others follow. */
const at = {
  ...{ established: fieldIndex('partyOrgEstablished'), form: fieldIndex('partyOrgForm') },
  ...{ level: fieldIndex('partyOrgLevel'), name: fieldIndex('partyOrgName') },
  ...{ notEstablishedReason: fieldIndex('notEstablishedReason'), code: fieldIndex('creditCode') },
  ...{
    members: fieldIndex('members'),
    full: fieldIndex('fullMembers'),
    probationary: fieldIndex('probationaryMembers'),
  },
  ...{ sector: fieldIndex('sector'), kind: fieldIndex('kind') },
}

/** What follows from the columns of a row: organization, members and nature. */
export function deriveRow(
  drafts: RowDrafts,
  {
    row,
    code,
    context,
  }: { readonly row: OrganizationRow; readonly code: string | null; readonly context: RecordContext },
): DerivedRow {
  const { ticks, words, table } = context
  const { file, sheet } = table.layout
  const place = { file, sheet, row: row.row }
  const values = drafts.slice()
  const unticked = ticks && untickedForm(drafts, ticks, { cells: row.cells, values: words.values })
  const form = unticked ?? drafts[at.form]
  const organization = organizationOf(drafts, form, context)
  if (organization !== undefined) {
    values[at.established] = organization.values.partyOrgEstablished
    values[at.form] = organization.values.partyOrgForm
    values[at.level] = organization.values.partyOrgLevel
  }
  const { members, fullMembers } = deriveMembers({
    members: drafts[at.members],
    fullMembers: drafts[at.full],
    probationaryMembers: drafts[at.probationary],
  })
  if (members !== undefined) values[at.members] = members
  if (fullMembers !== undefined) values[at.full] = fullMembers
  const nature = natureOf(drafts, code, sectionNature(table.nature, row.nature), words)
  values[at.sector] = nature.sector
  values[at.kind] = nature.kind
  const doubts = natureIssues(nature, { place, name: row.name, code, codeAt: drafts[at.code] })
  const conflict = organization?.conflict ?? null
  return { values, issues: conflict === null ? doubts : [conflictOf(conflict, place), ...doubts] }
}

type Organization = ReturnType<typeof deriveOrganization>

function organizationOf(
  drafts: RowDrafts,
  form: FieldValue | undefined,
  { table, words }: RecordContext,
): Organization | undefined {
  if (!table.layout.present.has('partyOrgEstablished')) return undefined
  const partyOrgName = drafts[at.name]
  const name = textOf(partyOrgName)
  return deriveOrganization({
    partyOrgEstablished: drafts[at.established],
    partyOrgForm: form,
    partyOrgLevel: drafts[at.level],
    partyOrgName,
    notEstablishedReason: drafts[at.notEstablishedReason],
    nameIsJoint: isJointName(name, words.values),
    nameIsGroup: isGroupName(name, words.values),
  })
}

function conflictOf([one, other]: NonNullable<Organization['conflict']>, place: RowPlace): LedgerIssue {
  return contradictionOf([one.at, other.at], { ...place, field: one.field, rule: 'party-organization' })
}

/** True for a name such as 黄湖镇第一联合党支部. */
function isJointName(name: string, values: Values): boolean {
  return mayRead('partyOrgForm', name, 'joint', values) && reads('partyOrgForm', name, 'joint', values)
}

/** True for the name of a 党小组 that does not say of which branch it is a part. */
function isGroupName(name: string, values: Values): boolean {
  const text = squeeze(name).replace(/\([^()]*\)$/u, '')
  const [head, tail] = [text.slice(0, -groupTail), text.slice(-groupTail)]
  if (!reads('partyOrgLevel', tail, 'group', values)) return false
  return !organizationLevels.some((level) => reads('partyOrgLevel', head.slice(-groupLead), level, values))
}

/** False for a text that cannot mean an option of a choice alone. */
function mayRead(field: FieldId, text: string, id: string, values: Values): boolean {
  if (text === '') return false
  const squeezed = squeeze(text)
  for (const meaning of values.choices.get(field) ?? [])
    if (meaning.options.length === 1 && meaning.options[0] === id && mayMean(meaning, squeezed)) return true
  return false
}

/** Characters of 党小组, and of what may stand before it: 党支部第一. */
const groupTail = 3
const groupLead = 5
const organizationLevels = ['committee', 'generalBranch', 'branch']

function textOf(at: FieldValue | undefined): string {
  return at?.value.type === 'text' ? (at.value.text ?? '') : ''
}

function reads(field: FieldId, text: string, id: string, values: Values): boolean {
  if (text === '') return false
  const { value, issue } = coerce(field, { kind: 'text', text }, values)
  return issue === undefined && onlyOption(value) === id
}

function natureOf(
  drafts: RowDrafts,
  code: string | null,
  sheet: SheetNature | null,
  words: RecordContext['words'],
): DerivedNature {
  const meaning = code === null ? undefined : kindOfCode(code, words.values)
  return deriveNature({
    sector: drafts[at.sector],
    kind: drafts[at.kind],
    sheet,
    codeKinds: meaning?.kinds ?? null,
    code: drafts[at.code],
    mayCarryEnterpriseCode: words.dictionary.kindsWithEnterpriseCode,
  })
}

const noIssues: readonly LedgerIssue[] = []

function natureIssues(
  { sector, kind, from, disagrees }: DerivedNature,
  {
    name,
    code,
    codeAt,
    place,
  }: {
    readonly place: RowPlace
    readonly name: string
    readonly code: string | null
    readonly codeAt: FieldValue | undefined
  },
): readonly LedgerIssue[] {
  const only = onlyOption(sector.value)
  if (!disagrees && only !== undefined && only !== 'outside' && from !== 'code') return noIssues
  const where = { ...place, field: 'sector' }
  const kinds = kind.value.type === 'options' ? kind.value.options.join(', ') : ''
  const issues: LedgerIssue[] = []
  if (disagrees && codeAt !== undefined) {
    const words = kind.cells.filter((cell) => !codeAt.cells.includes(cell))
    const said = words.length > 0 ? { cells: words } : codeAt
    issues.push(contradictionOf([said, codeAt], { ...where, rule: 'nature-code' }))
  }
  if (!isKnown(sector.value)) issues.push(createIssue('nature-unknown', where, { name }))
  else if (from === 'code' && code !== null) issues.push(createIssue('nature-from-code', where, { code, kind: kinds }))
  if (only === 'outside') issues.push(createIssue('outside-two-new', where, { name, kind: kinds }))
  return issues
}
