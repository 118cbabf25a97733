import type { DeadlineFacts, GoalRow } from '../domain/deadline.ts'
import type { Language } from '../domain/text.ts'
import { deadlineWording } from '../wording/deadline-wording.ts'
import { failureLines, readingWording } from '../wording/reading.ts'
import { wordingOf } from '../wording/wording.ts'
import {
  type Near,
  neededColumns,
  rateColumns,
  reasonColumns,
  titleColumns,
  unitColumns,
  type View,
} from './deadline-columns.ts'
import type { Document, Table } from './document.ts'
import { tableOf } from './table-of.ts'

/** 目标差距表: what every group still lacks of each goal, and the units that are nearest. */
export function deadlineDocument(facts: DeadlineFacts, language: Language): Document {
  const { documents } = wordingOf(language)
  const { name, title } = deadlineWording(language)
  const view = { facts, language }
  return {
    id: 'deadline',
    ...{ name, title },
    fonts: documents.fonts,
    asOf: facts.asOf,
    tables: [goalTable(view), nearestTable(view)],
    pages: documents.pages,
  }
}

function headOf({ facts, language }: View, id: 'goals' | 'nearest'): Omit<Table, 'columns' | 'rows'> {
  const { documents } = wordingOf(language)
  const words = deadlineWording(language)
  const { pack, failures = [] } = facts
  return {
    id: id === 'goals' ? 'deadline' : 'nearest',
    sheet: words.sheets[id],
    title: id === 'goals' ? words.title : documents.titled(words.title, words.sheets[id]),
    subtitle: [
      documents.asOf(facts.asOf),
      documents.pack(pack.title[language], pack.id, pack.version),
      ...(failures.length === 0 ? [] : [readingWording(language).incomplete(failures)]),
    ],
    notes: [...failureLines(failures, language), ...words.reading[id]],
    empty: documents.emptyTable,
    layout: 'list',
  }
}

function goalTable(view: View): Table {
  const columns = [...titleColumns<GoalRow>(view, (row) => row), ...rateColumns(view), ...neededColumns(view)]
  return tableOf(headOf(view, 'goals'), columns, view.facts.rows, isOtherGoal)
}

function isOtherGoal(row: GoalRow, previous: GoalRow | undefined): boolean {
  return row.indicator !== previous?.indicator
}

function nearestTable(view: View): Table {
  const rows = view.facts.rows.flatMap((row) => row.nearest.map((unit, at): Near => ({ row, unit, place: at + 1 })))
  const columns = [...titleColumns<Near>(view, ({ row }) => row), ...unitColumns(view), ...reasonColumns(view)]
  return tableOf(headOf(view, 'nearest'), columns, rows, (near, previous) => near.row !== previous?.row)
}
