import type { FieldId } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue } from '../domain/record.ts'
import { isKnown, onlyOption } from '../domain/value.ts'
import type { OrganizationRow, RecordContext } from './build-record.ts'
import { coerce } from './coerce.ts'
import { kindOfCode } from './credit-code.ts'
import { deriveMembers } from './derive-members.ts'
import { type DerivedNature, deriveNature } from './derive-nature.ts'
import { deriveOrganization } from './derive-organization.ts'
import { contradictionOf, createIssue, type RowPlace } from './ledger-issues.ts'
import { type SheetNature, sectionNature } from './nature-words.ts'
import { squeeze } from './normalize-text.ts'
import { organizationFields } from './organization-evidence.ts'
import { untickedForm } from './unticked-organization.ts'
import type { Values } from './values.ts'

/** What the columns of a row say, by field; a field without a column is missing. */
export type RowDrafts = ReadonlyMap<FieldId, FieldValue>

export interface DerivedRow {
  /** Only what follows; everything else is as it was drafted. */
  readonly values: RowDrafts
  readonly issues: readonly LedgerIssue[]
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
  const unticked = ticks && untickedForm(drafts, ticks, { cells: row.cells, values: words.values })
  const told = unticked === undefined ? drafts : new Map([...drafts, ['partyOrgForm', unticked] as const])
  const organization = organizationOf(told, context, place)
  const values = new Map(organization.values)
  const { members, fullMembers } = deriveMembers({
    members: drafts.get('members'),
    fullMembers: drafts.get('fullMembers'),
    probationaryMembers: drafts.get('probationaryMembers'),
  })
  if (members !== undefined) values.set('members', members)
  if (fullMembers !== undefined) values.set('fullMembers', fullMembers)
  const nature = natureOf(drafts, code, sectionNature(table.nature, row.nature), words)
  values.set('sector', nature.sector)
  values.set('kind', nature.kind)
  const doubts = natureIssues(nature, { place, name: row.name, code, codeAt: drafts.get('creditCode') })
  return { values, issues: [...organization.issues, ...doubts] }
}

function organizationOf(drafts: RowDrafts, { table, words }: RecordContext, place: RowPlace): DerivedRow {
  if (!table.layout.present.has('partyOrgEstablished')) return { values: new Map(), issues: noIssues }
  const partyOrgName = drafts.get('partyOrgName')
  const { values, conflict } = deriveOrganization({
    partyOrgEstablished: drafts.get('partyOrgEstablished'),
    partyOrgForm: drafts.get('partyOrgForm'),
    partyOrgLevel: drafts.get('partyOrgLevel'),
    partyOrgName,
    notEstablishedReason: drafts.get('notEstablishedReason'),
    nameIsJoint: isJointName(partyOrgName, words.values),
    nameIsGroup: isGroupName(partyOrgName, words.values),
  })
  const issues =
    conflict === null
      ? []
      : [
          contradictionOf([conflict[0].at, conflict[1].at], {
            ...place,
            field: conflict[0].field,
            rule: 'party-organization',
          }),
        ]
  return { values: new Map(organizationFields.map((field) => [field, values[field]])), issues }
}

/** True for a name such as 黄湖镇第一联合党支部. */
function isJointName(name: FieldValue | undefined, values: Values): boolean {
  return reads('partyOrgForm', textOf(name), 'joint', values)
}

/** True for the name of a 党小组 that does not say of which branch it is a part. */
function isGroupName(name: FieldValue | undefined, values: Values): boolean {
  const text = squeeze(textOf(name)).replace(/\([^()]*\)$/u, '')
  const [head, tail] = [text.slice(0, -groupTail), text.slice(-groupTail)]
  const isPart = organizationLevels.some((level) => reads('partyOrgLevel', head.slice(-groupLead), level, values))
  return reads('partyOrgLevel', tail, 'group', values) && !isPart
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
    sector: drafts.get('sector'),
    kind: drafts.get('kind'),
    sheet,
    codeKinds: meaning?.kinds ?? null,
    code: drafts.get('creditCode'),
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
  const at = { ...place, field: 'sector' }
  const kinds = kind.value.type === 'options' ? kind.value.options.join(', ') : ''
  const issues: LedgerIssue[] = []
  if (disagrees && codeAt !== undefined) {
    const words = kind.cells.filter((cell) => !codeAt.cells.includes(cell))
    const said = words.length > 0 ? { cells: words } : codeAt
    issues.push(contradictionOf([said, codeAt], { ...at, rule: 'nature-code' }))
  }
  if (!isKnown(sector.value)) issues.push(createIssue('nature-unknown', at, { name }))
  else if (from === 'code' && code !== null) issues.push(createIssue('nature-from-code', at, { code, kind: kinds }))
  if (only === 'outside') issues.push(createIssue('outside-two-new', at, { name, kind: kinds }))
  return issues
}
