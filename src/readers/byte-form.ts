import { type Buffer, isUtf8 } from 'node:buffer'
import { Gb18030Run } from './gb18030-run.ts'
import type { TextRun } from './text-run.ts'
import { wholeLength } from './utf8-bytes.ts'
import { Utf8Run } from './utf8-run.ts'

/** How texts are written in bytes that are divided into cells as they are. */
export interface ByteForm {
  /** Whether the bytes may be text; a character may be cut off at the end unless they are the last. */
  isText(bytes: Buffer, isLast: boolean): boolean
  /** The text of bytes that have been proved valid. */
  decode(bytes: Buffer): string
  newRun(): TextRun
}

export const utf8Form: ByteForm = {
  isText: (bytes, isLast) => !bytes.includes(0) && isUtf8(isLast ? bytes : bytes.subarray(0, wholeLength(bytes))),
  decode: (bytes) => bytes.toString('utf8'),
  newRun: () => new Utf8Run(),
}

/** Whether the bytes are valid has to be known, and nothing that divides them may stand within a character. */
export const gb18030Form: ByteForm = {
  isText: (bytes) => !bytes.includes(0),
  decode: (bytes) => new TextDecoder('gb18030', { fatal: true }).decode(bytes),
  newRun: () => new Gb18030Run(),
}
