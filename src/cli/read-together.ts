import type { AuditRequest } from '../app/audit-request.ts'
import { Fault, type InnerFault } from '../domain/fault.ts'

/**
 * Does work that reads the ledgers of a request. If one of several cannot be read, the Fault is `input-among-others`, so that
 * the user is told that none was audited and how to leave that one out.
 */
export async function readTogether<Of>(
  { ledgers }: Pick<AuditRequest, 'ledgers'>,
  work: () => Promise<Of>,
): Promise<Of> {
  try {
    return await work()
  } catch (error) {
    const file =
      error instanceof Fault && error.code.startsWith('input-') && 'file' in error.args ? error.args.file : null
    const isOneOfMany = ledgers.length > 1 && ledgers.some(({ name }) => name === file)
    if (!(error instanceof Fault) || file === null || !isOneOfMany) throw error
    const { code, args } = error
    throw new Fault('input-among-others', { file, of: ledgers.length, inner: { code, args } as InnerFault }, error)
  }
}
