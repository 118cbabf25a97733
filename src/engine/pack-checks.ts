import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { CellFacts } from '../domain/report.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { cellsOf, decidingLeaves } from './deciding-cells.ts'

/** 数据核对: the checks of the pack that certainly hold for a row, each at the first cell that it rests on. */
export function packCheckIssues({ checksOf }: CompiledPack, record: OrgRecord): readonly LedgerIssue[] {
  const { values, file, sheet, row } = record
  const certain = checksOf(record)
  if (certain.length === 0) return none
  return certain.map(({ check, when }): LedgerIssue => {
    const place = placeOf(cellsOf(decidingLeaves(when, values), record))
    const args = { check: check.id, zh: check.message.zh, en: check.message.en }
    return { code: 'pack-check', severity: check.severity, file, sheet, row, ...place, args }
  })
}

const none: readonly LedgerIssue[] = Object.freeze([])

function placeOf(cells: readonly CellFacts[]): Pick<LedgerIssue, 'cell' | 'field' | 'text'> {
  const first = cells.find(({ cell }) => cell !== null) ?? cells[0]
  return { cell: first?.cell ?? null, field: first?.field ?? null, text: first?.text ?? null }
}
