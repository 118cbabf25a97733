import type { KeptEvent, SnapshotEvent } from '../domain/register-event.ts'
import { peopleColumns } from '../domain/register-item.ts'
import { entryOfKept, type KeptEntry } from './kept-entry.ts'
import { addNote, beginEntry, keepRules, putItem, type ReplayState } from './replay-state.ts'
import { isUnsettled } from './round-rules.ts'

/** Begins a log that goes on from another one: only as its first line. */
export function applySnapshot(state: ReplayState, event: SnapshotEvent, line: number): boolean {
  if (line !== 1) return false
  state.lastRound = event.last
  state.ruleSets = new Map(Object.entries(event.ruleSets ?? {}).map(([key, rules]) => [Number(key), rules]))
  state.ruled = event.last === null ? 0 : keepRules(state, event.last.round)
  state.serials = new Map(Object.entries(event.serials))
  state.confirmedSince = [...event.confirmedSince]
  state.linkedSince = event.linkedSince
  state.awaited = { entries: event.entries, head: event.history.head }
  return true
}

/** One entry of the former log; its items count as open as they did there. */
export function applyKept(state: ReplayState, event: KeptEvent, line: number): boolean {
  if (state.awaited === null || state.awaited.entries === 0 || state.places.has(event.number)) return false
  const { items, ...entry } = entryOfKept(event.number, event.entry as KeptEntry, state.ruled)
  const begun = beginEntry(state, entry)
  for (const item of items.values()) {
    putItem(state, begun, item)
    state.unsettled ||= isUnsettled(item, state.ruled)
  }
  for (const column of peopleColumns) {
    const value = entry.people[column]
    if (value !== undefined) addNote(state, event.number, { line, column, value })
  }
  state.awaited.entries--
  return true
}

/** Ends a snapshot whose entries are all there. A list that was made at the end of the former log, whose hash this is, shows what it leaves. */
export function endSnapshot(state: ReplayState, { head }: NonNullable<ReplayState['awaited']>): string {
  state.awaited = null
  return head
}
