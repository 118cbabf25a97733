import type { RegisterEntry } from '../domain/register.ts'
import type { EnteredEvent, EntryChangedEvent, ProposedEvent } from '../domain/register-event.ts'
import { beginEntry, changeEntry, noPeople, noProposals, type ReplayState } from './replay-state.ts'

/** 一企一号: a number that was never given before. */
export function applyEntered(state: ReplayState, event: EnteredEvent): boolean {
  const { number, organization, name, creditCode, township, kind } = event
  const end = number.lastIndexOf('-')
  const [place, serial] = [number.slice(0, end), Number(number.slice(end + 1))]
  if (end < 0 || !(serial > (state.serials.get(place) ?? 0))) return false
  state.serials.set(place, serial)
  const [people, proposals, mergedInto] = [noPeople, noProposals, null]
  beginEntry(state, { number, organization, name, creditCode, township, kind, people, proposals, mergedInto })
  return true
}

/** Renamed, moved, or with a code; the ledger has the organization again, so nothing is proposed any more. */
export function applyEntryChanged(state: ReplayState, event: EntryChangedEvent): boolean {
  const place = state.places.get(event.number)
  if (place === undefined) return false
  const { entry } = place
  const { organization, name, creditCode, township, kind } = event
  changeEntry(place, {
    organization: organization ?? entry.organization,
    name: name ?? entry.name,
    creditCode: creditCode === undefined ? entry.creditCode : creditCode,
    township: township === undefined ? entry.township : township,
    kind: kind === undefined ? entry.kind : kind,
    proposals: noProposals,
  })
  return true
}

/** 疑似更名 */
export function applyProposed(state: ReplayState, event: ProposedEvent): boolean {
  const place = state.places.get(event.number)
  if (place === undefined) return false
  changeEntry(place, { proposals: withProposal(place.entry, event) })
  return true
}

function withProposal({ proposals }: RegisterEntry, event: ProposedEvent): RegisterEntry['proposals'] {
  return new Map([...proposals, [event.organization, event]])
}
