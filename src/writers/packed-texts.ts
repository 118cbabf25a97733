import { Buffer } from 'node:buffer'
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw, type ZlibOptions } from 'node:zlib'
import type { PackedPart } from '../readers/zip-store.ts'

const deflate = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw)
const deflatedMethod = 8

/** Characters that are deflated at once: a long part is never in one piece before it is packed. */
const usualLength = 1 << 20

/**
 * Packs a part of a workbook that is made text by text. zlib deflates what has come beside this thread while the next texts are made; where one
 * piece ends and the next begins, nobody who unpacks them can tell.
 */
export async function packTexts(name: string, texts: Iterable<string>, length = usualLength): Promise<PackedPart> {
  const packed: Buffer[] = []
  let [crc, unpacked] = [0, 0]
  let before: Promise<unknown> = Promise.resolve()
  for (const { text, isLast } of inPieces(texts, length)) {
    const bytes = Buffer.from(text)
    crc = crc32(bytes, crc)
    unpacked += bytes.length
    await before
    before = deflate(bytes, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }).then((made) =>
      packed.push(made),
    )
  }
  await before
  return { name, method: deflatedMethod, crc, unpacked, content: Buffer.concat(packed) }
}

/** The texts, joined until they are long enough; the last piece may be empty. */
function* inPieces(texts: Iterable<string>, length: number): Generator<{ text: string; isLast: boolean }> {
  let waiting: string[] = []
  let sum = 0
  for (const text of texts) {
    waiting.push(text)
    sum += text.length
    if (sum < length) continue
    yield { text: waiting.join(''), isLast: false }
    waiting = []
    sum = 0
  }
  yield { text: waiting.join(''), isLast: true }
}
