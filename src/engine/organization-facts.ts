import { type FieldId, fieldIndex } from '../domain/field.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import type { Breakdown, OrganizationFacts } from '../domain/report.ts'
import { onlyOption } from '../domain/value.ts'
import { baseNames, type TargetVerdict } from './assess.ts'
import type { AuditedRecord } from './audited-record.ts'
import { baseCells } from './findings.ts'
import { showValue } from './show-value.ts'

/** What the report lists of every unit that was read, in the base or not. */
export function organizationFacts(audited: AuditedRecord): OrganizationFacts {
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
    met: targetsThatAre('met', audited),
    notEvaluated: targetsThatAre('not-evaluated', audited),
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
  }
}

function targetsThatAre(wanted: TargetVerdict, { compiled, assessment }: AuditedRecord): string[] {
  return compiled.targets.flatMap(({ target }, position) =>
    assessment.verdicts[position] === wanted ? [target.id] : [],
  )
}

/** The group a unit belongs to when figures are broken down; null where the ledger does not say. */
export function groupOf(record: OrgRecord, by: Breakdown): string | null {
  if (by === 'township') return record.township === null ? null : maskPersonalNumbers(record.township)
  return by === 'industry' || by === 'park' ? textOf(record, by) : optionOf(record, by)
}

/**
 * The known text of a field without white space around it and without personal numbers, so that these tell no groups apart;
 * null if unknown, stated to be none, or not in the ledger.
 */
export function textOf({ values }: OrgRecord, field: FieldId): string | null {
  const value = values[fieldIndex(field)]?.value
  const text = value?.type === 'text' ? (value.text?.trim() ?? '') : ''
  return text === '' ? null : maskPersonalNumbers(text)
}

function optionOf({ values }: OrgRecord, field: FieldId): string | null {
  return onlyOption(values[fieldIndex(field)]?.value) ?? null
}
