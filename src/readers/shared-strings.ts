import type { Cell } from '../domain/grid.ts'
import { nextTag } from './xml-tag.ts'
import { prefixOf, withoutPrefix } from './xml-tags.ts'
import { cellText, runsOf } from './xml-text.ts'

/** The shared strings of a workbook as cells by their index; an empty one is no cell. */
export type SharedStrings = readonly (Cell | undefined)[]

/** Characters of shared strings that fit into memory beside everything else. */
const longestStrings = 256_000_000

/** Reads the shared strings from their part in pieces. `tooLong` makes the Fault for more than a workbook can have. */
export async function readSharedStrings(texts: AsyncIterable<string>, tooLong: () => Error): Promise<SharedStrings> {
  const strings: (Cell | undefined)[] = []
  let scan: Scan = { prefix: undefined, carry: '' }
  let length = 0
  for await (const text of texts) {
    length += text.length
    if (length > longestStrings) throw tooLong()
    scan = takeComplete({ ...scan, carry: scan.carry + text }, strings)
  }
  takeStrings(withoutPrefix(scan.carry, scan.prefix ?? ''), strings)
  return strings
}

/** Text that has not been used, and the prefix of the tags as soon as it is known. */
interface Scan {
  readonly prefix: string | undefined
  readonly carry: string
}

/** Takes all strings but the last one that has begun. */
function takeComplete({ prefix: known, carry }: Scan, strings: (Cell | undefined)[]): Scan {
  const prefix = known ?? (/<(?:\w+:)?sst[\s>]/.test(carry) ? prefixOf(carry, 'sst') : undefined)
  const end = prefix === undefined ? 0 : Math.max(0, carry.lastIndexOf(`</${prefix}si`))
  takeStrings(withoutPrefix(carry.slice(0, end), prefix ?? ''), strings)
  return { prefix, carry: carry.slice(end) }
}

/** Adds the strings of a text; the closing tag of the last one may have been cut off. */
function takeStrings(xml: string, strings: (Cell | undefined)[]): void {
  for (let open = nextTag(xml, 'si', { from: 0 }); open !== -1; ) {
    const tagEnd = xml.indexOf('>', open)
    const isEmpty = xml[tagEnd - 1] === '/'
    const close = isEmpty ? tagEnd : xml.indexOf('</si', tagEnd)
    const end = close === -1 ? xml.length : close
    const text = isEmpty ? '' : stringOf(xml, tagEnd + 1, end)
    strings.push(text === '' ? undefined : { kind: 'text', text })
    open = nextTag(xml, 'si', { from: end })
  }
}

/** Most strings are one text without a format. */
function stringOf(xml: string, from: number, to: number): string {
  const textAt = from + '<t>'.length
  const textEnd = to - '</t>'.length
  const isPlain = textEnd >= textAt && xml.startsWith('<t>', from) && xml.indexOf('<', textAt) === textEnd
  return isPlain ? cellText(xml.slice(textAt, textEnd)) : runsOf(xml.slice(from, to))
}
