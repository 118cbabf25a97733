import type { RegisterItem } from '../domain/register.ts'
import type {
  AnnotatedEvent,
  ConflictEvent,
  ExtendedEvent,
  LinkedEvent,
  PersonEvent,
  VerifiedEvent,
  WaivedEvent,
} from '../domain/register-event.ts'
import { isOpen, type People } from '../domain/register-item.ts'
import { addNote, changeEntry, putItem, type ReplayState } from './replay-state.ts'
import { isUnsettled } from './round-rules.ts'

/** Applies what a person did; false if it cannot have been done. */
export function applyPerson(state: ReplayState, event: PersonEvent, line: number): boolean {
  switch (event.type) {
    case 'annotated':
    case 'conflict':
      return applyNote(state, event, line)
    case 'linked':
      return event.organization === undefined ? applyLinked(state, event) : applyRenamed(state, event)
    default:
      return applyAct(state, event)
  }
}

function applyNote(state: ReplayState, event: AnnotatedEvent | ConflictEvent, line: number): boolean {
  const { number, column, value } = event
  const place = state.places.get(number)
  if (place === undefined) return false
  const { [column]: _former, ...others } = place.entry.people
  const people: People = value === '' ? others : { ...place.entry.people, [column]: value }
  changeEntry(place, { people })
  addNote(state, number, { line, column, value })
  return true
}

function applyLinked(state: ReplayState, { number, into }: LinkedEvent): boolean {
  const place = state.places.get(number)
  if (place === undefined || number === into || !state.places.has(into)) return false
  changeEntry(place, { mergedInto: into })
  state.linkedSince++
  return true
}

/** The entry is the organization that was proposed for it, which the next round finds by its key. */
function applyRenamed(state: ReplayState, { number, into, organization = '' }: LinkedEvent): boolean {
  const place = state.places.get(number)
  const proposal = place?.entry.proposals.get(organization)
  if (place === undefined || proposal === undefined || number !== into) return false
  const { name, township } = proposal
  const creditCode = organization.includes('/') ? null : organization
  changeEntry(place, { organization, name, township, creditCode, proposals: new Map() })
  state.linkedSince++
  return true
}

function applyAct(state: ReplayState, event: VerifiedEvent | ExtendedEvent | WaivedEvent): boolean {
  const place = state.places.get(event.number)
  const item = place?.entry.items.get(event.target)
  if (place === undefined || item === undefined || !isOpen(item.state)) return false
  if (event.type === 'verified' && item.state !== 'awaitingReview') return false
  const after = acted(item, event)
  putItem(state, place, after)
  state.unsettled ||= isUnsettled(after, state.ruled)
  if (event.type === 'verified' && event.decision === 'confirmed') state.confirmedSince.push(event)
  return true
}

function acted(item: RegisterItem, event: VerifiedEvent | ExtendedEvent | WaivedEvent): RegisterItem {
  switch (event.type) {
    case 'extended':
      return { ...item, dueOn: event.dueOn, extensions: item.extensions + 1 }
    case 'waived':
      return { ...item, waivedUntil: event.until }
    case 'verified':
      return event.decision === 'confirmed'
        ? { ...item, state: 'cancelled', closedOn: event.on, waivedUntil: null }
        : { ...item, state: 'open', closedIn: null }
  }
}
