import { Buffer } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'

/** Bytes that are written at once. */
const atOnce = 1 << 18

/** Bytes after which the disk is asked to take what has been written. */
const flushedAfter = 16 << 20

/**
 * Writes pieces into an open file, each while the next one is being made. The disk takes what is written meanwhile, so that less of a long file is
 * left to wait for. Throws what the pieces throw when they are made, and errors of the file; nothing is under way any more then.
 */
export async function writePieces(
  file: Pick<FileHandle, 'writeFile' | 'datasync'>,
  pieces: Iterable<Uint8Array>,
): Promise<void> {
  let [writing, flushing, unflushed] = [Promise.resolve(), Promise.resolve(), 0]
  try {
    for (const piece of joined(pieces)) {
      await writing
      writing = file.writeFile(piece)
      unflushed += piece.length
      if (unflushed < flushedAfter) continue
      flushing = flushing.then(() => file.datasync())
      // Heard of below.
      flushing.catch(() => undefined)
      unflushed = 0
    }
  } finally {
    await Promise.allSettled([writing, flushing])
  }
  await writing
  await flushing
}

/** The same bytes in fewer pieces. */
function* joined(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let some: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    some.push(piece)
    size += piece.length
    if (size < atOnce) continue
    yield some.length === 1 ? piece : Buffer.concat(some)
    some = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(some)
}
