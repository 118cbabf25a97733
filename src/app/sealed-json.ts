import type { LongReport } from '../domain/report.ts'
import { sealed } from './report-seal.ts'
import { storedAccount } from './stored-account.ts'

/**
 * `audit.json` of a report as it is stored, in pieces as it came: with an account and a seal, by which it is combined much faster, if it can
 * be combined at all.
 */
export function sealedJson(pieces: Iterable<Uint8Array>, report: LongReport): Iterable<Uint8Array> {
  const account = storedAccount(report)
  return account === undefined ? pieces : sealed(pieces, account, report.tool.version)
}
