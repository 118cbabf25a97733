import type { LookBack } from '../domain/look-back.ts'
import type { Language } from '../domain/text.ts'
import { lookBackSummary } from '../wording/look-back-summary.ts'
import type { Document, Table } from './document.ts'
import { type LookBackContext, lookBackContext } from './look-back-context.ts'
import { onesTable, relapseTable, relapseTableWithTotal } from './look-back-groups.ts'
import { cancelledTable, foundedOpenTable, foundedTable, standAloneTable } from './look-back-units.ts'
import { pageTable } from './page-table.ts'

/** 回头看清单 as a workbook: a page to begin with, then the lists that people take along and sign. */
export function lookBackDocument(value: LookBack, language: Language): Document {
  const context = lookBackContext(value, language)
  return documentOf(context, [overview(context), ...lists(context, relapseTableWithTotal(context))])
}

/** The same lists for text files. */
export function lookBackTables(value: LookBack, language: Language): Document {
  const context = lookBackContext(value, language)
  return documentOf(context, lists(context, relapseTable(context)))
}

function lists(context: LookBackContext, relapses: Table): readonly Table[] {
  return [
    cancelledTable(context),
    foundedTable(context),
    foundedOpenTable(context),
    relapses,
    onesTable(context),
    standAloneTable(context),
  ]
}

function overview(context: LookBackContext): Table {
  const { value, words, wording } = context
  const head = { id: 'look-back', sheet: words.sheets.overview, title: words.title, layout: 'one-page' } as const
  const page = pageTable(context, { ...head, widths: [40, 50, 22] }, lookBackSummary(value, wording.language))
  return { ...page, signatures: words.signaturesUpright }
}

function documentOf({ value, words, wording }: LookBackContext, tables: readonly Table[]): Document {
  const { documents } = wording
  const titled = tables.map((table) =>
    table.title === words.title ? table : { ...table, title: documents.titled(words.title, table.title) },
  )
  const { name, title } = words
  return {
    id: 'look-back',
    name,
    title,
    fonts: documents.fonts,
    asOf: value.asOf,
    tables: titled,
    pages: documents.pages,
  }
}
