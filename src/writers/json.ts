import type { Artifact } from '../app/ports.ts'
import type { LedgerCheck } from '../domain/ledger-check.ts'
import type { LookBack } from '../domain/look-back.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import { type AuditReport, auditReportSchema } from '../domain/report.ts'

/** `audit.json`: keys in the order of the schema, one line an element of a list, a newline at the end. */
export async function writeJson(report: AuditReport): Promise<readonly Artifact[]> {
  return [{ name: 'audit.json', bytes: new TextEncoder().encode(auditJson(report)) }]
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

const keys = Object.keys(auditReportSchema.shape) as readonly (keyof AuditReport)[]

/** The text of `audit.json`. */
export function auditJson(report: AuditReport): string {
  const present = keys.filter((key) => report[key] !== undefined)
  const lines = present.map((key) => `  ${JSON.stringify(key)}: ${printed(report[key])}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Lists are long and have one element a line; everything else is indented as usual. */
function printed(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((element) => `    ${JSON.stringify(element)}`).join(',\n')}\n  ]`
  }
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')
}
