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
import { addNote, putEntry, putItem, type ReplayState } from './replay-state.ts'
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
  const entry = state.entries.get(number)
  if (entry === undefined) return false
  const { [column]: _former, ...others } = entry.people
  const people: People = value === '' ? others : { ...entry.people, [column]: value }
  putEntry(state, { ...entry, people })
  addNote(state, number, { line, column, value })
  return true
}

function applyLinked(state: ReplayState, { number, into }: LinkedEvent): boolean {
  const entry = state.entries.get(number)
  if (entry === undefined || number === into || !state.entries.has(into)) return false
  putEntry(state, { ...entry, mergedInto: into })
  state.linkedSince++
  return true
}

/** The entry is the organization that was proposed for it, which the next round finds by its key. */
function applyRenamed(state: ReplayState, { number, into, organization = '' }: LinkedEvent): boolean {
  const entry = state.entries.get(number)
  const proposal = entry?.proposals.get(organization)
  if (entry === undefined || proposal === undefined || number !== into) return false
  const { name, township } = proposal
  const creditCode = organization.includes('/') ? null : organization
  putEntry(state, { ...entry, organization, name, township, creditCode, proposals: new Map() })
  state.linkedSince++
  return true
}

function applyAct(state: ReplayState, event: VerifiedEvent | ExtendedEvent | WaivedEvent): boolean {
  const entry = state.entries.get(event.number)
  const item = entry?.items.get(event.target)
  if (entry === undefined || item === undefined || !isOpen(item.state)) return false
  if (event.type === 'verified' && item.state !== 'awaitingReview') return false
  const after = acted(item, event)
  putItem(state, entry, after)
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
