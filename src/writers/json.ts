import type { Artifact } from '../app/ports.ts'
import type { LedgerCheck } from '../domain/ledger-check.ts'
import type { LookBack } from '../domain/look-back.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import { type AuditReport, auditReportSchema } from '../domain/report.ts'

/** `audit.json`: keys in the order of the schema, one line an element of a list, a newline at the end. */
export async function writeJson(report: AuditReport): Promise<readonly Artifact[]> {
  const [bytes = new Uint8Array(), ...more] = encodedPieces(report)
  return [{ name: 'audit.json', bytes, ...(more.length === 0 ? {} : { more }) }]
}

/** Longer texts than this are encoded at once, so that the text of a large report is never held as a whole. */
const pieceLength = 1 << 20

function* encodedPieces(report: AuditReport): Generator<Uint8Array> {
  let piece = ''
  for (const text of jsonTexts(report)) {
    piece += text
    if (piece.length < pieceLength) continue
    yield bytesOf(piece)
    piece = ''
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

/** Lists of a report as they are written: one line an element, lines of a piece with a comma and four spaces between. */
export interface WrittenLists {
  readonly organizations: readonly Uint8Array[]
  readonly findings: readonly Uint8Array[]
}

/** `audit.json` of a report whose longest lists are written already. */
export function writeJsonOf(report: Omit<AuditReport, keyof WrittenLists>, lists: WrittenLists): Artifact {
  const entries = keys.flatMap((key): readonly (readonly Uint8Array[])[] => {
    if (key === 'organizations' || key === 'findings') return [listEntry(key, lists[key])]
    return report[key] === undefined
      ? []
      : [[bytesOf(`  ${JSON.stringify(key)}: ${[...printedTexts(report[key])].join('')}`)]]
  })
  const pieces = entries.flatMap((entry, at) => [bytesOf(at === 0 ? '{\n' : ',\n'), ...entry])
  return { name: 'audit.json', bytes: new Uint8Array(), more: [...pieces, bytesOf('\n}\n')] }
}

function listEntry(key: string, lines: readonly Uint8Array[]): readonly Uint8Array[] {
  const name = `  ${JSON.stringify(key)}: [`
  if (lines.length === 0) return [bytesOf(`${name}]`)]
  return [...lines.flatMap((line, at) => [bytesOf(at === 0 ? `${name}\n    ` : ',\n    '), line]), bytesOf('\n  ]')]
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** All but those that a file gets when it is sealed. */
const keys = (Object.keys(auditReportSchema.shape) as readonly (keyof AuditReport)[]).filter(
  (key) => key !== 'account' && key !== 'seal',
)

/** The text of `audit.json`. */
export function auditJson(report: AuditReport): string {
  return [...jsonTexts(report)].join('')
}

function* jsonTexts(report: AuditReport): Generator<string> {
  const present = keys.filter((key) => report[key] !== undefined)
  for (const [at, key] of present.entries()) {
    yield `${at === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `
    yield* printedTexts(report[key])
  }
  yield '\n}\n'
}

/** Lists are long and have one element a line; everything else is indented as usual. */
function* printedTexts(value: unknown): Generator<string> {
  if (!Array.isArray(value) || value.length === 0) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')
    return
  }
  for (const [at, element] of value.entries()) yield `${at === 0 ? '[' : ','}\n    ${JSON.stringify(element)}`
  yield '\n  ]'
}
