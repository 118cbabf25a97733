import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AuditReport, auditReportSchema } from '../../src/domain/report.ts'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

/** Audits one ledger through the command line and returns the `audit.json` it wrote, as it stands there; throws if it breaks the contract. */
export async function auditLedger(file: string, bytes: Uint8Array, asOf: string): Promise<AuditReport> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, file), bytes)
  const { exitCode, stderr } = await runIn(
    { folder },
    'audit',
    file,
    '--as-of',
    asOf,
    '-o',
    'out',
    '-f',
    'json',
    '--quiet',
  )
  if (exitCode !== 0) throw new Error(stderr)
  const report = JSON.parse(readFileSync(join(folder, 'out', 'audit.json'), 'utf8')) as AuditReport
  auditReportSchema.parse(report)
  return report
}
