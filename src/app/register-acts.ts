import type { Register, RegisterEntry } from '../domain/register.ts'
import type { Act, LinkedEvent, PersonEvent, ProposedEvent, VerifiedEvent } from '../domain/register-event.ts'
import { extendItems, type ItemChoice, linkEntries, linkProposal, verifyItems, waiveItems } from '../register/acts.ts'
import { findEntry } from '../register/find-entry.ts'

/** Items as the command line names them: numbers, names or codes of entries, and targets, none for all that come into question. */
export interface NamedItems {
  /** The log, as the user is told. */
  readonly file: string
  readonly numbers: readonly string[]
  readonly targets: readonly string[]
}

/** 核验 of applications. Faults: `register-no-number`, `register-no-item`, `register-wrong-state`. */
export function confirmOrRefuse(
  register: Register,
  items: NamedItems,
  { act, decision }: { readonly act: Act; readonly decision: VerifiedEvent['decision'] },
): readonly PersonEvent[] {
  return verifyItems(choiceOf(register, items), act, decision)
}

/** 延期 to a day. Faults as above. */
export function extend(
  register: Register,
  items: NamedItems,
  { act, until }: { readonly act: Act; readonly until: string },
): readonly PersonEvent[] {
  return extendItems(choiceOf(register, items), act, until)
}

/** 暂缓 until a day. Faults as above. */
export function waive(
  register: Register,
  items: NamedItems,
  { act, until }: { readonly act: Act; readonly until: string },
): readonly PersonEvent[] {
  return waiveItems(choiceOf(register, items), act, until)
}

/** 并号: `now` is a number, name, code or key; it may be a unit without a number if it was proposed for `old`. */
export function link(
  register: Register,
  { file, old, now }: { readonly file: string; readonly old: string; readonly now: string },
  act: Act,
): readonly LinkedEvent[] {
  const kept = findEntry(register, old, { file, part: false })
  const proposal = proposalOf(kept, now)
  const taken = [...register.entries.values()].some(({ organization }) => organization === proposal?.organization)
  if (proposal !== undefined && !taken) return linkProposal(kept, proposal, act)
  return linkEntries({ old: kept, now: findEntry(register, proposal?.organization ?? now, { file, part: false }) }, act)
}

function proposalOf({ proposals }: RegisterEntry, asked: string): ProposedEvent | undefined {
  const named = [...proposals.values()].filter(({ name }) => name === asked)
  return proposals.get(asked) ?? (named.length === 1 ? named[0] : undefined)
}

function choiceOf(register: Register, { file, numbers, targets }: NamedItems): ItemChoice {
  return { entries: numbers.map((number) => findEntry(register, number, { file, part: false })), targets }
}
