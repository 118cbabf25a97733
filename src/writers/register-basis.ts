import { fieldSpec, isFieldId } from '../domain/field.ts'
import { maskName } from '../domain/mask-name.ts'
import type { EvidenceCell, LedgerPlace } from '../domain/register-event.ts'
import { isOpen } from '../domain/register-item.ts'
import type { ListedItem, RegisterContext } from './register-context.ts'
import { eachItem } from './register-states.ts'

/** What the states of a number's items rest on, a line each; the place stands by itself if they share it. */
export function basisOfAll(items: readonly ListedItem[], context: RegisterContext): string {
  const { words } = context
  const places = new Set(items.map(({ item }) => (item.at === null ? '' : placeText(item.at, context))))
  const [place = ''] = places
  if (items.length === 1 || places.size > 1 || place === '') {
    return eachItem(items, (item) => words.joined(saidOf(item, context, { at: item.item.at, brief: true })), context)
  }
  const lines = eachItem(items, (item) => words.joined(saidOf(item, context, { at: null, brief: true })), context)
  return [lines, words.grounds(place, [])].filter((line) => line !== '').join('\n')
}

/** What an item's state rests on, and what else is to be said of it. */
export function basisOf(item: ListedItem, context: RegisterContext): string {
  const { at } = item.item
  return context.words.joined(saidOf(item, context, { at, brief: false }))
}

interface Said {
  readonly at: LedgerPlace | null
  /** An open gap names its cells without what they say. */
  readonly brief: boolean
}

function saidOf({ view, item }: ListedItem, context: RegisterContext, { at, brief }: Said): readonly string[] {
  const { words } = context
  const open = isOpen(item.state)
  const waived = item.waivedUntil !== null && view.flags.includes('waived') ? words.waivedUntil(item.waivedUntil) : ''
  const relapsed = open && item.reopenedOn !== null ? words.relapsedOn(item.reopenedOn) : ''
  const grounds = open && brief ? addressesText(at, item.cells, context) : groundsText(at, item.cells, context)
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

/** The cells with what they say, and the place where they stand if it is given. */
export function groundsText(at: LedgerPlace | null, cells: readonly EvidenceCell[], context: RegisterContext): string {
  const { words, redact } = context
  const texts = cells.map(({ field, cell, text }) =>
    words.cell(cell, field, redact && text !== null && isPersonal(field) ? maskName(text) : text),
  )
  return words.grounds(at === null ? null : placeText(at, context), texts)
}

/** Only the addresses of the cells: what they say of an open gap stands in the gap report and among the changes of its round. */
function addressesText(at: LedgerPlace | null, cells: readonly EvidenceCell[], context: RegisterContext): string {
  const addresses = cells.flatMap(({ cell }) => (cell === null ? [] : [cell]))
  const { words } = context
  return words.grounds(
    at === null ? null : placeText(at, context),
    addresses.length === 0 ? [] : [words.together(addresses)],
  )
}

function placeText(at: LedgerPlace, { wording }: RegisterContext): string {
  return wording.documents.place(at)
}

function isPersonal(field: string): boolean {
  return isFieldId(field) && fieldSpec(field).personal === true
}
