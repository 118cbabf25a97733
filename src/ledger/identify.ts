import { cellName } from '../domain/cell.ts'
import { type FieldId, fieldIndex } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue, OrgRecord } from '../domain/record.ts'
import { isKnown, type Value } from '../domain/value.ts'
import type { OrganizationRow } from './build-record.ts'
import type { Column } from './column.ts'
import type { Claimant, Identities } from './identity.ts'
import { createIssue, type RowPlace } from './ledger-issues.ts'
import { squeeze } from './normalize-text.ts'
import { addressOf } from './row-cells.ts'

export interface Identified {
  readonly record: Pick<OrgRecord, 'key' | 'name' | 'creditCode' | 'township' | 'duplicateOf'>
  readonly issues: readonly LedgerIssue[]
}

export interface IdentifyOptions {
  readonly row: OrganizationRow
  readonly code: string | null
  readonly values: readonly (FieldValue | undefined)[]
  readonly place: RowPlace
  readonly identities: Identities
  readonly name: Column
}

/** Facts that verdicts and groups rest on, compared between two rows of one organization. */
const compared: readonly FieldId[] = [
  ...(['township', 'registeredOn', 'sector', 'kind', 'status'] as const),
  ...(['employees', 'regularEmployees', 'fullTimeStaff', 'memberUnits', 'annualRevenue', 'aboveScale'] as const),
  ...(['ownerIdentity', 'ownerIsMember', 'ownerIsSecretary'] as const),
  ...(['members', 'fullMembers', 'probationaryMembers', 'floatingMembers', 'floatingParticipating'] as const),
  ...(['partyOrgEstablished', 'partyOrgForm', 'partyOrgLevel', 'partyOrgName', 'partyOrgFoundedOn'] as const),
  ...(['secretary', 'meetings', 'activities', 'venue', 'systems', 'superiorPartyOrg'] as const),
  ...(['plannedForm', 'notEstablishedReason'] as const),
  ...(['instructor', 'liaison', 'union', 'youthLeague', 'womensFederation', 'ownerTrained', 'linkedBranch'] as const),
]

/** Who the organization of a row is, and whether it has been read before. */
export function identify({ row, code, values, place, identities, name }: IdentifyOptions): Identified {
  const at = values[fieldIndex('township')]?.value
  const township = at?.type === 'text' ? (at.text ?? null) : null
  const codeCell = values[fieldIndex('creditCode')]?.cells[0]
  const nameCell = addressOf(row.cells(name.index))
  const claimant: Claimant = {
    name: row.name,
    creditCode: code,
    township,
    at: place,
    cell: code === null || codeCell === undefined ? nameCell : cellName(codeCell.row, codeCell.column),
    facts: factsOf(values),
  }
  const { key, first, alike } = identities.claim(claimant)
  return {
    record: { key, name: row.name, creditCode: code, township, duplicateOf: first?.claimant.at ?? null },
    issues: [...repeated(claimant, first), ...similar(claimant, alike)],
  }
}

function repeated(
  claimant: Claimant,
  first: { readonly claimant: Claimant; readonly by: 'code' | 'name' } | null,
): readonly LedgerIssue[] {
  if (first === null) return []
  const { claimant: earlier, by } = first
  const differs = compared.filter((_, at) => {
    const [fact, before] = [claimant.facts[at], earlier.facts[at]]
    return fact !== undefined && before !== undefined && fact !== before
  })
  return [
    createIssue(
      'duplicate-organization',
      { ...claimant.at, cell: claimant.cell, field: by === 'code' ? 'creditCode' : 'name', text: claimant.name },
      {
        name: claimant.name,
        by,
        firstCell: earlier.cell,
        firstFile: earlier.at.file,
        firstSheet: earlier.at.sheet,
        differs: differs.join(', '),
      },
    ),
  ]
}

function similar(claimant: Claimant, alike: Claimant | null): readonly LedgerIssue[] {
  if (alike === null) return []
  const at = { ...claimant.at, cell: claimant.cell, field: 'name', text: claimant.name }
  const { name, cell, at: other } = alike
  return [
    createIssue('duplicate-likely', at, { name: claimant.name, other: name, otherCell: cell, otherSheet: other.sheet }),
  ]
}

function factsOf(values: readonly (FieldValue | undefined)[]): readonly (string | undefined)[] {
  return compared.map((field) => {
    const value = values[fieldIndex(field)]?.value
    return value === undefined || !isKnown(value) ? undefined : shown(value)
  })
}

function shown(value: Value): string {
  if (value.type === 'span') return String(value.low)
  return value.type === 'options' ? (value.options[0] ?? '') : squeeze(value.text ?? '')
}
