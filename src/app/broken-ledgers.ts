import { Fault, type InnerFault } from '../domain/fault.ts'
import type { AuditFacts, FailureFacts, LongFacts } from '../domain/report.ts'
import { wholeRows } from '../domain/whole-rows.ts'
import type { AuditRequest } from './audit-request.ts'
import type { InputPath, Ports } from './ports.ts'
import { readLedgers } from './read-ledgers.ts'
import { runLongAudit } from './run-audit.ts'

/** What some work came to, or the fault of the ledger because of which it could not be done. */
type Attempt<Of> = { readonly done: Of } | { readonly broken: Fault }

/**
 * Audits those of several ledgers that can be read, and says which cannot; with `strict` the first of these stops everything, as one
 * that is alone does. Faults: those of `runAudit`, and `input-none-readable`.
 */
export async function auditReadable(request: AuditRequest, ports: Ports): Promise<AuditFacts> {
  return wholeRows(await auditReadableLong(request, ports))
}

/** The same, whose longest lists are kept as `ports` keep them. */
export async function auditReadableLong(request: AuditRequest, ports: Ports): Promise<LongFacts> {
  const tried = await attempt(request, () => runLongAudit(request, ports))
  return 'done' in tried ? tried.done : auditRest(request, tried.broken, ports)
}

/** Does work that reads all ledgers of a request. A fault that is not that of one of several ledgers is thrown. */
export async function attempt<Of>(request: AuditRequest, work: () => Promise<Of>): Promise<Attempt<Of>> {
  try {
    return { done: await work() }
  } catch (error) {
    if (request.strict || request.ledgers.length < 2 || !isOfOne(error, request.ledgers)) throw error
    return { broken: error }
  }
}

/**
 * Audits the ledgers of a request without those that cannot be read, one of which is known. All of it is done anew, because a ledger
 * may break off after its first units: of such a one nothing may count, and no other unit may repeat one of them.
 */
export async function auditRest(request: AuditRequest, broken: Fault, ports: Ports): Promise<LongFacts> {
  const failures = await failuresOf(request, broken, ports)
  const files = new Set(failures.map(({ file }) => file))
  const ledgers = request.ledgers.filter(({ name }) => !files.has(name))
  if (ledgers.length === 0) {
    const inner = failures.map(({ fault }) => fault as InnerFault)
    throw new Fault('input-none-readable', { files: [...files].join(', '), of: failures.length, inner })
  }
  const facts = await runLongAudit({ ...request, ledgers }, ports)
  return { ...facts, failures, previous: facts.previous && notComparable(facts.previous) }
}

/** Units that were not read have not left the base. */
function notComparable(previous: NonNullable<AuditFacts['previous']>): AuditFacts['previous'] {
  const indicators = previous.indicators.map((each) => {
    const differs = [...each.differs.filter((one) => one !== 'failures'), 'failures' as const]
    return { ...each, comparable: false, differs }
  })
  return { ...previous, comparable: false, indicators }
}

/** Every ledger that cannot be read, in the order of the request, so that a clerk hears of all at once. */
async function failuresOf(request: AuditRequest, broken: Fault, ports: Ports): Promise<FailureFacts[]> {
  const failures: FailureFacts[] = []
  for (const [at, ledger] of request.ledgers.entries()) {
    const fault = isOfOne(broken, [ledger]) ? broken : await faultOf(request, at, ports)
    if (fault !== undefined) failures.push({ file: ledger.name, fault: innerOf(fault) })
  }
  return failures
}

/** Reads one ledger alone and to its end. */
async function faultOf(request: AuditRequest, at: number, { files, progress }: Ports): Promise<Fault | undefined> {
  const ledgers = request.ledgers.slice(at, at + 1)
  const of = request.ledgers.length
  const step: typeof progress.step = (now) => progress.step({ ...now, files: at, of })
  const events = readLedgers({ ...request, ledgers }, { files, progress: { ...progress, step } })
  try {
    while (!(await events.next()).done);
    return undefined
  } catch (error) {
    if (!isOfOne(error, ledgers)) throw error
    return error
  }
}

/** Arguments of what is wrong with a ledger are single texts and numbers. */
function innerOf({ code, args }: Fault): FailureFacts['fault'] {
  return { code, args: args as FailureFacts['fault']['args'] }
}

/** True for a fault of reading that names one of these ledgers. */
function isOfOne(error: unknown, ledgers: readonly InputPath[]): error is Fault {
  if (!(error instanceof Fault) || !error.code.startsWith('input-') || !('file' in error.args)) return false
  const { file } = error.args
  return ledgers.some(({ name }) => name === file)
}
