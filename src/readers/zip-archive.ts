import { Buffer } from 'node:buffer'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { Fault } from '../domain/fault.ts'
import { inputProblem } from '../domain/input-problem.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** A ZIP archive in memory; `file` is what the user calls it. */
export interface Archive {
  readonly file: string
  readonly bytes: Buffer
  readonly entries: ReadonlyMap<string, ZipEntry>
}

const largestPart = 2 ** 30
const largestArchive = 2 ** 31
/** Bytes that are inflated at once. */
const chunkSize = 524_288
/** Bytes of a part that is inflated in one step. */
const smallPart = 262_144
/** Bytes of the smallest buffer that zlib takes. */
const smallestBuffer = 64
const mostPerByte = 1100
const localLength = 30
const localSignature = 0x04034b50

/** Opens an archive. Throws a Fault if it is damaged, encrypted, or claims more content than a workbook can have. */
export function openArchive(file: string, bytes: Uint8Array): Archive {
  const entries = readZipDirectory(bytes)
  if (entries === undefined) throw new Fault('input-damaged', { file, problem: inputProblem('truncated') })
  if (entries.some((entry) => entry.encrypted)) throw new Fault('input-encrypted', { file })
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const bomb =
    entries.find((entry) => entry.unpacked > largestPart) ?? (total > largestArchive ? entries[0] : undefined)
  if (bomb !== undefined) throw new Fault('input-too-large', { file, problem: inputProblem('absurd-size', bomb.name) })
  return {
    file,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    entries: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
  }
}

/** The text of one part in pieces, inflated as it is needed and held against its size and check sum. */
export async function* partText(archive: Archive, entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of partBytes(archive, entry)) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof Fault) throw error
    throw damaged(archive, entry, error)
  }
}

/** The whole text of a part; a Fault above `limit` characters. */
export async function wholePart(archive: Archive, entry: ZipEntry, limit: number): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of partText(archive, entry)) {
    length += piece.length
    if (length > limit)
      throw new Fault('input-too-large', { file: archive.file, problem: inputProblem('absurd-size', entry.name) })
    pieces.push(piece)
  }
  return pieces.join('')
}

/** The bytes of one part in pieces, inflated as they are needed and held against its size and check sum. */
export async function* partBytes(archive: Archive, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0
  let crc = 0
  try {
    for await (const chunk of unpacked(archive, entry)) {
      size += chunk.length
      // A part that is longer than it says is not read to its end: it may have none.
      if (size > entry.unpacked) break
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Fault) throw error
    throw damaged(archive, entry, error)
  }
  if (size !== entry.unpacked || crc !== entry.crc) throw damaged(archive, entry)
}

function unpacked(archive: Archive, entry: ZipEntry): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const packed = packedBytes(archive, entry)
  if (entry.method === 0) return inChunks(packed)
  if (entry.method !== 8) throw damaged(archive, entry)
  // What is inflated in a moment is not worth another thread.
  if (entry.unpacked <= smallPart) {
    const size = Math.max(entry.unpacked, smallestBuffer)
    return [inflateRawSync(packed, { chunkSize: size, maxOutputLength: size })]
  }
  // Another thread inflates a chunk while the one before it is looked at.
  const inflate = createInflateRaw({ chunkSize })
  inflate.end(packed)
  return inflate
}

function* inChunks(bytes: Buffer): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkSize) yield bytes.subarray(start, start + chunkSize)
}

/** Bytes that a part has at most, whatever it says: no packed byte can stand for more than 1,032. */
export function longestContent({ packed, unpacked: stated }: ZipEntry): number {
  return Math.min(stated, packed * mostPerByte)
}

/** The bytes of a part as they lie in the archive, packed by its method; a Fault if they are not where they should be. */
export function packedBytes({ bytes, file }: Archive, entry: ZipEntry): Buffer {
  const header = bytes.subarray(entry.offset, entry.offset + localLength)
  if (header.length < localLength || header.readUInt32LE(0) !== localSignature) {
    throw new Fault('input-damaged', { file, problem: inputProblem('damaged-part', entry.name) })
  }
  const start = entry.offset + localLength + header.readUInt16LE(26) + header.readUInt16LE(28)
  return bytes.subarray(start, start + entry.packed)
}

function damaged(archive: Archive, entry: ZipEntry, cause?: unknown): Fault {
  return new Fault('input-damaged', { file: archive.file, problem: inputProblem('damaged-part', entry.name) }, cause)
}
