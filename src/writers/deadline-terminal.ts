import type { DeadlineFacts, GoalRow } from '../domain/deadline.ts'
import { formatPercent } from '../domain/format-rate.ts'
import type { Language } from '../domain/text.ts'
import { deadlineWording } from '../wording/deadline-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { goalGroup, goalTitle } from './deadline-texts.ts'
import { plainText } from './plain-text.ts'
import { grid } from './terminal-grid.ts'
import { wrapForTerminal } from './text-width.ts'

/** How many of the nearest units a line names. */
const named = 3

/** The view of goals for a terminal: one table a goal; the nearest units where only one goal was asked for. Ends with a line break. */
export function deadlineTables(facts: DeadlineFacts, language: Language, columns: number): string {
  const width = Math.min(100, Math.max(60, columns))
  const { documents } = wordingOf(language)
  const { pack, asOf, rows } = facts
  const ids = [...new Set(rows.map(({ indicator }) => indicator))]
  const head = [documents.asOf(asOf), documents.pack(pack.title[language], pack.id, pack.version)].join('\n')
  const parts = ids.flatMap((id) => {
    const own = rows.filter(({ indicator }) => indicator === id)
    return [tableOf(own, language, width), ...(ids.length === 1 ? nearestLines(own, language, width) : [])]
  })
  return `${[head, ...(parts.length === 0 ? [deadlineWording(language).noGoals] : parts)].join('\n\n')}\n`
}

function tableOf(rows: readonly GoalRow[], language: Language, width: number): string {
  const [first] = rows
  if (first === undefined) return ''
  const { columns } = deadlineWording(language)
  const words = wordingOf(language).documents.columns
  const headings = [columns.group, words.rate, words.unknown, columns.known, columns.atBest, columns.atWorst]
  const cells = rows.map((row) => [
    plainText(goalGroup(row, language)),
    formatPercent(row),
    String(row.unknown),
    ...[row.needed.known, row.needed.atBest, row.needed.atWorst].map(String),
  ])
  const title = deadlineWording(language).titled(goalTitle(first, language), formatPercent(first.goal))
  return `${title}\n${grid({ headings, rows: cells, width })}`
}

function nearestLines(rows: readonly GoalRow[], language: Language, width: number): readonly string[] {
  const words = deadlineWording(language)
  const lines = rows
    .filter(({ nearest }) => nearest.length > 0)
    .map((row) => {
      const names = row.nearest.slice(0, named).map(({ name }) => plainText(name))
      return words.nearestLine(plainText(goalGroup(row, language)), names, row.nearest.length - names.length)
    })
  const wrapped = lines.flatMap((line) =>
    wrapForTerminal(line, width - 4).map((part, at) => (at === 0 ? `  ${part}` : `    ${part}`)),
  )
  return wrapped.length === 0 ? [] : [wrapped.join('\n')]
}
