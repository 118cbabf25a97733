import { waitingCode } from '../domain/doubt.ts'
import { formatPercent } from '../domain/format-rate.ts'
import type { CheckedColumn, CheckedSheet, LedgerCheck, OpenGoal } from '../domain/ledger-check.ts'
import { type CheckWording, checkWording } from '../wording/check.ts'
import { checkDocumentWording, numberRuns } from '../wording/check-document.ts'
import { choiceName, fieldName } from '../wording/choice-name.ts'
import { doubtLevel, doubtName } from '../wording/doubts.ts'
import { readingWording, townshipPart } from '../wording/reading.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'

interface Words {
  readonly check: CheckWording
  readonly all: Wording
}

/** So many issues of one kind are listed one by one. */
const listedPerKind = 20

/** Notes that the lines of their sheet say already; they are counted all the same, as in an audit. */
const saidElsewhere: ReadonlySet<string> = new Set(['heading-unknown', 'row-skipped'])

/** What `check` prints: every sheet with its columns, what is missing, and the doubts with their cells. */
export function checkLines(result: LedgerCheck): readonly string[] {
  const words: Words = { check: checkWording(result.lang), all: wordingOf(result.lang) }
  const { check } = words
  const label = (field: string) => fieldName(field, result.lang)
  const separator = words.all.names.listSeparator
  const missing = result.missingColumns.map(({ field, targets, verdicts }) =>
    check.missing(label(field), targets.join(separator), verdicts),
  )
  const assumptions = result.assumptions.map(({ text }) => `  ${text}`)
  return [
    ...failureSection(result),
    ...result.sheets.flatMap((sheet) => [...sheetLines(sheet, words), '']),
    ...section(check.missingColumns, missing),
    ...section(check.assumptions, assumptions),
    ...doubtLines(result, words),
    '',
    ...fillInLines(result, words),
    ...goalLines(result, words),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, '']
}

function sheetLines(sheet: CheckedSheet, words: Words): readonly string[] {
  const { check, all } = words
  const of = (state: CheckedColumn['state']) => sheet.columns.filter((column) => column.state === state)
  const notNeeded = of('not-needed').filter((column) => column.heading !== '')
  const unknown = of('unknown').map(({ cell, heading, nearest }) => check.unknownColumn(cell, heading, nearest))
  return [
    check.sheet(sheet),
    check.reading(sheet),
    `  ${townshipPart(sheet, all.language)}`,
    ...of('read').map((column) => readColumn(column, words)),
    ...(unknown.length === 0 ? [] : [check.unknownColumns, ...unknown]),
    ...(notNeeded.length === 0
      ? []
      : [check.notNeeded(notNeeded.map(({ heading }) => heading).join(all.names.listSeparator))]),
    ...skippedLines(sheet, words),
  ]
}

/** Ledgers that cannot be read come first, because nothing else is said of them. */
function failureSection({ failures, lang }: LedgerCheck): readonly string[] {
  const lines = failures.map(({ message }) => `  ${message}`)
  return section(readingWording(lang).failures, lines)
}

function readColumn({ cell, heading, field, match, option }: CheckedColumn, { check, all }: Words): string {
  const name = fieldName(field ?? '', all.language)
  const choice = option === null ? '' : check.option(choiceName(field ?? '', option, all.language))
  return check.column(cell, heading, `${name}${choice}`, match === null ? '' : check.matches[match])
}

function skippedLines({ skippedRows }: CheckedSheet, { check, all }: Words): readonly string[] {
  const reasons = [...new Set(skippedRows.map(({ why }) => why))].filter((why) => why !== 'blank')
  return reasons.map((why) => {
    const rows = skippedRows.filter((skipped) => skipped.why === why).map(({ row }) => row)
    return check.skipped(all.names.skipReason[why], check.rows(rows))
  })
}

/** The doubts in the order of their weight, the first of every kind one by one. */
function doubtLines({ doubts, counts }: LedgerCheck, { check, all }: Words): readonly string[] {
  if (doubts.length === 0) return [check.clean]
  const open = doubts.filter(({ code }) => !saidElsewhere.has(code))
  const told = new Map<string, number>()
  const lines = open.flatMap((doubt) => {
    const before = told.get(doubt.code) ?? 0
    told.set(doubt.code, before + 1)
    if (before >= listedPerKind) return []
    const place = check.place({ file: doubt.file, sheet: doubt.sheet, cell: doubt.cell ?? '' })
    const line = check.issue(doubtLevel(doubt, all), place, doubt.message)
    return [doubt.decides === 0 || doubt.code === waitingCode ? line : `${line}${check.decides(doubt.decides)}`]
  })
  const more = [...told].filter(([, count]) => count > listedPerKind)
  return [
    check.issues(counts, doubts.filter(({ code }) => code === waitingCode).length),
    ...lines,
    ...more.map(([code, count]) => check.more(doubtName(code, all), count - listedPerKind)),
  ]
}

/** What is waiting, and where the answers go. */
function fillInLines({ verdicts, fillIn }: LedgerCheck, { check }: Words): readonly string[] {
  const said = check.verdicts(verdicts.given, verdicts.unknown)
  return fillIn.length === 0 ? [said] : [said, check.fillIn(fillIn.length)]
}

/** The undecided goals of all units, and how many there are of townships. */
function goalLines({ goals, lang }: LedgerCheck, { check, all }: Words): readonly string[] {
  if (goals.length === 0) return []
  const words = checkDocumentWording(lang)
  const way = (settling: OpenGoal['reach']): string =>
    words.settling(settling && { ...settling, rows: numberRuns(settling.rows, all.names.listSeparator) })
  const whole = goals.filter(({ by }) => by === 'all')
  const lines = whole.flatMap(({ title, goal, low, high, units, reach, miss }) => [
    check.goal(title[lang], {
      ...{ goal: formatPercent(goal), low: formatPercent(low), high: formatPercent(high), units },
    }),
    check.way(words.columns.reach, way(reach)),
    check.way(words.columns.miss, way(miss)),
  ])
  const parts = goals.length - whole.length
  return ['', check.goals, ...lines, ...(parts === 0 ? [] : [check.goalsOfParts(parts)])]
}
