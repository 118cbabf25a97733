import type { NotCompared } from '../domain/ledger-diff.ts'
import type { Language } from '../domain/text.ts'
import { fieldName } from '../wording/choice-name.ts'
import { type DiffPart, diffWording } from '../wording/diff-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { codedColumns } from './coded-columns.ts'
import {
  changeColumns,
  type DiffView,
  duplicateColumns,
  likelyColumns,
  loneColumns,
  text,
  type UnitChange,
} from './diff-columns.ts'
import type { Document, Table } from './document.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** 台账对照: what changed, who is likely the same, who came and went, what repeats, and what could not be compared. */
export function diffDocument({ facts, language }: DiffView): Document {
  const { documents } = wordingOf(language)
  const { name, title } = diffWording(language)
  const view = { facts, language }
  const changes = facts.changed.flatMap((unit) => unit.changes.map((change): UnitChange => ({ unit, change })))
  return {
    id: 'diff',
    ...{ name, title },
    fonts: documents.fonts,
    asOf: facts.asOf,
    tables: [
      overviewTable(view),
      tableOf(headOf(view, 'changes'), changeColumns(view), changes, (change, before) => change.unit !== before?.unit),
      tableOf(headOf(view, 'likely'), likelyColumns(view), facts.likely),
      tableOf(headOf(view, 'appeared'), loneColumns(view), facts.appeared),
      tableOf(headOf(view, 'vanished'), loneColumns(view), facts.vanished),
      tableOf(headOf(view, 'duplicates'), duplicateColumns(view), facts.duplicates),
      notComparedTable(view),
    ],
    pages: documents.pages,
  }
}

const tableIds: Readonly<Record<DiffPart, string>> = {
  overview: 'diff-overview',
  changes: 'diff-changes',
  likely: 'diff-likely',
  appeared: 'diff-appeared',
  vanished: 'diff-vanished',
  duplicates: 'diff-duplicates',
  notCompared: 'diff-not-compared',
}

function headOf({ facts, language }: DiffView, part: DiffPart): Omit<Table, 'columns' | 'rows'> {
  const { documents } = wordingOf(language)
  const words = diffWording(language)
  return {
    id: tableIds[part],
    sheet: words.sheets[part],
    title: part === 'overview' ? words.title : documents.titled(words.title, words.sheets[part]),
    subtitle: [documents.asOf(facts.asOf)],
    notes: words.reading[part] ?? [],
    empty: documents.emptyTable,
    layout: part === 'overview' || part === 'notCompared' ? 'short-list' : 'list',
  }
}

interface Item {
  readonly id: string
  readonly label: string
  readonly value: string | number
}

function overviewTable(view: DiffView): Table {
  const { facts, language } = view
  const { items, source } = diffWording(language)
  const { columns } = wordingOf(language).documents
  const counted = (['same', 'changed', 'renamed', 'moved', 'likely', 'appeared', 'vanished'] as const).map(
    (id): Item => ({ id, label: items[id], value: facts.counts[id] }),
  )
  const rows: readonly Item[] = [
    { id: 'old', label: items.oldLedger, value: source(facts.old) },
    { id: 'new', label: items.newLedger, value: source(facts.new) },
    ...counted,
  ]
  const shown: readonly ColumnOf<Item>[] = [
    { ...text<Item>('item', columns.item, 22, ({ id }) => id), only: 'data' },
    text<Item>('itemText', columns.item, 22, ({ label }) => label),
    { id: 'value', heading: columns.value, width: 60, kind: 'text', align: 'left', cell: ({ value }) => String(value) },
  ]
  return tableOf(headOf(view, 'overview'), shown, rows)
}

function notComparedTable(view: DiffView): Table {
  const { language, facts } = view
  const { columns, sides } = diffWording(language)
  return tableOf(
    headOf(view, 'notCompared'),
    [
      ...fieldColumns(language),
      ...codedColumns<NotCompared>({
        id: 'side',
        heading: columns.side,
        width: 16,
        code: ({ side }) => side,
        label: ({ side }) => sides[side],
      }),
      {
        id: 'organizations',
        heading: columns.organizations,
        width: 12,
        kind: 'integer',
        cell: ({ organizations }) => organizations,
      },
    ],
    facts.notCompared,
  )
}

function fieldColumns(language: Language): readonly ColumnOf<NotCompared>[] {
  return codedColumns<NotCompared>({
    id: 'field',
    heading: wordingOf(language).documents.columns.field,
    width: 22,
    code: ({ field }) => field,
    label: ({ field }) => fieldName(field, language),
  })
}
