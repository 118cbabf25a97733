import type { Artifact } from '../app/ports.ts'
import type { LedgerCheck } from '../domain/ledger-check.ts'
import type { LookBack } from '../domain/look-back.ts'
import { inPieces } from '../domain/pieces.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import type { LongReport } from '../domain/report.ts'
import { auditJsonPieces } from './audit-json-writer.ts'

/** `audit.json`: keys in the order of the schema, one line an element of a list, a newline at the end. */
export async function writeJson(report: LongReport): Promise<readonly Artifact[]> {
  return [{ name: 'audit.json', ...inPieces(auditJsonPieces(report)) }]
}

/** `look-back.json`: what `--json` prints, as a file. */
export async function writeLookBackJson(value: LookBack): Promise<readonly Artifact[]> {
  const text = `${JSON.stringify(value, null, 2)}\n`
  return [{ name: 'look-back.json', bytes: new TextEncoder().encode(text) }]
}

/** `check.json`: what `--json` prints, as a file. */
export async function writeCheckJson(value: LedgerCheck): Promise<readonly Artifact[]> {
  return [{ name: 'check.json', bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) }]
}

/** `ranking.json`: what `--json` prints, as a file. */
export async function writeRankingJson(value: RankingFacts): Promise<readonly Artifact[]> {
  return [{ name: 'ranking.json', bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) }]
}
