import type { CheckedColumn, CheckedSheet, LedgerCheck } from '../app/check-ledger.ts'
import { severities } from '../domain/ledger-issue.ts'
import { type CheckWording, checkWording } from '../wording/check.ts'
import { choiceName, fieldName } from '../wording/choice-name.ts'
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
  const missing = result.missingColumns.map(({ field, targets }) =>
    check.missing(label(field), targets.join(separator)),
  )
  const assumptions = result.assumptions.map(({ text }) => `  ${text}`)
  return [
    ...failureSection(result),
    ...result.sheets.flatMap((sheet) => [...sheetLines(sheet, words), '']),
    ...section(check.missingColumns, missing),
    ...section(check.assumptions, assumptions),
    ...issueLines(result, words),
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

function issueLines({ issues, counts }: LedgerCheck, { check, all }: Words): readonly string[] {
  const open = issues.filter((issue) => !saidElsewhere.has(issue.code))
  if (issues.length === 0) return [check.clean]
  const sorted = severities.flatMap((severity) => open.filter((issue) => issue.severity === severity))
  const kinds = [...new Set(sorted.map((issue) => issue.code))]
  const lines = kinds.flatMap((code) => {
    const same = sorted.filter((issue) => issue.code === code)
    const rest = same.length - listedPerKind
    const listed = same.slice(0, listedPerKind).map((issue) => {
      const place = check.place({ file: issue.file, sheet: issue.sheet, cell: issue.cell ?? '' })
      return check.issue(all.names.severity[issue.severity], place, issue.message)
    })
    return rest > 0 ? [...listed, check.more(rest)] : listed
  })
  return [check.issues(counts.error, counts.warning, counts.info), ...lines]
}
