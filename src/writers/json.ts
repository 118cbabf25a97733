import type { Artifact } from '../app/ports.ts'
import type { LedgerCheck } from '../domain/ledger-check.ts'
import type { LookBack } from '../domain/look-back.ts'
import { inPieces } from '../domain/pieces.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import type { AuditReport } from '../domain/report.ts'
import { again } from '../domain/rows.ts'
import { auditJsonTexts } from './audit-json-writer.ts'

/** `audit.json`: keys in the order of the schema, one line an element of a list, a newline at the end. */
export async function writeJson(report: AuditReport): Promise<readonly Artifact[]> {
  return [{ name: 'audit.json', ...inPieces(again(() => encodedPieces(report))) }]
}

/** Longer texts than this are encoded at once, so that the text of a large report is never held as a whole. */
const pieceLength = 1 << 20

function* encodedPieces(report: AuditReport): Generator<Uint8Array> {
  let piece = ''
  for (const text of auditJsonTexts(report)) {
    if (piece.length >= pieceLength) {
      yield bytesOf(piece)
      piece = ''
    }
    piece += text
  }
  yield bytesOf(piece)
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

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
