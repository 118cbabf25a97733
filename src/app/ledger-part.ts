import { factsText } from '../domain/compared-facts.ts'
import { Fault } from '../domain/fault.ts'
import type { SheetLayout } from '../domain/reading.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import { type AuditPart, createPartAudits } from '../engine/audit-part.ts'
import type { Claimant } from '../ledger/identity.ts'
import { createRollCall } from '../ledger/roll-call.ts'
import { isWatched, type WatchList } from '../register/watch.ts'
import type { AuditRequest } from './audit-request.ts'
import { loadAnswerBook } from './load-answers.ts'
import { loadVocabulary } from './load-dictionary.ts'
import type { Files, InputPath } from './ports.ts'
import type { PreparedAudit } from './prepare-audit.ts'
import { readOneLedger } from './read-ledgers.ts'

/** What is asked of every ledger of an audit: plain data. */
export interface LedgerJob {
  readonly request: AuditRequest
  /** The organizations of the register that is kept; null without one. */
  readonly watched: WatchList | null
}

/** One ledger as it was read and judged, apart from all others: plain data, so that it can come from another thread. */
export interface LedgerPart {
  readonly file: string
  readonly sha256: string
  readonly audit: AuditPart
  /** Who every row claims to be, by position of the rows. */
  readonly claims: readonly LedgerClaim[]
}

/** A claimant as plain data. */
interface LedgerClaim extends Omit<Claimant, 'facts'> {
  /** As `factsText` writes them. */
  readonly facts: string
  /** The row has its township from no cell but from the request. */
  readonly townshipGiven: boolean
}

/** What became of a ledger; a fault is that of reading it, and of no other ledger's concern. */
export type LedgerOutcome = { readonly part: LedgerPart } | { readonly fault: Fault }

/** Told how many rows have been read, from none on; reading goes on when it is done. */
export type LedgerStep = (rows: number) => void | Promise<void>

/** Reads and judges one ledger. Faults: `input-*`. */
export type LedgerAudit = (ledger: InputPath, step: LedgerStep) => Promise<LedgerPart>

/** What audits ledgers one by one, each apart from the others. Faults: `dictionary-invalid`, and those of a list of answers. */
export async function createLedgerAudit(
  { request, watched }: LedgerJob,
  { resolved, options }: PreparedAudit,
  files: Files,
): Promise<LedgerAudit> {
  const vocabulary = await loadVocabulary(request.columns, files)
  const answers = await loadAnswerBook(request.answers, vocabulary.values, files)
  const watches = watched === null ? {} : { watches: isWatched.bind(null, watched) }
  const begin = createPartAudits(resolved, { ...options, ...watches })
  return async (ledger, step) => {
    const audit = begin()
    const roll = createRollCall()
    const given: boolean[] = []
    const head = { file: ledger.name, sha256: '' }
    for await (const event of readOneLedger(ledger, { request, vocabulary, answers, step, ...roll }, files)) {
      if (event.type === 'file') Object.assign(head, { file: event.file, sha256: event.sha256 })
      else if (event.type === 'batch') {
        audit.add(event.batch)
        given.push(...event.batch.records.map((record) => isGiven(record, event.batch.layout)))
      } else audit.note(event.issue)
    }
    const claims = roll.claimants.map((claimant, at) => ({
      ...claimant,
      facts: factsText(claimant.facts),
      townshipGiven: given[at] === true,
    }))
    return { ...head, audit: audit.part(), claims }
  }
}

/** What became of a ledger that is being audited; whatever is no fault of its file is thrown on. */
export async function outcomeOf(work: Promise<LedgerPart>): Promise<LedgerOutcome> {
  try {
    return { part: await work }
  } catch (error) {
    if (error instanceof Fault && error.code.startsWith('input-')) return { fault: error }
    throw error
  }
}

/** True for a unit that has its township from no cell but from the request. */
function isGiven(record: OrgRecord, { township }: SheetLayout): boolean {
  if (township?.from !== 'flag') return false
  return fieldOf(record, 'township')?.cells.length === 0
}
