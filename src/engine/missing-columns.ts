import { type FieldId, fieldIds } from '../domain/field.ts'
import { issueSeverities } from '../domain/ledger-issue.ts'
import type { IssueFacts, ReportPlan } from '../domain/report.ts'
import type { CountedSheet } from './counted-sheet.ts'

/**
 * 缺列: one issue a sheet and field that targets ask for, that the sheet has no column for and that no assumption answers. A
 * field of the base costs every target. A sheet without units that count has none.
 */
export function missingColumnIssues({ targets }: ReportPlan, sheet: CountedSheet): readonly IssueFacts[] {
  if (sheet.units === 0) return []
  const { silent, missingForBase } = sheet.basis
  const costs = new Map<string, string[]>()
  for (const { id } of targets) {
    const missing = silent.filter(({ target, why }) => target === id && why === 'missing-columns')
    for (const field of new Set([...missingForBase, ...missing.flatMap((each) => each.missing)])) {
      costs.set(field, [...(costs.get(field) ?? []), id])
    }
  }
  return fieldIds.flatMap((field) => {
    const costly = costs.get(field)
    return costly ? [columnMissing(sheet, field, costly)] : []
  })
}

function columnMissing({ file, sheet }: CountedSheet, field: FieldId, targets: readonly string[]): IssueFacts {
  const code = 'column-missing'
  const nowhere = { cell: null, row: null, field, text: null }
  return { code, severity: issueSeverities[code], file, sheet, ...nowhere, args: { targets: targets.join(', ') } }
}
