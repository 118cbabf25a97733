import { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import type { Spool } from '../app/ports.ts'
import { again } from '../domain/rows.ts'
import { textPage } from '../domain/text-page.ts'
import { createSpoolFile, type Filed, type SpoolFile } from './spool-file.ts'

interface SpoolSizes {
  /** Bytes that all spools together keep in memory; what comes then goes into a file. */
  readonly inMemory: number
  /** Bytes that are written and read at once. */
  readonly piece: number
}

const usual: SpoolSizes = { inMemory: 8 << 20, piece: 1 << 18 }

/**
 * Does work that needs spools, which share a file, and gives the file back when it is done, however that ends. The file is in the nearest folder to
 * the given one that exists, else in that of the system for such files. Faults: those of the work, and `output-*`.
 */
export async function withSpools<Of>(
  folder: string,
  work: (begin: () => Spool) => Promise<Of>,
  { inMemory, piece } = usual,
): Promise<Of> {
  const file = createSpoolFile([nearest(folder), tmpdir()])
  const held = { bytes: 0 }
  const keep = (bytes: Uint8Array) => {
    if (held.bytes + bytes.length > inMemory) return false
    held.bytes += bytes.length
    return true
  }
  try {
    return await work(() => createSpool({ file, keep, newPage: () => textPage(Buffer.allocUnsafe(piece)) }))
  } finally {
    file.close()
  }
}

interface SpoolParts {
  readonly file: SpoolFile
  /** Whether so many bytes more may stay in memory; then they count. */
  readonly keep: (bytes: Uint8Array) => boolean
  readonly newPage: () => ReturnType<typeof textPage>
}

function createSpool({ file, keep, newPage }: SpoolParts): Spool {
  const pieces: (Uint8Array | Filed)[] = []
  let page = newPage()
  const put = (bytes: Uint8Array) => {
    const isKept = keep(bytes)
    pieces.push(isKept ? bytes : file.append(bytes))
    return isKept
  }
  return {
    add(text) {
      if (page.add(text)) return
      if (page.length > 0 && put(page.bytes())) page = newPage()
      else page.clear()
      if (!page.add(text)) put(Buffer.from(text))
    },
    pieces: again(function* () {
      for (const each of pieces) yield each instanceof Uint8Array ? each : file.read(each)
      if (page.length > 0) yield page.bytes()
    }),
  }
}

function nearest(folder: string): string {
  const above = dirname(folder)
  return existsSync(folder) || above === folder ? folder : nearest(above)
}
