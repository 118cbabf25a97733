import type { AuditReport } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { type FormatId, formatIds, render, type WorkbookWriter } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'

/** Renders the documents of a report in the formats that are named; other names are passed over. */
export function renderReport(
  report: AuditReport,
  formats: readonly string[],
  language: Language,
  workbooks?: WorkbookWriter,
): Promise<readonly Artifact[]> {
  return render(report, { formats: formatsIn(formats), language, workbooks })
}

/** Those of the names that are formats. */
export function formatsIn(names: readonly string[]): readonly FormatId[] {
  return formatIds.filter((id) => names.includes(id))
}
