import { maskName, maskNames } from '../domain/mask-name.ts'
import type { RegisterView } from '../domain/register.ts'
import type { ToldEvent } from '../domain/told-event.ts'
import { redactEvidence } from '../engine/redaction.ts'
import type { ShownEntry } from './register-show.ts'

/** The view of a register without anything that people filled in. */
export function redactView(view: RegisterView): RegisterView {
  return { ...view, entries: view.entries.map((entry) => ({ ...entry, people: {} })) }
}

/**
 * A number and its history without what cells quote of persons: names of those who acted are masked, and so is whatever people typed in
 * freely, because nobody knows whom it names.
 */
export function redactShown({ entry, history, ...shown }: ShownEntry): ShownEntry {
  return {
    ...shown,
    entry: {
      ...entry,
      people: {},
      items: entry.items.map((item) => ({ ...item, cells: item.cells.map(redactEvidence) })),
    },
    history: history.map((past) => ({ ...past, event: redactEvent(past.event) })),
  }
}

function redactEvent(event: ToldEvent): ToldEvent {
  // All that a compacted log kept of the entry, people's columns and evidence included, is already above as it stands now.
  if (event.type === 'kept') return { ...event, entry: null }
  if ('cells' in event) return { ...event, cells: event.cells.map(redactEvidence) }
  if (event.type === 'annotated')
    return { ...event, by: maskNames(event.by), value: maskName(event.value), previous: maskName(event.previous) }
  if (event.type === 'conflict') {
    const { by, value, previous, given } = event
    const texts = { value: maskName(value), previous: maskName(previous), given: maskName(given) }
    return { ...event, by: maskNames(by), ...texts }
  }
  return 'by' in event ? { ...event, by: maskNames(event.by), reason: maskName(event.reason) } : event
}
