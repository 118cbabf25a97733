import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** One file as it lies in an archive: its packed bytes and how they were packed (0 stored, 8 deflated). */
export interface PackedPart {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly unpacked: number
  readonly content: Buffer
}

/** A ZIP archive of texts, stored without compression: the form in which a library wants what we already have in memory. */
export function storeZip(parts: ReadonlyMap<string, string>): Buffer {
  return joinZip(
    [...parts].map(([name, text]) => {
      const content = Buffer.from(text)
      return { name, method: 0, crc: crc32(content), unpacked: content.length, content }
    }),
  )
}

/** A ZIP archive of files that are packed already. Its times are zero. */
export function joinZip(parts: readonly PackedPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const path = Buffer.from(part.name)
    const description = describe(path.length, part)
    const local = Buffer.concat([mark(0x04034b50), description, path])
    directory.push(mark(0x02014b50), Buffer.from([20, 0]), description, trailer(offset), path)
    bodies.push(local, part.content)
    offset += local.length + part.content.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  return Buffer.concat([...bodies, ...directory, end(parts.length, size, offset)])
}

/** Says that names are UTF-8. */
const utf8Names = 0x0800

/** The fields that the local header and the directory share: version, flags, method, time, check sum, sizes, name, extra. */
function describe(nameLength: number, { method, crc, content, unpacked }: PackedPart): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(utf8Names, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(unpacked, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function trailer(offset: number): Buffer {
  const fields = Buffer.alloc(14)
  fields.writeUInt32LE(offset, 10)
  return fields
}

function end(count: number, size: number, offset: number): Buffer {
  const fields = Buffer.alloc(22)
  fields.writeUInt32LE(0x06054b50, 0)
  fields.writeUInt16LE(count, 8)
  fields.writeUInt16LE(count, 10)
  fields.writeUInt32LE(size, 12)
  fields.writeUInt32LE(offset, 16)
  return fields
}

function mark(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
