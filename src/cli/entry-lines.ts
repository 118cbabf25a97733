import type { PastEvent } from '../app/register-history.ts'
import type { ShownEntry, ShownItem } from '../app/register-show.ts'
import type { EvidenceCell, LedgerPlace } from '../domain/register-event.ts'
import { type ItemFlag, peopleColumns } from '../domain/register-item.ts'
import type { Language } from '../domain/text.ts'
import { registerEventsWording, tellEvent } from '../wording/register-events.ts'
import { registerListWording } from '../wording/register-list.ts'
import { registerRunWording } from '../wording/register-run.ts'

interface Words {
  readonly language: Language
  readonly run: ReturnType<typeof registerRunWording>
  readonly list: ReturnType<typeof registerListWording>
  readonly events: ReturnType<typeof registerEventsWording>
}

/** What `register show` prints: who it is, the items with what they rest on, what people filled in, and everything that happened. */
export function entryLines({ entry, history, missing }: ShownEntry, language: Language): readonly string[] {
  const words: Words = {
    language,
    run: registerRunWording(language),
    list: registerListWording(language),
    events: registerEventsWording(language),
  }
  const { commands } = words.run
  const filled = peopleColumns.flatMap((column) => {
    const value = entry.people[column]
    return value === undefined ? [] : [`  ${commands.personLine(words.list.people[column], oneLine(value))}`]
  })
  return [
    commands.entryOf(entry),
    commands.code(entry.creditCode),
    commands.township(entry.township),
    ...(entry.mergedInto === null ? [] : [commands.mergedInto(entry.mergedInto)]),
    '',
    commands.itemsTitle,
    ...entry.items.flatMap((item) => itemLines(item, words)),
    ...(filled.length === 0 ? [] : ['', commands.peopleTitle, ...filled]),
    '',
    commands.historyTitle,
    ...(missing === null ? [] : [`  ${commands.historyMissing(missing)}`]),
    ...historyLines(history, words),
  ]
}

function itemLines(item: ShownItem, { run, list, events }: Words): readonly string[] {
  const flags = item.flags.map((flag) => list.flags[flag as ItemFlag])
  const grounds = item.at === null ? [] : [`    ${events.grounds(item.at, item.cells)}`]
  return [`  ${run.commands.item(item, flags)}`, ...grounds]
}

/** One line an event; a line before those of a round, and before those of a person on a day. */
function historyLines(history: readonly PastEvent[], words: Words): readonly string[] {
  return history.flatMap((past, at) => {
    const before = headOf(history[at - 1], words)
    const head = headOf(past, words)
    return [...(head === before ? [] : [`  ${head}`]), ...eventLines(past, words)]
  })
}

function headOf(past: PastEvent | undefined, { run }: Words): string {
  if (past === undefined) return ''
  const { event, round } = past
  if (round !== null) return run.commands.inRound(round.round, round.asOf, round.pack)
  return 'on' in event ? run.commands.onDay(event.on, event.by) : ''
}

function eventLines({ event, round }: PastEvent, { language, list, events }: Words): readonly string[] {
  const names = {
    column: (column: keyof typeof list.people) => list.people[column],
    exclusion: (id: string) => round?.exclusions.find((one) => one.id === id)?.title[language] ?? id,
  }
  const told = `    ${oneLine(tellEvent(event, language, names))}`
  const grounds = groundsOf(event)
  return grounds === undefined ? [told] : [told, `      ${events.grounds(grounds.at, grounds.cells)}`]
}

function groundsOf(
  event: PastEvent['event'],
): { readonly at: LedgerPlace; readonly cells: readonly EvidenceCell[] } | undefined {
  return 'cells' in event && event.at !== null ? { at: event.at, cells: event.cells } : undefined
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ')
}
