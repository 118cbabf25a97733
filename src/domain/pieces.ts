import { again } from './rows.ts'

/** A long document: its first bytes, and what follows them, which is made as somebody asks for it, anew each time. */
export interface InPieces {
  readonly bytes: Uint8Array
  readonly more?: Iterable<Uint8Array>
}

/** A document of which no more than the beginning is made now. */
export function inPieces(pieces: Iterable<Uint8Array>): InPieces {
  const begun = pieces[Symbol.iterator]()
  const bytes = begun.next().value ?? new Uint8Array()
  const isWhole = begun.next().done === true
  begun.return?.()
  return isWhole ? { bytes } : { bytes, more: again(() => withoutFirst(pieces)) }
}

/** All pieces of a document. */
export function allPieces({ bytes, more = [] }: InPieces): Iterable<Uint8Array> {
  return again(function* () {
    yield bytes
    yield* more
  })
}

function* withoutFirst(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let isFirst = true
  for (const piece of pieces) {
    if (!isFirst) yield piece
    isFirst = false
  }
}
