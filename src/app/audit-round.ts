import type { ListNotice } from '../domain/filled-list.ts'
import type { Register } from '../domain/register.ts'
import type { LongFacts } from '../domain/report.ts'
import type { Round } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import { roundRules } from '../engine/round-targets.ts'
import { registerFactsOf } from '../register/facts.ts'
import { mergePeople } from '../register/merge-people.ts'
import { reconcile } from '../register/reconcile.ts'
import { watchListOf } from '../register/watch.ts'
import type { AuditRequest } from './audit-request.ts'
import { attempt, auditReadableLong, auditRest } from './broken-ledgers.ts'
import { loadRegisterWords } from './load-register-words.ts'
import type { LogLines, Ports } from './ports.ts'
import { type ListPath, readFilledLists, readListsInPlace } from './read-filled-lists.ts'
import { openRegister, type RegisterSession, withEvents } from './register-session.ts'
import { auditLedgers } from './run-audit.ts'

/** Which register an audit goes into, and how. */
export interface RegisterRequest {
  /** Path of its log. */
  readonly path: string
  /** Where lists of an earlier round may lie, filled in by people; those that are not there are passed over. */
  readonly lists: readonly ListPath[]
  /** Lists that somebody named. */
  readonly filled: readonly ListPath[]
  readonly requireReview: boolean
  /** Days until an item is due whose target does not say it; null for none. */
  readonly dueIn: number | null
  /** False if nothing shall be written: then the log is only read. */
  readonly writes: boolean
}

/** What a round has done to the register. */
export interface RegisterOutcome {
  readonly path: string
  readonly register: Register
  /** What of the lists that people filled in could not be taken, or not without a conflict. */
  readonly notices: readonly ListNotice[]
  /** False if nothing proves that the log had its end when it was read. */
  readonly endProven: boolean
  /** What is to be added to the log; undefined if the round is the same as the last one. */
  readonly lines: LogLines | undefined
}

/** An audit with its round of the register, nothing written yet. */
export interface AuditedRound {
  readonly facts: LongFacts
  /** Null without a register, and where a ledger could not be read. */
  readonly register: RegisterOutcome | null
  /** The log that the round was not entered in because a ledger could not be read; else null. */
  readonly notRecorded: string | null
}

interface RoundRequest {
  readonly audit: AuditRequest
  /** Null audits without a register. */
  readonly register: RegisterRequest | null
}

/**
 * Audits and takes the result into the register; `deliver` writes documents and log together while nobody else can write to the
 * log. A round that lacks a ledger which could not be read is audited, but never entered: the units of that ledger would look as if
 * they had vanished, and the log would say so for ever. Throws the faults of an audit, and `register-damaged`, `register-locked`, `register-earlier-round`.
 */
export async function auditRound<Of>(
  { audit, register }: RoundRequest,
  ports: Ports,
  deliver: (round: AuditedRound) => Promise<Of>,
): Promise<Of> {
  if (register === null) return deliver({ facts: await auditReadableLong(audit, ports), ...unregistered })
  const session = await openRegister(register.path, ports.files, { lock: register.writes })
  try {
    const tried = await attempt(audit, () => roundIn(session, { audit, register }, ports))
    if ('done' in tried) return await deliver(tried.done)
    const facts = await auditRest(audit, tried.broken, ports)
    return await deliver({ facts, register: null, notRecorded: register.path })
  } finally {
    await session.release()
  }
}

const unregistered = Object.freeze({ register: null, notRecorded: null })

async function roundIn(
  session: RegisterSession,
  { audit, register: request }: { readonly audit: AuditRequest; readonly register: RegisterRequest },
  ports: Ports,
): Promise<AuditedRound> {
  const { path } = session
  const lists = [
    ...(await readListsInPlace(request.lists, ports.files, session.register)),
    ...(await readFilledLists(request.filled, ports.files, { optional: false })),
  ]
  const people = mergePeople(session.register, lists, audit.asOf)
  const { facts, resolved, units } = await auditLedgers(audit, ports, watchListOf(session.register))
  const round: Round = {
    ...roundRules(resolved),
    blankAsZero: [...new Set(audit.blankAsZero)].sort(compareText),
    requireReview: request.requireReview,
    dueIn: request.dueIn,
    inputs: [...facts.inputs, ...(facts.answers ?? [])].map(({ file, sheet, sha256 }) => ({ file, sheet, sha256 })),
    exclusions: facts.pack.exclusions,
    tool: `${audit.tool.name} ${audit.tool.version}`,
    units,
  }
  const words = await loadRegisterWords(ports.files)
  const { events } = reconcile(session.register, round, { file: path, words })
  const { register, lines } = withEvents(session, [...people.events, ...events])
  return {
    facts: { ...facts, register: registerFactsOf(register, audit.asOf) },
    register: { path, register, notices: people.notices, endProven: session.endProven, lines },
    notRecorded: null,
  }
}
