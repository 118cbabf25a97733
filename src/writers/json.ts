import type { Artifact } from '../app/ports.ts'
import type { LookBack } from '../domain/look-back.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import type { AuditReport } from '../domain/report.ts'
import { auditJson } from './audit-json-writer.ts'

/** `audit.json`: keys in the order of the schema, one line an element of a list, a newline at the end. */
export async function writeJson(report: AuditReport): Promise<readonly Artifact[]> {
  return [{ name: 'audit.json', bytes: new TextEncoder().encode(auditJson(report)) }]
}

/** `look-back.json`: what `--json` prints, as a file. */
export async function writeLookBackJson(value: LookBack): Promise<readonly Artifact[]> {
  const text = `${JSON.stringify(value, null, 2)}\n`
  return [{ name: 'look-back.json', bytes: new TextEncoder().encode(text) }]
}

/** `ranking.json`: what `--json` prints, as a file. */
export async function writeRankingJson(value: RankingFacts): Promise<readonly Artifact[]> {
  return [{ name: 'ranking.json', bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) }]
}
