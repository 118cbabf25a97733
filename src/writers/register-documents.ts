import { peopleColumns } from '../domain/register-item.ts'
import type { Document, Table } from './document.ts'
import { balanceTable } from './register-balance.ts'
import { changesTable } from './register-changes.ts'
import { entryColumns } from './register-columns.ts'
import {
  asOfText,
  type ListedEntry,
  listedEntries,
  type RegisterContext,
  type RegisterListing,
  type RegisterListOptions,
  registerContext,
} from './register-context.ts'
import { registerNotes } from './register-notes.ts'
import { rowColumns, rowsOf } from './register-rows.ts'
import { tableOf } from './table-of.ts'

/** 挂号销号清单: what is open, what was cancelled, what was closed otherwise, the changes of the round, the balance, notes. */
export function registerList(listing: RegisterListing, options: RegisterListOptions): Document {
  const context = registerContext(listing, options)
  const entries = listedEntries(context)
  return documentOf(context, [
    ...(['open', 'cancelled', 'closed'] as const).map((sheet) => entryTable(context, sheet, entries)),
    changesTable(context),
    balanceTable(context),
    registerNotes(context),
  ])
}

/** `register.csv`: one row an item, so that people's columns repeat, with the voucher of the log on every row. */
export function registerRows(listing: RegisterListing, options: RegisterListOptions): Document {
  const context = registerContext(listing, options)
  const { words, subtitle } = context
  const head = { id: 'register', sheet: words.name, title: words.title, subtitle, notes: [], empty: words.empty }
  const columns = rowColumns(context, peopleColumns)
  return documentOf(context, [tableOf({ ...head, layout: 'list' }, columns, rowsOf(listedEntries(context)))])
}

function entryTable(context: RegisterContext, sheet: ListedEntry['sheet'], entries: readonly ListedEntry[]): Table {
  const { words, wording, subtitle } = context
  const listed = entries.filter((entry) => entry.sheet === sheet)
  const title = sheet === 'open' ? words.title : wording.documents.titled(words.title, words.sheets[sheet])
  return tableOf(
    {
      id: `register-${sheet}`,
      sheet: words.sheets[sheet],
      title,
      subtitle,
      notes: [words.reading[sheet]],
      empty: words.empty,
      layout: 'wide-list',
      signatures: words.signatures,
    },
    entryColumns(context, sheet, listed),
    listed,
  )
}

function documentOf({ words, wording, view }: RegisterContext, tables: readonly Table[]): Document {
  const { fonts, pages } = wording.documents
  return { id: 'register', name: words.name, title: words.title, fonts, asOf: asOfText(view), tables, pages }
}
