import type { Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { bytePieces } from './byte-pieces.ts'
import { readHead } from './read-head.ts'
import { startsWith } from './signatures.ts'
import { isWholeUtf8 } from './utf8-bytes.ts'

/** The encodings that ledgers come in. GB18030 contains GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

const names: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  big5: 'big5',
}

const bareNames = new Map(Object.keys(names).map((name) => [name.replaceAll('-', ''), name]))

/** The encoding that a user means, in any spelling; a Fault with the nearest name if there is none. */
export function encodingNamed(name: string): TextEncoding {
  const bare = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const encoding = names[bareNames.get(bare) ?? '']
  if (encoding !== undefined) return encoding
  const expected = { kind: 'one-of', values: Object.keys(names) } as const
  throw new Fault('usage-bad-value', { flag: '--encoding', value: name, expected, nearest: nearestName(bare) })
}

function nearestName(bare: string): string | null {
  const shared = (name: string): number => [...name].findIndex((letter, index) => letter !== bare[index])
  const scored = [...bareNames].map(([key, name]) => ({ name, score: shared(`${key}\0`) }))
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left))
  return best.score >= 2 ? best.name : null
}

const byteOrderMarks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]

/**
 * The encoding that the first bytes prove: by a byte order mark, or because they hold zero bytes and make sense as UTF-16 in
 * one byte order only. Counting zeros would not do: in Chinese text 一 (4E00) has its zero in the other place.
 */
export function encodingOfHead(head: Uint8Array): TextEncoding | undefined {
  const marked = byteOrderMarks.find(([, bytes]) => startsWith(head, bytes))
  if (marked !== undefined) return marked[0]
  if (!head.includes(0)) return undefined
  const sensible = (['utf-16le', 'utf-16be'] as const).filter((encoding) => isSensible(head, encoding))
  return sensible.length === 1 ? sensible[0] : undefined
}

/** True if the bytes are text with something that divides cells or lines, and nothing that no text holds. */
function isSensible(head: Uint8Array, encoding: TextEncoding): boolean {
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length - (head.length % 2)))
  return /[,;\t\r\n]/.test(text) && !/[\0\uFFFD]/.test(text.slice(0, -1))
}

/** Where a text stops being valid, and how many characters above U+07FF it had until then. */
interface Break {
  readonly byte: number
  readonly wide: number
}

/** Bytes. */
const decodedAtOnce = 65_536

/**
 * So many characters of three bytes in a row of text are no accident: such a file is UTF-8 with a damaged place. Read as
 * GB18030 it might pass, and every cell of it would be wrong.
 */
const certainlyUtf8 = 8

/**
 * The encoding of a whole text file, found without guessing: byte order mark or zero bytes, else strict UTF-8, else strict
 * GB18030. Throws `input-encoding` with the first byte that fits none, also when the user named the encoding.
 */
export async function chooseEncoding(source: Source, named: string | null): Promise<TextEncoding> {
  const stated = named === null ? encodingOfHead(await readHead(source, 65_536)) : encodingNamed(named)
  const first = stated ?? 'utf-8'
  if (await isValid(source, first)) return first
  const broken = await findBreak(source, first)
  const fault = (encoding: string, byte: number): Fault =>
    new Fault('input-encoding', { file: source.name, encoding, byte })
  if (stated !== undefined || broken.wide >= certainlyUtf8) throw fault(first, broken.byte)
  if (await isValid(source, 'gb18030')) return 'gb18030'
  const other = await findBreak(source, 'gb18030')
  throw fault(`${first} / gb18030`, Math.max(broken.byte, other.byte))
}

async function isValid(source: Source, encoding: TextEncoding): Promise<boolean> {
  if (encoding === 'utf-8') return isWholeUtf8(source.chunks())
  return (await refusedPiece(source, encoding)) === undefined
}

/** Where the piece begins that a decoder refuses, or where all end if something is missing there; undefined if nothing is wrong. */
async function refusedPiece(source: Source, encoding: TextEncoding): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let byte = 0
  try {
    for await (const piece of bytePieces(source.chunks(), decodedAtOnce)) {
      decoder.decode(piece, { stream: true })
      byte += piece.length
    }
    decoder.decode()
    return undefined
  } catch (error) {
    if (error instanceof TypeError) return byte
    throw error
  }
}

/** Decodes again, what is refused a byte at a time, to tell the place. */
async function findBreak(source: Source, encoding: TextEncoding): Promise<Break> {
  const refused = await refusedPiece(source, encoding)
  const decoder = new TextDecoder(encoding, { fatal: true })
  let byte = 0
  let wide = 0
  try {
    for await (const piece of bytePieces(source.chunks(), decodedAtOnce)) {
      for (const step of byte === refused ? singly(piece) : [piece]) {
        wide += countWide(decoder.decode(step, { stream: true }))
        byte += step.length
      }
    }
    decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return { byte, wide }
}

function countWide(text: string): number {
  return text.match(/[\u{800}-\u{10ffff}]/gu)?.length ?? 0
}

function singly(piece: Uint8Array): readonly Uint8Array[] {
  return Array.from(piece, (_, index) => piece.subarray(index, index + 1))
}

/** The text of a file in pieces, without its byte order mark. Zero characters mean that it is no text. */
export async function* decodeText(source: Source, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let first = true
  for await (const piece of bytePieces(source.chunks(), decodedAtOnce)) {
    const text = decoder.decode(piece, { stream: true })
    if (text.includes('\0')) throw new Fault('input-not-a-ledger', { file: source.name, looksLike: 'binary' })
    yield first ? text.replace(/^\uFEFF/, '') : text
    first = first && text === ''
  }
  yield decoder.decode()
}
