import { fieldSpec, isFieldId } from '../domain/field.ts'
import { maskName } from '../domain/mask-name.ts'
import type { EvidenceCell, LedgerPlace } from '../domain/register-event.ts'
import { isOpen } from '../domain/register-item.ts'
import type { ListedItem, RegisterContext } from './register-context.ts'
import { eachItem } from './register-states.ts'

/** What the states of a number's items rest on, a line each; the place stands by itself if they share it. */
export function basisOfAll(items: readonly ListedItem[], context: RegisterContext): string {
  const { words } = context
  const places = new Set(items.map(({ item }) => (item.grounds.at === null ? '' : placeText(item.grounds.at, context))))
  const [place = ''] = places
  if (items.length === 1 || places.size > 1 || place === '') {
    return eachItem(
      items,
      (item) => words.joined(saidOf(item, context, { at: item.item.grounds.at, brief: true })),
      context,
    )
  }
  const lines = eachItem(items, (item) => words.joined(saidOf(item, context, { at: null, brief: true })), context)
  return [lines, words.grounds(place, [])].filter((line) => line !== '').join('\n')
}

/** What an item's state rests on, and what else is to be said of it. */
export function basisOf(item: ListedItem, context: RegisterContext): string {
  const { at } = item.item.grounds
  return context.words.joined(saidOf(item, context, { at, brief: false }))
}

interface Said {
  readonly at: LedgerPlace | null
  /** An open gap names only its first cells. */
  readonly brief: boolean
}

function saidOf({ view, item }: ListedItem, context: RegisterContext, { at, brief }: Said): readonly string[] {
  const { words } = context
  const open = isOpen(item.state)
  const waived = item.waivedUntil !== null && view.flags.includes('waived') ? words.waivedUntil(item.waivedUntil) : ''
  const relapsed = open && item.reopenedOn !== null ? words.relapsedOn(item.reopenedOn) : ''
  const { cells } = item.grounds
  const grounds = groundsText(at, cells, context, open && brief ? mostCells : cells.length)
  return [open ? '' : reasonOf(item, context), waived, relapsed, grounds].filter((part) => part !== '')
}

interface Closed {
  readonly closedWhy: string | null
  readonly closedDetail: string | null
}

/** Why an item was closed without success; nothing for one that was cancelled. */
export function reasonOf({ closedWhy, closedDetail }: Closed, { words, exclusions }: RegisterContext): string {
  if (closedWhy === null) return ''
  if (closedWhy === 'merged') return words.strikes.merged(closedDetail ?? '')
  const exclusion = closedDetail === null ? undefined : (exclusions.get(closedDetail) ?? closedDetail)
  if (closedWhy === 'excluded') return exclusion ?? words.strikes.excluded
  const reasons: Readonly<Record<string, string>> = {
    ...words.rescopes,
    'not-applicable': words.strikes['not-applicable'],
  }
  return reasons[closedWhy] ?? closedWhy
}

/** Cells of an open gap that are named in a row with all that a number lacks; the others stand in the gap report. */
const mostCells = 4

/** The cells with what they say, `most` of them, and the place where they stand if it is given. */
export function groundsText(
  at: LedgerPlace | null,
  cells: readonly EvidenceCell[],
  context: RegisterContext,
  most = cells.length,
): string {
  const { words, redact } = context
  const shown = cells
    .slice(0, most)
    .map(({ field, cell, text }) =>
      words.cell(cell, field, redact && text !== null && isPersonal(field) ? maskName(text) : text),
    )
  const rest = cells.length - shown.length
  const last = shown.at(-1)
  const texts =
    rest === 0 || last === undefined ? shown : [...shown.slice(0, -1), words.andCells(last, cells.length, rest)]
  return words.grounds(at === null ? null : placeText(at, context), texts)
}

function placeText(at: LedgerPlace, { wording }: RegisterContext): string {
  return wording.documents.place(at)
}

function isPersonal(field: string): boolean {
  return isFieldId(field) && fieldSpec(field).personal === true
}
