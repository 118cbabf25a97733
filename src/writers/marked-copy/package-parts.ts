import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'
import { type Archive, packedBytes, wholePart } from '../../readers/zip-archive.ts'
import { joinZip, type PackedPart } from '../../readers/zip-store.ts'

/** The parts of a workbook while it is being changed. Nothing is written before `bytes` is asked for. */
export interface PackageParts {
  /** The text of a part as it stands now; undefined if there is none. Names count without regard to case. */
  text(name: string): Promise<string | undefined>
  has(name: string): boolean
  put(name: string, text: string): void
  remove(name: string): void
  /** The archive: packed bytes of every part that was not put are copied as they are. */
  bytes(): Uint8Array
}

/** Characters of one part; the text engine of Node holds twice as many. */
const longestPart = 256_000_000

/** The parts of an archive, to be changed. */
export function createParts(archive: Archive): PackageParts {
  const changes = new Map<string, string | null>()
  const ownName = (name: string): string => archive.entries.get(name.toLowerCase())?.name ?? name
  const has = (name: string): boolean => {
    const change = changes.get(ownName(name))
    return change === undefined ? archive.entries.has(name.toLowerCase()) : change !== null
  }
  return {
    has,
    text: async (name) => {
      const change = changes.get(ownName(name))
      const entry = archive.entries.get(name.toLowerCase())
      if (change !== undefined) return change ?? undefined
      return entry === undefined ? undefined : withoutMark(await wholePart(archive, entry, longestPart))
    },
    put: (name, text) => changes.set(ownName(name), text),
    remove: (name) => changes.set(ownName(name), null),
    bytes: () => repack(archive, changes),
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function repack(archive: Archive, changes: ReadonlyMap<string, string | null>): Uint8Array {
  const entries = [...archive.entries.values()]
  const kept = entries.flatMap((entry): readonly PackedPart[] => {
    const change = changes.get(entry.name)
    if (change !== undefined) return change === null ? [] : [packPart(entry.name, change)]
    return [{ ...entry, content: packedBytes(archive, entry) }]
  })
  const names = new Set(entries.map(({ name }) => name))
  const added = [...changes].flatMap(([name, text]) => (names.has(name) || text === null ? [] : [packPart(name, text)]))
  return joinZip([...kept, ...added])
}

function packPart(name: string, text: string): PackedPart {
  const plain = Buffer.from(text)
  return { name, method: 8, crc: crc32(plain), unpacked: plain.length, content: deflateRawSync(plain) }
}

/** A name that no part has yet: the stem, a number, the ending. */
export function freeName(parts: Pick<PackageParts, 'has'>, stem: string, ending: string): string {
  let number = 1
  while (parts.has(`${stem}${number}${ending}`)) number += 1
  return `${stem}${number}${ending}`
}
