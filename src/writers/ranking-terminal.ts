import type { BulletinInput } from '../domain/bulletin.ts'
import { formatPercent, formatPoints } from '../domain/format-rate.ts'
import type { RankedGroup, RankingFacts } from '../domain/ranking.ts'
import type { Language } from '../domain/text.ts'
import { nameOfRate } from '../wording/bulletin-context.ts'
import { type BulletinWording, bulletinWording, changeParts } from '../wording/bulletin-wording.ts'
import { groupName } from '../wording/group-name.ts'
import { plainPoints, signedPoints } from '../wording/points.ts'
import { notSubmittedNames } from '../wording/problem-values.ts'
import { type RankWording, rankWording } from '../wording/rank-wording.ts'
import { readingWording } from '../wording/reading.ts'
import { wordingOf } from '../wording/wording.ts'
import { plainText } from './plain-text.ts'
import { grid } from './terminal-grid.ts'
import { wrapForTerminal } from './text-width.ts'

interface Context {
  readonly input: BulletinInput
  readonly ranking: RankingFacts
  readonly language: Language
  readonly words: BulletinWording
  readonly own: RankWording
}

/** The ranking for a terminal: the table, what moved since the last period or why it cannot be told. Ends with a line break. */
export function rankingSummary(input: BulletinInput, language: Language, columns: number): string {
  const width = Math.min(100, Math.max(60, columns))
  const words = bulletinWording(language)
  const context = { input, ranking: input.ranking, language, words, own: rankWording(language) }
  const notes = notesOf(context).flatMap((line) => wrapForTerminal(plainText(line), width))
  const parts = [headOf(context), tableOf(context, width), ...(notes.length === 0 ? [] : [notes.join('\n')])]
  return `${parts.join('\n\n')}\n`
}

function headOf({ input, ranking, language, words, own }: Context): string {
  const { documents, names } = wordingOf(language)
  const { pack, indicators } = input.report
  const titles = ranking.tieBreakers.map((id) => {
    const indicator = indicators.find((each) => each.id === id)
    return nameOfRate(id, indicator?.title[language] ?? id, words)
  })
  return [
    own.title(words.by[ranking.by], nameOfRate(ranking.indicator, ranking.title[language], words)),
    documents.asOf(ranking.asOf),
    documents.pack(pack.title[language], pack.id, pack.version),
    ...(titles.length === 0 ? [] : [own.tieBreakers(titles.join(names.listSeparator))]),
  ].join('\n')
}

function tableOf(context: Context, width: number): string {
  const { ranking, words, language } = context
  const { columns } = words
  const rows = [...ranking.ranking, ranking.total].map((group) => rowOf(group, context))
  const headings = [
    ...[words.by[ranking.by], columns.place, columns.base, columns.covered, columns.unknown],
    wordingOf(language).documents.columns.rate,
    ...(ranking.comparable ? [columns.previousPlace, columns.movement, columns.points] : []),
  ]
  return grid({ headings, rows, width })
}

function rowOf(group: RankedGroup, context: Context): readonly string[] {
  const { ranking, words, language } = context
  const isTotal = group === ranking.total
  const name = isTotal ? words.total : groupName(group.group, ranking.by, language)
  return [
    plainText(name),
    isTotal ? '' : placeOf(group, words),
    ...[group.denominator, group.numerator, group.unknown].map(String),
    formatPercent(group),
    ...(ranking.comparable ? changeCells(group, isTotal, words) : []),
  ]
}

function placeOf({ place, placeRange }: RankedGroup, words: BulletinWording): string {
  if (place === null || placeRange === null) return '—'
  return isOpen(placeRange) ? words.places(...placeRange) : String(place)
}

function isOpen(range: RankedGroup['placeRange']): boolean {
  return range !== null && range[0] !== range[1]
}

function changeCells(group: RankedGroup, isTotal: boolean, words: BulletinWording): readonly string[] {
  const { previous, previousPlace, movement, change, placeRange } = group
  const points = change === null || previous === null ? '—' : formatPoints(previous, group)
  if (isTotal) return ['', '', points]
  const moved = isOpen(placeRange) && movement !== null ? words.openMovement : words.movement(movement)
  return [String(previousPlace ?? '—'), previous === null ? words.newGroup : moved, points]
}

function notesOf(context: Context): readonly string[] {
  const { input, ranking, words, own, language } = context
  const open = ranking.ranking.filter(({ placeRange }) => isOpen(placeRange)).length
  return [
    ...(open === 0 ? [] : [own.open(open)]),
    ...(ranking.previousAsOf === null ? [] : sinceLines(ranking.previousAsOf, context)),
    ...(ranking.suspicious.length === 0 ? [] : [own.suspicious(suspiciousText(context))]),
    ...(ranking.leftBase.length === 0 ? [] : [own.leftBase(leftCounts(context))]),
    ...(input.notSubmitted.length === 0
      ? []
      : [own.notSubmitted(notSubmittedNames(input, words).join(words.listSeparator))]),
    ...failureNotes(input, language),
  ]
}

/** What the figures lack, and what to do about it. */
function failureNotes({ report }: BulletinInput, language: Language): readonly string[] {
  const { failures = [] } = report
  if (failures.length === 0) return []
  const { incomplete, whatItMeans } = readingWording(language)
  return [incomplete(failures), ...failures.map(({ message }) => message), whatItMeans]
}

function leftCounts({ ranking, words }: Context) {
  const moved = ranking.leftBase.filter(({ reason }) => reason === 'moved').length
  return { units: ranking.leftBase.length - moved, moved, by: words.by[ranking.by] }
}

function sinceLines(asOf: string, { ranking, words, own }: Context): readonly string[] {
  const { differs, total } = ranking
  if (differs.length > 0)
    return [own.notComparable(asOf, differs.map((what) => words.differs[what]).join(words.listSeparator))]
  if (total.change === null) return [own.noBase(asOf)]
  const { points, parts, units } = total.change
  const kind = points === 0 ? 'unchanged' : points > 0 ? 'rose' : 'fell'
  const moved = changeParts.filter((part) => (units?.[part] ?? 0) > 0)
  const told = moved.map((part) =>
    words.partOf({ name: words.part[part], units: units?.[part] ?? 0, points: signedPoints(parts?.[part] ?? 0) }),
  )
  const since = own.since(asOf, words.change[kind](plainPoints(points)))
  return told.length === 0 ? [since] : [since, own.parts(told.join(words.clauseSeparator))]
}

function suspiciousText({ ranking, words, language }: Context): string {
  const groups = ranking.suspicious.map(({ group, left, base, points, fromLeaving }) =>
    words.suspicious({
      ...{ left, base },
      name: groupName(group, ranking.by, language),
      points: signedPoints(points),
      fromLeaving: signedPoints(fromLeaving),
    }),
  )
  return groups.join(words.clauseSeparator)
}
