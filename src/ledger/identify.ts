import { cellName } from '../domain/cell.ts'
import { rowFacts } from '../domain/compared-facts.ts'
import { fieldIndex } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue, OrgRecord } from '../domain/record.ts'
import type { OrganizationRow } from './build-record.ts'
import type { Column } from './column.ts'
import type { Claimant, Identities } from './identity.ts'
import { identityIssues } from './identity-issues.ts'
import type { RowPlace } from './ledger-issues.ts'
import { addressOf } from './row-cells.ts'

export interface Identified {
  readonly record: Pick<OrgRecord, 'key' | 'name' | 'creditCode' | 'township' | 'duplicateOf' | 'facts'>
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

/** Who the organization of a row is, and whether it has been read before. */
export function identify({ row, code, values, place, identities, name }: IdentifyOptions): Identified {
  const at = values[fieldIndex('township')]?.value
  const township = at?.type === 'text' ? (at.text ?? null) : null
  const codeCell = values[fieldIndex('creditCode')]?.cells[0]
  const nameCell = addressOf(row.cells(name.index), row.row)
  const facts = rowFacts(values)
  const claimant: Claimant = {
    name: row.name,
    creditCode: code,
    township,
    at: place,
    cell: code === null || codeCell === undefined ? nameCell : cellName(codeCell.row ?? row.row, codeCell.column),
    facts,
  }
  const { key, first, alike } = identities.claim(claimant)
  return {
    record: { key, name: row.name, creditCode: code, township, duplicateOf: first?.claimant.at ?? null, facts },
    issues: identityIssues(claimant, { first, alike }),
  }
}
