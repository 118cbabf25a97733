import { Buffer } from 'node:buffer'
import { gb18030Form, utf8Form } from './byte-form.ts'
import type { CellRow } from './cell-columns.ts'
import { plainByteRows } from './csv-byte-rows.ts'
import { type CsvText, utf8Of } from './csv-text.ts'
import { startsWith } from './signatures.ts'
import { withoutStart } from './without-start.ts'

const utf8Mark = [0xef, 0xbb, 0xbf]
const gb18030Mark = [0x84, 0x31, 0x95, 0x33]
/** Within a character of GB18030 there are bytes from 0 to 9 and from @ on: what is divided by others need not be decoded for it. */
const dividesGb18030 = /^[\t-/:-?]$/

/** The rows of a file of many megabytes as `plainByteRows` gives them, from the bytes as they are where these can be divided. */
export function largeRows(text: CsvText): AsyncGenerator<readonly CellRow[], boolean> {
  const { encoding, delimiter } = text
  if (encoding === 'utf-8') return plainByteRows(rowBytes(text, utf8Mark, 2), delimiter, utf8Form)
  if (encoding === 'gb18030' && dividesGb18030.test(delimiter))
    return plainByteRows(rowBytes(text, gb18030Mark, 1), delimiter, gb18030Form)
  return plainByteRows(utf8Of(text), delimiter, utf8Form)
}

/** The bytes of the rows, without so many byte order marks as a decoded text would be without. */
function rowBytes({ source, skipped }: CsvText, mark: readonly number[], marks: 1 | 2): AsyncIterable<Uint8Array> {
  const { length } = Buffer.from(skipped)
  return withoutStart(source.chunks(), marks * mark.length + length, (first) => {
    if (!startsWith(first, mark)) return length
    return marks === 2 && startsWith(first, mark, mark.length) ? 2 * mark.length + length : mark.length + length
  })
}
