import type { Artifact } from '../app/ports.ts'
import type { DeadlineFacts } from '../domain/deadline.ts'
import type { AuditReport } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { wordReport } from '../wording/word-report.ts'
import { deadlineDocument } from './deadline-document.ts'
import { coverageSummary, gapReport, plainTables } from './documents.ts'

interface Format {
  readonly write: (report: AuditReport) => Promise<readonly Artifact[]>
}

/** The formats, each loaded only when it is asked for. A new format is one line here and one file. */
const formats = {
  json: { write: async (report) => (await import('./json.ts')).writeJson(report) },
  xlsx: {
    write: async (report) => {
      const { writeXlsx } = await import('./xlsx.ts')
      return eachDocument([gapReport(report), coverageSummary(report)], writeXlsx)
    },
  },
  csv: {
    write: async (report) => {
      const { writeCsv } = await import('./csv.ts')
      return eachDocument([plainTables(report)], writeCsv)
    },
  },
} satisfies Readonly<Record<string, Format>>

export type FormatId = keyof typeof formats

/** Ids of the formats, in the order in which their files are written. */
export const formatIds = Object.keys(formats) as readonly FormatId[]

export interface RenderOptions {
  /** Exactly these are rendered; `audit.json` too only if `json` is among them. */
  readonly formats: readonly FormatId[]
  readonly language: Language
}

/** Renders a report in the given formats and language; the report stays as it is. */
export async function render(report: AuditReport, options: RenderOptions): Promise<readonly Artifact[]> {
  const worded = report.lang === options.language ? report : wordReport(report, options.language)
  const chosen = formatIds.filter((id) => options.formats.includes(id))
  return eachDocument(chosen, (id) => formats[id].write(worded))
}

/** The view of goals: a workbook, csv files, or `deadline.json`, which is what `--json` prints. */
export async function renderDeadline(
  facts: DeadlineFacts,
  { formats: wanted, language }: RenderOptions,
): Promise<readonly Artifact[]> {
  const document = deadlineDocument(facts, language)
  return eachDocument(wanted, async (id) => {
    if (id === 'xlsx') return (await import('./xlsx.ts')).writeXlsx(document)
    if (id === 'csv') return (await import('./csv.ts')).writeCsv(document)
    return [{ name: 'deadline.json', bytes: new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`) }]
  })
}

/** One after the other, so that only one workbook is in memory. */
async function eachDocument<Item>(
  items: readonly Item[],
  write: (item: Item) => Promise<readonly Artifact[]>,
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = []
  for (const item of items) artifacts.push(...(await write(item)))
  return artifacts
}
