import { Buffer } from 'node:buffer'
import { textPage } from '../domain/text-page.ts'

/** How much is encoded in one piece. */
const pieceLength = 1 << 18

/** Texts as UTF-8 in a few large pieces; bytes among them are passed on as they are. */
export function* encodedPieces(texts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let page = newPage()
  for (const text of texts) {
    if (typeof text === 'string' && page.add(text)) continue
    if (page.length > 0) {
      yield page.bytes()
      page = newPage()
    }
    if (typeof text !== 'string') yield text
    else if (!page.add(text)) yield Buffer.from(text)
  }
  if (page.length > 0) yield page.bytes()
}

function newPage() {
  return textPage(Buffer.allocUnsafe(pieceLength))
}
