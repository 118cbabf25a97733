import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** A ZIP archive of texts, stored without compression: the form in which a library wants what we already have in memory. */
export function storeZip(parts: ReadonlyMap<string, string>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of parts) {
    const path = Buffer.from(name)
    const content = Buffer.from(text)
    const description = describe(path.length, content)
    const local = Buffer.concat([mark(0x04034b50), description, path, content])
    directory.push(mark(0x02014b50), Buffer.from([20, 0]), description, trailer(offset), path)
    bodies.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  return Buffer.concat([...bodies, ...directory, end(parts.size, size, offset)])
}

/** The fields that the local header and the directory share: version, flags, method, time, check sum, sizes, name, extra. */
function describe(nameLength: number, content: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(content.length, 18)
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
