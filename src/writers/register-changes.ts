import { groundsOf } from '../domain/grounds.ts'
import type { ProposedEvent, RescopedEvent, RoundBodyEvent, VerifiedEvent } from '../domain/register-event.ts'
import { compareText } from '../domain/text.ts'
import { registerEventsWording } from '../wording/register-events.ts'
import { type ListChange, listChanges } from '../wording/register-list.ts'
import { registerRunWording } from '../wording/register-run.ts'
import type { Table, Tone } from './document.ts'
import { groundsText, reasonOf } from './register-basis.ts'
import { itemText } from './register-columns.ts'
import type { RegisterContext } from './register-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** One change of the round: of an item, or of an entry that is probably another unit now. */
interface Change {
  readonly change: ListChange
  readonly number: string
  readonly target: string | null
  readonly reason: string
  readonly grounds: string
}

/** 本期变动: what the last round changed, kind by kind, each with what it rests on, and the likely renames that wait for a person. */
export function changesTable(context: RegisterContext): Table {
  const { words, wording, subtitle } = context
  const { sheets } = words
  return tableOf(
    {
      id: 'changes',
      sheet: sheets.changes,
      title: wording.documents.titled(words.title, sheets.changes),
      subtitle,
      notes: [words.reading.changes],
      empty: words.empty,
      layout: 'list',
      signatures: words.signatures,
    },
    changeColumns(context),
    changesOf(context),
    (row, previous) => row.change !== previous?.change,
  )
}

function changesOf(context: RegisterContext): readonly Change[] {
  const { register, view } = context
  const changes = register.recent.flatMap((event) => changeOf(event, context) ?? [])
  const proposals = view.entries.flatMap(({ number, proposals: shown }) =>
    shown.flatMap(({ organization }) => {
      const event = register.entries.get(number)?.proposals.get(organization)
      return event === undefined ? [] : [proposalOf(event, context)]
    }),
  )
  return [...changes, ...proposals].sort(
    (left, right) =>
      listChanges.indexOf(left.change) - listChanges.indexOf(right.change) ||
      compareText(left.number, right.number) ||
      compareText(left.target ?? '', right.target ?? ''),
  )
}

/** Undefined for an event that changes no state. */
function changeOf(event: RoundBodyEvent | VerifiedEvent, context: RegisterContext): Change | undefined {
  const { words } = context
  switch (event.type) {
    case 'registered':
    case 'relapsed':
      return made(event, event.type, { reason: event.dueOn === null ? '' : words.due(event.dueOn), context })
    case 'cancelled':
    case 'submitted':
      return made(event, event.type, { reason: '', context })
    case 'struck-off':
      return made(event, 'struck-off', {
        reason: reasonOf({ closedWhy: event.reason, closedDetail: event.detail }, context),
        context,
      })
    case 'rescoped':
      return made(event, 'rescoped', { reason: rescopeText(event, context), context })
    case 'returned':
      return made(event, 'returned', { reason: words.returns[event.reason], context })
    case 'verified':
      return verifiedOf(event, context)
    default:
      return undefined
  }
}

function rescopeText({ reason, detail }: RescopedEvent, { words, language }: RegisterContext): string {
  const changed = detail === undefined ? [] : [registerEventsWording(language).ruleChange(detail)]
  return words.joined([words.rescopes[reason], ...changed])
}

type OfItem = Extract<RoundBodyEvent | VerifiedEvent, { readonly target: string }>

function made(
  event: OfItem,
  change: ListChange,
  { reason, context }: { readonly reason: string; readonly context: RegisterContext },
): Change {
  const { number, target } = event
  const { at, cells } = groundsOf(event)
  return { change, number, target, reason, grounds: groundsText(at, cells, context) }
}

/** A confirmation cancels in the round after it; what it rests on is what the application rested on. */
function verifiedOf(event: VerifiedEvent, context: RegisterContext): Change {
  const { words, register } = context
  const { number, target, decision, by, on, reason } = event
  if (decision === 'refused') return made(event, 'returned', { reason: words.returns.refused, context })
  const item = register.entries.get(number)?.items.get(target)
  return {
    change: 'cancelled',
    number,
    target,
    reason: words.verifiedBy(by, on, reason),
    grounds: item?.state === 'cancelled' ? groundsText(item.grounds.at, item.grounds.cells, context) : '',
  }
}

function proposalOf(event: ProposedEvent, context: RegisterContext): Change {
  const { number, name, why, at } = event
  const { audit } = registerRunWording(context.language)
  const reason = context.words.joined([context.words.likely(name), audit.why[why]])
  return { change: 'proposed', number, target: null, reason, grounds: groundsText(at, [], context) }
}

const tones: Readonly<Partial<Record<ListChange, Tone>>> = {
  relapsed: 'bad',
  cancelled: 'good',
  returned: 'doubt',
  submitted: 'doubt',
  proposed: 'doubt',
}

function changeColumns(context: RegisterContext): readonly ColumnOf<Change>[] {
  const { register, words } = context
  const { columns } = words
  const entryOf = ({ number }: Change) => register.entries.get(number)
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    {
      id: 'change',
      heading: columns.change,
      width: 10,
      kind: 'verdict',
      cell: ({ change }) => ({ text: words.changes[change], tone: tones[change] ?? 'plain' }),
    },
    { id: 'number', heading: columns.number, width: 18, kind: 'identifier', cell: ({ number }) => number },
    { id: 'township', heading: columns.township, width: 10, kind: 'text', cell: (row) => entryOf(row)?.township ?? '' },
    { id: 'name', heading: columns.name, width: 22, kind: 'text', cell: (row) => entryOf(row)?.name ?? '' },
    {
      id: 'items',
      heading: columns.items,
      width: 30,
      kind: 'text',
      cell: ({ target }) => (target === null ? '' : itemText(target, context)),
    },
    { id: 'basis', heading: words.reasonHeading, width: 24, kind: 'text', cell: ({ reason }) => reason },
    { id: 'grounds', heading: columns.grounds, width: 36, kind: 'text', cell: ({ grounds }) => grounds },
  ]
}
