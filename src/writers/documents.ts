import type { LongReport } from '../domain/report.ts'
import { comparisonTables } from './comparison-table.ts'
import type { LongDocument, LongTable, SheetDocument } from './document.ts'
import { type DocumentContext, documentContext } from './document-context.ts'
import { excludedTable } from './excluded-table.ts'
import { gapTable, gapTablesByGroup, unknownTable, unknownTableToCheck } from './gap-tables.ts'
import { breakdownTables, overallTable, summaryTable } from './indicator-tables.ts'
import { issueTable } from './issue-table.ts'
import { jointTable } from './joint-table.ts'
import { notesTable } from './notes-table.ts'
import { overviewTable } from './overview-table.ts'
import { partitionTable } from './partition-table.ts'
import { planListTable, planTables } from './plan-tables.ts'
import { sheetTable } from './table-of.ts'
import { targetTable } from './target-table.ts'

/** 缺口报告: overview, the gaps by group of targets, what is to be checked, who was left out, ledger problems, notes. */
export function gapReport(report: LongReport): SheetDocument {
  const context = documentContext(report)
  const { title } = context.wording.documents.documents.gapReport
  return documentOf(context, 'gap-report', [
    overviewTable(context, title),
    ...gapTablesByGroup(context),
    unknownTableToCheck(context),
    sheetTable(excludedTable(context), context),
    issueTable(context),
    notesTable(context),
  ])
}

/** 覆盖率汇总: every indicator, by every breakdown, the targets, the national partition and the joint organizations. */
export function coverageSummary(report: LongReport): SheetDocument {
  const context = documentContext(report)
  const { sheets } = context.wording.documents
  return documentOf(context, 'coverage-summary', [
    overallTable(context),
    targetTable(context),
    ...breakdownTables(context),
    partitionTable(context),
    jointTable(context, { id: 'joint', sheet: sheets.joint, groups: report.jointGroups }),
    ...planTables(context),
    ...comparisonTables(context),
    notesTable(context),
  ])
}

/** The tables for scripts and other systems, one file each. */
export function plainTables(report: LongReport): LongDocument {
  const context = documentContext(report)
  return documentOf(context, 'tables', [
    gapTable(context),
    unknownTable(context),
    excludedTable(context),
    issueTable(context),
    summaryTable(context),
    jointTable(context, { id: 'joint', sheet: context.wording.documents.sheets.joint, groups: report.jointGroups }),
    ...planListTable(context),
  ])
}

const wordingKeys = { 'gap-report': 'gapReport', 'coverage-summary': 'coverageSummary', tables: 'tables' } as const

function documentOf<Of extends LongTable>(
  context: DocumentContext,
  id: keyof typeof wordingKeys,
  tables: readonly Of[],
): Omit<SheetDocument, 'tables'> & { readonly tables: readonly Of[] } {
  const { documents } = context.wording
  const { name, title } = documents.documents[wordingKeys[id]]
  const titled = tables.map((table) =>
    table.title === title ? table : { ...table, title: documents.titled(title, table.title) },
  )
  return { id, name, title, fonts: documents.fonts, asOf: context.report.asOf, tables: titled, pages: documents.pages }
}
