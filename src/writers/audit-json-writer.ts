import type { Artifact } from '../app/ports.ts'
import type { RenderedRows } from '../domain/rendered-rows.ts'
import type { AuditReport, LongLookBack, LongReport } from '../domain/report.ts'
import { reportKeys } from '../domain/report-keys.ts'
import { again } from '../domain/rows.ts'
import { encodedPieces } from './encoded-pieces.ts'
import { indentedJson } from './indented-json.ts'

/** Lists of a report as they are written: one line an element, lines of a piece with a comma and four spaces between. */
export interface WrittenLists {
  readonly organizations: readonly Uint8Array[]
  readonly findings: readonly Uint8Array[]
}

/** `audit.json` of a report whose longest lists are written already. */
export function writeJsonOf(report: Omit<AuditReport, keyof WrittenLists>, lists: WrittenLists): Artifact {
  const entries = keys.flatMap((key): readonly (readonly Uint8Array[])[] => {
    if (isLongList(key)) return [listEntry(key, lists[key])]
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
export function auditJson(report: LongReport): string {
  const decoder = new TextDecoder()
  return [...auditJsonPieces(report)].map((piece) => decoder.decode(piece, { stream: true })).join('')
}

/** The same as bytes, which are made as somebody goes through them; lists that are rendered already are as they are. */
export function auditJsonPieces(report: LongReport): Iterable<Uint8Array> {
  return again(() => encodedPieces(auditJsonTexts(report)))
}

function* auditJsonTexts(report: LongReport): Generator<string | Uint8Array> {
  const present = keys.filter((key) => report[key] !== undefined)
  for (const [at, key] of present.entries()) {
    yield `${at === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `
    if (key === 'lookBack' && report.lookBack !== undefined) yield* lookBackTexts(report.lookBack, report.rendered)
    else if (report.rendered !== undefined && isLongList(key)) yield* closed(report.rendered.lists[key], '  ')
    else yield* printedTexts(report[key])
  }
  yield '\n}\n'
}

function isLongList(key: string): key is 'organizations' | 'findings' {
  return key === 'organizations' || key === 'findings'
}

function* lookBackTexts(lookBack: LongLookBack, rendered?: RenderedRows): Generator<string | Uint8Array> {
  const margin = '    '
  let mark = '{'
  for (const [key, value] of Object.entries(lookBack)) {
    yield `${mark}\n${margin}${JSON.stringify(key)}: `
    if (rendered !== undefined && value === lookBack.units) yield* closed(rendered.lists.formed, margin)
    else if (isList(value)) yield* indentedTexts(value, margin)
    else yield indentedJson(value, margin)
    mark = ','
  }
  yield '\n  }'
}

function* closed(list: Iterable<Uint8Array>, margin: string): Generator<string | Uint8Array> {
  let end = '[]'
  for (const piece of list) {
    yield piece
    end = `\n${margin}]`
  }
  yield end
}

/** A list with the lines of its elements indented. */
function* indentedTexts(list: Iterable<unknown>, margin: string): Generator<string> {
  let end = '[]'
  for (const element of list) {
    yield `${end === '[]' ? '[' : ','}\n${margin}  ${indentedJson(element, `${margin}  `)}`
    end = `\n${margin}]`
  }
  yield end
}

/** Lists are long and have one element a line; everything else is indented as usual. */
function* printedTexts(value: unknown): Generator<string> {
  if (!isList(value)) {
    yield indentedJson(value, '  ')
    return
  }
  let mark = '['
  for (const element of value) {
    yield `${mark}\n    ${JSON.stringify(element)}`
    mark = ','
  }
  yield mark === '[' ? '[]' : '\n  ]'
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
