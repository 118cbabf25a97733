import type { BulletinTable } from '../domain/bulletin-template.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import { leftBaseTable, suspiciousTable } from './base-tables.ts'
import { changeTable } from './change-table.ts'
import type { Document, Table } from './document.ts'
import { issueCountTable, jointGroupTable } from './problem-tables.ts'
import { rankingBrief, rankingTable } from './ranking-table.ts'
import { registerTable } from './register-table.ts'
import { shortfallTable } from './shortfall-table.ts'
import { trendTable } from './trend-table.ts'

type Maker = (context: BulletinContext) => Table

/** The tables as a letter shows them. */
const inLetters: Readonly<Record<BulletinTable, Maker>> = {
  ranking: rankingBrief,
  changes: changeTable,
  leftBase: leftBaseTable,
  suspicious: suspiciousTable,
  trend: trendTable,
  nearest: shortfallTable,
  register: registerTable,
  joint: (context) => jointGroupTable(context, 'over-limit'),
  issues: issueCountTable,
}

/** One table of a bulletin by its id; one that is too long for a letter says how many rows are in the workbook alone. */
export function letterTable(id: BulletinTable, context: BulletinContext): Table {
  const table = inLetters[id](context)
  const { facts, words } = context
  const more = table.rows.length - facts.rows
  if (more <= 0) return table
  return { ...table, rows: table.rows.slice(0, facts.rows), notes: [words.moreRows(more), ...table.notes] }
}

/** The workbook of a ranking: the places, what moved and why, what is wrong. */
export function rankingWorkbook(context: BulletinContext, name: string): Document {
  return documentOf(context, name, [
    rankingTable(context),
    ...sincePrevious(context),
    ...(context.facts.shortfalls.length > 0 ? [shortfallTable(context)] : []),
    ...(context.facts.input.register === null ? [] : [registerTable(context)]),
    jointGroupTable(context, 'all'),
    issueCountTable(context),
  ])
}

/** The same for scripts and other systems. */
export function rankingTables(context: BulletinContext): Document {
  const { ranking } = context.facts.input
  const since = ranking.comparable ? [changeTable(context), leftBaseTable(context)] : []
  const trend = ranking.trend.asOf.length > 2 ? [trendTable(context)] : []
  return documentOf(context, 'ranking', [rankingTable(context), ...since, ...trend])
}

function sincePrevious(context: BulletinContext): readonly Table[] {
  const { ranking } = context.facts.input
  const compared = ranking.comparable ? [changeTable(context), leftBaseTable(context), suspiciousTable(context)] : []
  return [...compared, ...(ranking.trend.asOf.length > 2 ? [trendTable(context)] : [])]
}

function documentOf({ facts, words, wording }: BulletinContext, name: string, tables: readonly Table[]): Document {
  const { documents } = wording
  return {
    id: 'ranking',
    name,
    title: words.workbook,
    fonts: documents.fonts,
    asOf: facts.input.ranking.asOf,
    tables: tables.map((table) => ({ ...table, title: documents.titled(words.workbook, table.title) })),
    pages: documents.pages,
  }
}
