import { byteFrom, placeFrom, textOf } from './raw-text.ts'
import { sealedEnd } from './report-seal.ts'

/** A sealed file, and where everything stands in it that combining needs. */
export interface SealedFile {
  readonly bytes: Uint8Array
  /** By section that is read, first and last place: all but the longest. */
  readonly sections: readonly SealedSection[]
  /** First and last place of every line of the lists. */
  readonly organizations: Uint32Array
  readonly findings: Uint32Array
}

/** Finds its way in a report that is sealed by this version of the tool; undefined if it is not. */
export function openSealed(bytes: Uint8Array, version: string): SealedFile | undefined {
  const end = sealedEnd(bytes, version)
  if (end === undefined) return undefined
  const sections = sealedSections(bytes, end)
  const linesIn = (list: string) => sections.filter(([name]) => name === list).map((section) => linesOf(bytes, section))
  const [organizations = none] = linesIn('organizations')
  const [findings = none] = linesIn('findings')
  return {
    bytes,
    sections: sections.filter(([name]) => name !== 'organizations' && name !== 'findings'),
    organizations,
    findings,
  }
}

const none = new Uint32Array()

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
const newline = 10

/** Places of the lines of a list: every one but the last has a comma behind it. */
function linesOf(bytes: Uint8Array, [, from, to]: SealedSection): Uint32Array {
  const places: number[] = []
  const last = to - '\n  ]'.length
  for (let at = from + 1; at < last; ) {
    const next = byteFrom(bytes, at + 1, newline)
    places.push(at + indent, next === last ? next : next - 1)
    at = next
  }
  return Uint32Array.from(places)
}
