import type { AuditRequest } from '../app/audit-request.ts'
import { auditReadable } from '../app/broken-ledgers.ts'
import type { AuditFacts } from '../domain/report.ts'
import { auditRequest } from './audit-request.ts'
import type { CommandContext } from './context.ts'
import { withThreads } from './with-threads.ts'

/** Audits the ledgers that were given, in as many threads as help; commands that mostly read stored reports load this when they have to. */
export async function auditGiven(
  context: CommandContext,
  given: readonly string[],
): Promise<Pick<AuditRequest, 'ledgers'> & { readonly facts: AuditFacts }> {
  const request = await auditRequest(context, given)
  const facts = await withThreads(context, request, (ports) => auditReadable(request, ports))
  return { ledgers: request.ledgers, facts }
}
