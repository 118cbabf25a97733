import type { AuditReport } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { type FormatId, formatIds, render } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'

/** Renders the documents of a report in the formats that are named; other names are passed over. */
export function renderReport(
  report: AuditReport,
  formats: readonly string[],
  language: Language,
): Promise<readonly Artifact[]> {
  const chosen = formatIds.filter((id): id is FormatId => formats.includes(id))
  return render(report, { formats: chosen, language })
}
