import { type FieldId, fieldIds } from '../domain/field.ts'
import { issueSeverities, type LedgerIssue } from '../domain/ledger-issue.ts'
import type { SheetAudit } from './sheet-audit.ts'

/**
 * 缺列: one issue a sheet and field that targets ask for, that the sheet has no column for and that no assumption answers. A
 * field of the base costs every target.
 */
export function missingColumnIssues({ layout, compiled }: SheetAudit): readonly LedgerIssue[] {
  const costs = new Map<FieldId, string[]>()
  for (const { target, missingColumns, notEvaluated } of compiled.targets) {
    const missing = notEvaluated === 'missing-columns' ? missingColumns : []
    for (const field of new Set([...compiled.missingForBase, ...missing])) {
      costs.set(field, [...(costs.get(field) ?? []), target.id])
    }
  }
  return fieldIds.flatMap((field) => {
    const targets = costs.get(field)
    return targets ? [columnMissing(layout, field, targets)] : []
  })
}

function columnMissing({ file, sheet }: SheetAudit['layout'], field: FieldId, targets: readonly string[]): LedgerIssue {
  const code = 'column-missing'
  const nowhere = { cell: null, row: null, text: null }
  return {
    code,
    severity: issueSeverities[code],
    file,
    sheet,
    ...nowhere,
    field,
    args: { targets: targets.join(', ') },
  }
}
