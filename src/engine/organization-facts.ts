import { duplicateReason } from '../domain/choices.ts'
import { fieldIndex } from '../domain/field.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { Breakdown, JudgedFacts, OrganizationFacts } from '../domain/report.ts'
import { onlyOption } from '../domain/value.ts'
import { baseNames } from './assess.ts'
import type { AuditedRecord } from './audited-record.ts'
import { baseCells } from './findings.ts'
import { textOf } from './known-text.ts'
import { showNumber } from './show-value.ts'

/** Where fields of a unit stand that are listed. */
const at = {
  ...{ sector: fieldIndex('sector'), kind: fieldIndex('kind'), form: fieldIndex('partyOrgForm') },
  ...{ employees: fieldIndex('employees'), members: fieldIndex('members'), floating: fieldIndex('floatingMembers') },
  planned: fieldIndex('plannedForm'),
}

/** What the report lists of every unit that was read, in the base or not. */
export function organizationFacts(audited: AuditedRecord, judged: JudgedFacts): OrganizationFacts {
  const { record, assessment } = audited
  return {
    key: record.key,
    name: record.name,
    creditCode: record.creditCode,
    township: record.township,
    sector: optionAt(record, at.sector),
    kind: optionAt(record, at.kind),
    base: baseNames[assessment.base],
    outReason: assessment.outReason,
    outCells: baseCells(audited),
    coverage: assessment.coverage,
    form: optionAt(record, at.form),
    at: { file: record.file, sheet: record.sheet, row: record.row },
    employees: showNumber(record.values[at.employees]?.value),
    members: showNumber(record.values[at.members]?.value),
    floatingMembers: showNumber(record.values[at.floating]?.value),
    partyOrgName: textOf(record, 'partyOrgName'),
    planned: optionAt(record, at.planned),
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

function optionAt({ values }: OrgRecord, position: number): string | null {
  return onlyOption(values[position]?.value) ?? null
}
