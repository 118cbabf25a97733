import type { Artifact } from '../app/ports.ts'
import type { AuditReport } from '../domain/report.ts'
import { reportKeys } from '../domain/report-keys.ts'

/** Lists of a report as they are written: one line an element, lines of a piece with a comma and four spaces between. */
export interface WrittenLists {
  readonly organizations: readonly Uint8Array[]
  readonly findings: readonly Uint8Array[]
}

/** `audit.json` of a report whose longest lists are written already. */
export function writeJsonOf(report: Omit<AuditReport, keyof WrittenLists>, lists: WrittenLists): Artifact {
  const entries = keys.flatMap((key): readonly (readonly Uint8Array[])[] => {
    if (key === 'organizations' || key === 'findings') return [listEntry(key, lists[key])]
    const value = report[key]
    return value === undefined ? [] : [[bytesOf(`  ${JSON.stringify(key)}: ${[...printedTexts(value)].join('')}`)]]
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
const keys = reportKeys.filter((key) => key !== 'account' && key !== 'seal')

/** The text of `audit.json`. */
export function auditJson(report: AuditReport): string {
  return [...auditJsonTexts(report)].join('')
}

/** The same piece by piece. */
export function* auditJsonTexts(report: AuditReport): Generator<string> {
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
