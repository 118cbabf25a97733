import { Buffer } from 'node:buffer'
import type { Source } from '../app/ports.ts'
import { decodeText, type TextEncoding } from './text-encoding.ts'

/** A file of separated text, and how it is divided into cells. */
export interface CsvText {
  readonly source: Source
  readonly encoding: TextEncoding
  readonly delimiter: string
  /** The line before the first row that is none itself; empty if there is none. */
  readonly skipped: string
}

/** The text from its first row on. */
export async function* textOf({ source, encoding, skipped }: CsvText): AsyncGenerator<string> {
  let left = skipped.length
  for await (const text of decodeText(source, encoding)) {
    if (left < text.length) yield text.slice(left)
    left = Math.max(0, left - text.length)
  }
}

/** The same as UTF-8. */
export async function* utf8Of(text: CsvText): AsyncGenerator<Uint8Array> {
  for await (const piece of textOf(text)) yield Buffer.from(piece)
}
