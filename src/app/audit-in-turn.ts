import { createLedgerAudit, type LedgerJob, type LedgerOutcome, type LedgerPiece, outcomeOf } from './ledger-part.ts'
import type { Ports } from './ports.ts'
import type { PreparedAudit } from './prepare-audit.ts'

/** Audits the ledgers of a job in this thread, one after the other, each only when somebody asks for what became of it; rows are handed over as they are read. */
export async function* auditInTurn(
  job: LedgerJob,
  prepared: PreparedAudit,
  { files, progress }: Ports,
  takePiece?: (piece: LedgerPiece) => void,
): AsyncGenerator<LedgerOutcome> {
  const audit = await createLedgerAudit(job, prepared, files)
  const { ledgers } = job.request
  for (const [done, ledger] of ledgers.entries()) {
    const step = (rows: number) => progress.step({ file: ledger.name, files: done, of: ledgers.length, rows })
    yield await outcomeOf(audit(ledger, step, takePiece))
  }
}
