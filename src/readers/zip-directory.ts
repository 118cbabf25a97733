import { Buffer } from 'node:buffer'

/** One file in a ZIP archive, as its central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  /** Where its local header starts. */
  readonly offset: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const unstated = 0xffffffff

/** The central directory of an archive; undefined if it is missing or broken. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return readEntries(buffer)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readEntries(buffer: Buffer): readonly ZipEntry[] | undefined {
  const end = findEnd(buffer)
  if (end === undefined) return undefined
  const directory = locateDirectory(buffer, end)
  const entries: ZipEntry[] = []
  let at = directory.start
  while (at < directory.end) {
    if (buffer.readUInt32LE(at) !== entrySignature) return undefined
    entries.push(readEntry(buffer, at, directory.shift))
    at += entryLength + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(buffer: Buffer): number | undefined {
  for (let at = buffer.length - endLength; at >= Math.max(0, buffer.length - endLength - 0xffff); at -= 1) {
    if (buffer.readUInt32LE(at) === endSignature) return at
  }
  return undefined
}

/** Start and end of the directory, and by how many bytes something was put before the archive. */
function locateDirectory(buffer: Buffer, end: number): { start: number; end: number; shift: number } {
  const size = buffer.readUInt32LE(end + 12)
  const offset = buffer.readUInt32LE(end + 16)
  if (offset !== unstated) return { start: end - size, end, shift: end - size - offset }
  const locator = end - 20
  if (buffer.readUInt32LE(locator) !== locator64Signature) throw new RangeError('no 64-bit directory')
  const end64 = Number(buffer.readBigUInt64LE(locator + 8))
  if (buffer.readUInt32LE(end64) !== end64Signature) throw new RangeError('no 64-bit directory')
  const start = Number(buffer.readBigUInt64LE(end64 + 48))
  return { start, end: start + Number(buffer.readBigUInt64LE(end64 + 40)), shift: 0 }
}

function readEntry(buffer: Buffer, at: number, shift: number): ZipEntry {
  const nameEnd = at + entryLength + buffer.readUInt16LE(at + 28)
  const extra = buffer.subarray(nameEnd, nameEnd + buffer.readUInt16LE(at + 30))
  const [unpacked = 0, packed = 0, offset = 0] = widen(extra, [
    buffer.readUInt32LE(at + 24),
    buffer.readUInt32LE(at + 20),
    buffer.readUInt32LE(at + 42),
  ])
  return {
    // Some archivers write the separator of Windows.
    name: buffer
      .toString('utf8', at + entryLength, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//, ''),
    method: buffer.readUInt16LE(at + 10),
    encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
    crc: buffer.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset: offset + shift,
  }
}

/** Numbers that do not fit into 32 bits stand, in this order, in the extra field 1. */
function widen(extra: Buffer, numbers: readonly number[]): readonly number[] {
  const field = extraField(extra, 1)
  let at = 0
  return numbers.map((number) => {
    if (number !== unstated || field === undefined) return number
    at += 8
    return Number(field.readBigUInt64LE(at - 8))
  })
}

function extraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
  }
  return undefined
}
