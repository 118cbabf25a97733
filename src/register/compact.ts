import type { Register } from '../domain/register.ts'
import type { Act, KeptEvent, RegisterEvent, SnapshotEvent } from '../domain/register-event.ts'
import { compareText } from '../domain/text.ts'
import { type KeptEntry, keepEntry } from './kept-entry.ts'

/** The file under which the former log is kept beside the new one, and the SHA-256 of its bytes. */
export type HistoryFile = Pick<SnapshotEvent['history'], 'file' | 'sha256'>

/**
 * The events of a new log that goes on from where a register stands: a snapshot, signed by who had it made, then every entry.
 * They are appended to an empty register.
 */
export function compact(
  register: Register,
  { by, on, reason }: Act,
  { file, sha256 }: HistoryFile,
): readonly RegisterEvent[] {
  const { entries, serials, ruleSets, lastRound, verifiedSince, confirmedSince, linkedSince, head, lines } = register
  const snapshot: SnapshotEvent = {
    type: 'snapshot',
    by,
    on,
    reason,
    history: { file, sha256, head, lines },
    entries: entries.size,
    last: lastRound,
    serials: Object.fromEntries([...serials].sort(([left], [right]) => compareText(left, right))),
    verifiedSince,
    confirmedSince,
    linkedSince,
    ruleSets: Object.fromEntries(ruleSets),
  }
  const kept = [...entries.values()].map(
    (entry): KeptEvent => ({ type: 'kept', number: entry.number, entry: keepEntry(entry) }),
  )
  return [snapshot, ...kept]
}

/** The form that these events had before they told of the rules under which an item is a gap. */
export function inOlderForm(events: readonly RegisterEvent[]): readonly RegisterEvent[] {
  return events.map((event) => {
    if (event.type === 'snapshot') return olderSnapshot(event)
    return event.type === 'kept' ? { ...event, entry: olderEntry(event.entry as KeptEntry) } : event
  })
}

function olderSnapshot({ ruleSets: _, ...event }: SnapshotEvent): SnapshotEvent {
  return event
}

function olderEntry({ items, ...entry }: KeptEntry) {
  return { ...entry, items: items.map(({ ruledIn: _ruledIn, openedCells: _cells, ...item }) => item) }
}
