import type { AuditReport } from '../domain/report.ts'
import { bytesOf } from './raw-text.ts'
import { sealed } from './report-seal.ts'
import { storedAccount } from './stored-account.ts'

/** `audit.json` of a report as it is stored: with an account and a seal, by which it is combined much faster, if it can be combined at all. */
export function sealedJson(json: Uint8Array | string, report: AuditReport): Uint8Array {
  const bytes = typeof json === 'string' ? bytesOf(json) : json
  const account = storedAccount(report)
  return account === undefined ? bytes : sealed(bytes, account, report.tool.version)
}
