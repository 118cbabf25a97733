import type { Artifact } from '../app/ports.ts'
import type { DeadlineFacts } from '../domain/deadline.ts'
import type { LedgerCheck } from '../domain/ledger-check.ts'
import type { LookBack } from '../domain/look-back.ts'
import type { LongReport } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { wordLongReport } from '../wording/word-report.ts'
import { deadlineDocument } from './deadline-document.ts'
import type { DiffView } from './diff-columns.ts'
import { diffDocument } from './diff-document.ts'
import { type SheetDocument, workbookName } from './document.ts'
import { coverageSummary, gapReport, plainTables } from './documents.ts'
import { fillInDocument } from './fill-in-document.ts'
import { healthReport } from './health-document.ts'
import { lookBackDocument, lookBackTables } from './look-back-document.ts'
import type { RegisterListing, RegisterListOptions } from './register-context.ts'
import { registerList, registerRows } from './register-documents.ts'

export type { Document, SheetDocument } from './document.ts'
export { renderLists } from './render-lists.ts'

/** Makes workbooks of documents, in their order; the same document is the same bytes wherever that happens. A document may be made when it is asked for. */
export type WorkbookWriter = (documents: Iterable<SheetDocument>) => Promise<readonly Artifact[]>

/** Makes workbooks in this thread, one after the other, so that only one is in memory. */
export async function writeWorkbooks(documents: Iterable<SheetDocument>): Promise<readonly Artifact[]> {
  const { writeXlsx } = await import('./xlsx.ts')
  return eachDocument(documents, writeXlsx)
}

/** Loads what workbooks are made with, and has it run once. */
export async function loadXlsx(): Promise<void> {
  const { rehearse } = await import('./xlsx-rehearsal.ts')
  await rehearse()
}

/** Only says which workbooks there would be: their names, and nothing in them. */
export async function nameWorkbooks(documents: Iterable<SheetDocument>): Promise<readonly Artifact[]> {
  return [...documents].map((document) => ({ name: workbookName(document), bytes: new Uint8Array() }))
}

interface Format {
  readonly write: (report: LongReport, workbooks: WorkbookWriter) => Promise<readonly Artifact[]>
}

/** The longer one first, so that whoever makes it may begin before the other is there. */
function* workbooksOf(report: LongReport): Generator<SheetDocument> {
  yield gapReport(report)
  yield coverageSummary(report)
}

/** The formats, each loaded only when it is asked for. A new format is one line here and one file. */
const formats = {
  json: { write: async (report) => (await import('./json.ts')).writeJson(report) },
  xlsx: {
    write: (report, workbooks) => workbooks(workbooksOf(report)),
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
  /** Else workbooks are made in this thread. */
  readonly workbooks?: WorkbookWriter | undefined
}

/** Renders a report in the given formats and language; the report stays as it is. */
export async function render(report: LongReport, options: RenderOptions): Promise<readonly Artifact[]> {
  const worded = report.lang === options.language ? report : wordLongReport(report, options.language)
  const chosen = formatIds.filter((id) => options.formats.includes(id))
  return eachDocument(chosen, (id) => formats[id].write(worded, options.workbooks ?? writeWorkbooks))
}

/** The formats that the list of the register has. */
const listFormats = {
  xlsx: (listing, { workbooks = writeWorkbooks, ...options }) => workbooks([registerList(listing, options)]),
  csv: async (listing, options) => (await import('./csv.ts')).writeCsv(registerRows(listing, options)),
} satisfies Readonly<
  Partial<Record<FormatId, (listing: RegisterListing, options: ListOptions) => Promise<readonly Artifact[]>>>
>

type ListOptions = RegisterListOptions & Pick<RenderOptions, 'workbooks'>

/** 挂号销号清单.xlsx and register.csv, as far as the formats are asked for. */
export async function renderRegister(
  listing: RegisterListing,
  { formats: asked, ...options }: ListOptions & Pick<RenderOptions, 'formats'>,
): Promise<readonly Artifact[]> {
  const chosen = (['xlsx', 'csv'] as const).filter((id) => asked.includes(id))
  return eachDocument(chosen, (id) => listFormats[id](listing, options))
}

/** The formats of the look-back. */
const lookBackFormats = {
  json: async (value) => (await import('./json.ts')).writeLookBackJson(value),
  xlsx: async (value, language) => (await import('./xlsx.ts')).writeXlsx(lookBackDocument(value, language)),
  csv: async (value, language) => (await import('./csv.ts')).writeCsv(lookBackTables(value, language)),
} satisfies Readonly<Record<FormatId, (value: LookBack, language: Language) => Promise<readonly Artifact[]>>>

/** 回头看清单.xlsx, look-back-*.csv and look-back.json, as far as the formats are asked for. */
export async function renderLookBack(value: LookBack, options: RenderOptions): Promise<readonly Artifact[]> {
  const chosen = formatIds.filter((id) => options.formats.includes(id))
  return eachDocument(chosen, (id) => lookBackFormats[id](value, options.language))
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

/**
 * 台账体检报告.xlsx with 待核补填表.xlsx, check-*.csv with fill-in.csv, or `check.json`, which is what `--json` prints. There is no list
 * where nothing is to be filled in.
 */
export async function renderCheck(
  check: LedgerCheck,
  formatsWanted: readonly FormatId[],
): Promise<readonly Artifact[]> {
  const documents = [healthReport(check), ...(check.fillIn.length === 0 ? [] : [fillInDocument(check)])]
  const chosen = formatIds.filter((id) => formatsWanted.includes(id))
  return eachDocument(chosen, async (id) => {
    if (id === 'json') return (await import('./json.ts')).writeCheckJson(check)
    const write = id === 'xlsx' ? (await import('./xlsx.ts')).writeXlsx : (await import('./csv.ts')).writeCsv
    return eachDocument(documents, write)
  })
}

/** The formats of the comparison of two ledgers; `diff.json` is what `--json` prints. */
const diffFormats = {
  xlsx: async (view) => (await import('./xlsx.ts')).writeXlsx(diffDocument(view)),
  csv: async (view) => (await import('./csv.ts')).writeCsv(diffDocument(view)),
  md: async (view) => (await import('./markdown.ts')).writeMarkdownTables(diffDocument(view)),
  json: async ({ facts }) => [
    { name: 'diff.json', bytes: new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`) },
  ],
} satisfies Readonly<Record<string, (view: DiffView) => Promise<readonly Artifact[]>>>

/** 台账对照.xlsx, diff-*.csv, a Markdown page and diff.json, as far as the formats are named; other names are passed over. */
export async function renderLedgerDiff(view: DiffView, formats: readonly string[]): Promise<readonly Artifact[]> {
  const chosen = (['xlsx', 'csv', 'md', 'json'] as const).filter((id) => formats.includes(id))
  return eachDocument(chosen, (id) => diffFormats[id](view))
}

/** One after the other, so that only one workbook is in memory. */
async function eachDocument<Item>(
  items: Iterable<Item>,
  write: (item: Item) => Promise<readonly Artifact[]>,
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = []
  for (const item of items) artifacts.push(...(await write(item)))
  return artifacts
}
