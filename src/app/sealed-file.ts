import type { Wanted } from './ports.ts'
import { hasAt, linePlaces, placeFrom, textOf } from './raw-text.ts'
import { type FoundLines, linesAt } from './report-layout.ts'
import { sealedEnd } from './report-seal.ts'

/** A sealed file, and where everything stands in it that combining needs. */
export interface SealedFile {
  readonly bytes: Uint8Array
  readonly sections: readonly SealedSection[]
  /** Of findings is only known where they stand together. */
  readonly organizations: FoundLines
  /** What `restText` makes of it, where another thread has done that. */
  readonly rest?: { readonly wanted: Wanted; readonly text: string }
}

/** Finds its way in a report that is sealed by this version of the tool; undefined if it is not. */
export function openSealed(bytes: Uint8Array, version: string): SealedFile | undefined {
  const end = sealedEnd(bytes, version)
  if (end === undefined) return undefined
  const sections = sealedSections(bytes, end)
  const [from, to] = linesOf({ bytes, sections }, 'organizations')
  return { bytes, sections, organizations: linesAt(linePlaces(bytes, from, to)) }
}

/** Where the value of a section is. */
export type SealedSection = readonly [name: string, from: number, to: number]

/** It is laid out as we write it, because it is sealed. */
function sealedSections(bytes: Uint8Array, end: number): readonly SealedSection[] {
  const sections: SealedSection[] = []
  for (let start = placeFrom(bytes, 0, between); start !== -1; ) {
    const name = start + between.length
    const close = placeFrom(bytes, name, '": ')
    const next = placeFrom(bytes, close, between)
    const isLast = next === -1 || next > end
    sections.push([textOf(bytes.subarray(name, close)), close + '": '.length, isLast ? end : next - ','.length])
    start = isLast ? -1 : next
  }
  return sections
}

const between = '\n  "'
const indent = '\n    '.length

/** Where the lines of a list begin and end; nowhere if there are none. */
export function linesOf({ bytes, sections }: Pick<SealedFile, 'bytes' | 'sections'>, list: string): [number, number] {
  const [, from = 0, to = 0] = sections.find(([name]) => name === list) ?? []
  return hasAt(bytes, from, '[\n') ? [from + '['.length + indent, to - '\n  ]'.length] : [0, 0]
}

/** Lists that are empty in a report that is only wanted for the figures of several: half of what is read. */
const notForFigures: ReadonlySet<string> = new Set(['assumptions', 'ledgerIssues'])

/** What is found by its places, and what the account says, too: a third of what else would be read. */
const apart: ReadonlySet<string> = new Set([
  ...['organizations', 'findings', 'lookBack'],
  ...['targets', 'indicators', 'jointGroups'],
])

/** Reports of one audit mostly have these in common, so that they are made once. */
export const common: ReadonlySet<string> = new Set(['pack', 'plan'])

/** All sections that are made of their text at once, as one object in JSON. */
export function restText({ bytes, sections }: Pick<SealedFile, 'bytes' | 'sections'>, wanted: Wanted): string {
  const textIn = ([name, from, to]: SealedSection) =>
    wanted === 'figures' && notForFigures.has(name) ? '[]' : textOf(bytes.subarray(from, to))
  const read = sections.filter(([name]) => !(apart.has(name) || common.has(name)))
  return `{${read.map((section) => `"${section[0]}":${textIn(section)}`).join(',')}}`
}
