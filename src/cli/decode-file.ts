import { Fault } from '../domain/fault.ts'
import { fileProblem } from '../domain/file-problem.ts'

const byteOrderMarks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a file that has to be UTF-8 or to begin with a byte order mark, without that mark. Nothing is guessed: anything
 * else is a Fault `input-not-utf8` with the encoding that it seems to be.
 */
export function decodeFile(file: string, bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  const text = decoded(bytes, marked?.[0] ?? 'utf-8')
  if (text !== undefined && !text.includes('\0')) return text
  const isChinese = marked === undefined && !bytes.includes(0) && decoded(bytes, 'gb18030') !== undefined
  const problem = isChinese ? fileProblem('wrong-encoding', 'GBK (GB18030)') : fileProblem('not-text')
  throw new Fault('input-not-utf8', { file, problem })
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
