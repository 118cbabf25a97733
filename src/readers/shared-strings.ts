import { Buffer, isUtf8 } from 'node:buffer'
import type { Cell } from '../domain/grid.ts'
import { indexStrings } from './string-index.ts'
import { createTextReader } from './text-reader.ts'
import { prefixOf, withoutPrefix } from './xml-tags.ts'
import { cellText, runsOf } from './xml-text.ts'

/** The shared strings of a workbook, which are decoded when they are asked for. */
export interface SharedStrings {
  readonly length: number
  /** How many cells refer to each string, counted up to `often` by those who find them; without elements if there are few strings. */
  readonly noted: Uint8Array
  /** The cell of a string; undefined if it is empty. The same one each time, unless only one cell is known to refer to it. */
  cell(index: number): Cell | undefined
  /** The same for a cell that was not noted. */
  kept(index: number): Cell | undefined
  /** From now on as if several cells referred to each string. */
  keepAll(): void
}

/** Enough cells to keep the string to which they refer. */
export const often = 2
/** So many strings are all kept. */
const fewStrings = 20_000

/** Makes the Fault for shared strings that cannot be read. */
type StringsFailure = (code: 'absurd-size' | 'damaged-part') => Error

/** Characters of shared strings that fit into memory beside everything else. */
const longestStrings = 256_000_000
/** Bytes from the start among which the outermost tag is. */
const headLength = 1 << 20

/** The strings of a workbook that has none. */
export function noStrings(): SharedStrings {
  return stringsIn(Buffer.alloc(0))
}

/** Reads the shared strings from their part in pieces, which are `size` bytes at most. */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  failure: StringsFailure,
): Promise<SharedStrings> {
  const whole = await gather(chunks, size, failure)
  if (!isUtf8(whole)) throw failure('damaged-part')
  const prefix = prefixOf(whole.toString('latin1', 0, headLength), 'sst')
  return stringsIn(prefix === '' ? whole : Buffer.from(withoutPrefix(whole.toString('utf8'), prefix)))
}

async function gather(chunks: AsyncIterable<Uint8Array>, size: number, failure: StringsFailure): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(size)
  let length = 0
  let characters = 0
  for await (const chunk of chunks) {
    whole.set(chunk, length)
    length += chunk.length
    // Only of a part with more bytes than that may there be too many characters.
    if (size > longestStrings) characters += charactersIn(chunk)
    if (characters > longestStrings) throw failure('absurd-size')
  }
  return whole.subarray(0, length)
}

/** Units of UTF-16, as the text engine counts. */
function charactersIn(chunk: Uint8Array): number {
  return chunk.reduce((sum, byte) => sum + ((byte & 0xc0) === 0x80 ? 0 : byte < 0xf0 ? 1 : 2), 0)
}

function stringsIn(bytes: Buffer): SharedStrings {
  const { length, spans } = indexStrings(bytes)
  const noted = new Uint8Array(length <= fewStrings ? 0 : length)
  const kept = new Array<Cell | undefined>(length)
  const texts = createTextReader()
  const textAt = (index: number): string => {
    const start = spans[2 * index] as number
    const [from, to] = [start >>> 1, spans[2 * index + 1] as number]
    return start % 2 === 0 ? texts.text(bytes, from, to) : stringOf(texts.raw(bytes, from, to))
  }
  const cellOf = (index: number): Cell | undefined => {
    const known = kept[index]
    if (known !== undefined) return known
    const text = textAt(index)
    const cell: Cell | undefined = text === '' ? undefined : { kind: 'text', text }
    if (noted[index] !== 1) kept[index] = cell
    return cell
  }
  return {
    length,
    noted,
    cell: cellOf,
    kept(index) {
      if (noted.length > 0) noted[index] = often
      return cellOf(index)
    },
    keepAll: () => void noted.fill(often),
  }
}

/** What stands in `<si>`: one text, or pieces with formats of their own. */
function stringOf(xml: string): string {
  const end = xml.length - '</t>'.length
  const isPlain = end >= '<t>'.length && xml.startsWith('<t>') && xml.indexOf('<', '<t>'.length) === end
  return isPlain ? cellText(xml.slice('<t>'.length, end)) : runsOf(xml)
}
