import { Fault } from '../domain/fault.ts'
import type { SheetLayout } from '../domain/reading.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import { type AuditPart, createPartAudits, type PartRows } from '../engine/audit-part.ts'
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
export interface LedgerClaim extends Claimant {
  /** The row has its township from no cell but from the request. */
  readonly townshipGiven: boolean
}

/** What became of a ledger; a fault is that of reading it, and of no other ledger's concern. */
export type LedgerOutcome = { readonly part: LedgerPart } | { readonly fault: Fault }

/** Told how many rows have been read, from none on; reading goes on when it is done. */
export type LedgerStep = (rows: number) => void | Promise<void>

/** Rows of a ledger that has not been read to its end, with who they claim to be. */
export interface LedgerPiece extends Pick<LedgerPart, 'claims'> {
  readonly rows: PartRows
}

/**
 * Reads and judges one ledger. Whoever takes pieces gets its rows as they are read, and the part only has the last ones. Faults: `input-*`,
 * also after some pieces.
 */
export type LedgerAudit = (
  ledger: InputPath,
  step: LedgerStep,
  takePiece?: (piece: LedgerPiece) => void,
) => Promise<LedgerPart>

/** What audits ledgers one by one, each apart from the others. Faults: `dictionary-invalid`, and those of a list of answers. */
export async function createLedgerAudit(
  { request, watched }: LedgerJob,
  { resolved, options }: PreparedAudit,
  files: Files,
): Promise<LedgerAudit> {
  const vocabulary = await loadVocabulary(request.columns, files)
  const answers = await loadAnswerBook(request.answers, vocabulary.values, files)
  const watches = watched === null ? {} : { watches: isWatched.bind(null, watched) }
  const reading = { request, vocabulary, answers }
  const begin = createPartAudits(resolved, { ...options, ...watches })
  return async (ledger, step, takePiece) => {
    const audit = begin()
    const roll = createRollCall()
    const given: boolean[] = []
    const takeClaims = () => {
      const townships = given.splice(0)
      return roll.take().map(({ name, creditCode, township, at, cell, facts }, position) => {
        const townshipGiven = townships[position] === true
        return { name, creditCode, township, at, cell, facts, townshipGiven }
      })
    }
    const head = { file: ledger.name, sha256: '' }
    for await (const event of readOneLedger(ledger, { ...reading, step, identities: roll.identities }, files)) {
      if (event.type === 'file') Object.assign(head, { file: event.file, sha256: event.sha256 })
      else if (event.type === 'batch') {
        audit.add(event.batch)
        given.push(...event.batch.records.map((record) => isGiven(record, event.batch.layout)))
        takePiece?.({ rows: audit.takeRows(), claims: takeClaims() })
      } else audit.note(event.issue)
    }
    return { ...head, audit: audit.part(), claims: takeClaims() }
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
