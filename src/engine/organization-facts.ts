import { duplicateReason } from '../domain/choices.ts'
import type { FieldId } from '../domain/field.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import type { Breakdown, JudgedFacts, OrganizationFacts } from '../domain/report.ts'
import { onlyOption } from '../domain/value.ts'
import { baseNames } from './assess.ts'
import type { AuditedRecord } from './audited-record.ts'
import { baseCells } from './findings.ts'
import { textOf } from './known-text.ts'
import { showValue } from './show-value.ts'

/** What the report lists of every unit that was read, in the base or not. */
export function organizationFacts(audited: AuditedRecord, judged: JudgedFacts): OrganizationFacts {
  const { record, assessment } = audited
  return {
    key: record.key,
    name: record.name,
    creditCode: record.creditCode,
    township: record.township,
    sector: optionOf(record, 'sector'),
    kind: optionOf(record, 'kind'),
    base: baseNames[assessment.base],
    outReason: assessment.outReason,
    outCells: baseCells(audited),
    coverage: assessment.coverage,
    form: optionOf(record, 'partyOrgForm'),
    at: { file: record.file, sheet: record.sheet, row: record.row },
    employees: showValue(fieldOf(record, 'employees')?.value, 'employees'),
    members: showValue(fieldOf(record, 'members')?.value, 'members'),
    floatingMembers: showValue(fieldOf(record, 'floatingMembers')?.value, 'floatingMembers'),
    partyOrgName: textOf(record, 'partyOrgName'),
    planned: optionOf(record, 'plannedForm'),
    industry: textOf(record, 'industry'),
    park: textOf(record, 'park'),
    judged,
  }
}

/** True for a row that repeats another: it is listed, and adds nothing. */
export function isRepeated({ outReason }: Pick<OrganizationFacts, 'outReason'>): boolean {
  return outReason === duplicateReason.id
}

/** The group a unit belongs to when figures are broken down; null where the ledger does not say. */
export function groupOf(organization: OrganizationFacts, by: Breakdown): string | null {
  return organization[by]
}

function optionOf(record: OrgRecord, field: FieldId): string | null {
  return onlyOption(fieldOf(record, field)?.value) ?? null
}
