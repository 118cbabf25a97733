import { Buffer } from 'node:buffer'
import type { Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { inputProblem } from '../domain/input-problem.ts'
import { readHead } from './read-head.ts'
import { type Foreign, foreignBytes, foreignText, notALedger, oldFormat, startsWith } from './signatures.ts'
import { encodingOfHead } from './text-encoding.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

const headLength = 65_536
const zipStart = [0x50, 0x4b, 0x03, 0x04]
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0]

/** What a file is, judged by its content alone. Empty, encrypted and damaged files are a Fault. */
export async function recognize(source: Source): Promise<'text' | 'workbook' | Foreign> {
  const head = await readHead(source, headLength)
  if (head.length === 0) throw new Fault('input-empty', { file: source.name })
  if (startsWith(head, zipStart)) return recognizeZip(source.name, await source.bytes())
  if (startsWith(head, compoundStart)) return recognizeCompound(source.name, await source.bytes())
  return foreignBytes(head) ?? recognizeText(source.name, head)
}

function recognizeText(file: string, head: Uint8Array): 'text' | Foreign {
  const encoding = encodingOfHead(head)
  if (encoding === undefined && head.includes(0)) return notALedger('binary')
  const text = new TextDecoder(encoding ?? 'gb18030').decode(head)
  if (head.length < headLength && text.trim() === '') throw new Fault('input-empty', { file })
  return foreignText(text) ?? 'text'
}

const zipKinds: readonly (readonly [RegExp, 'workbook' | Foreign])[] = [
  [/^xl\/workbook[^/]*\.xml$/i, 'workbook'],
  [/^xl\/workbook[^/]*\.bin$/i, oldFormat('xlsb')],
  [/^word\//i, notALedger('docx')],
  [/^ppt\//i, notALedger('pptx')],
  [/^OFD\.xml$/i, notALedger('ofd')],
  [/^Index\/(Document\.iwa|Tables\/)/i, oldFormat('numbers')],
]

function recognizeZip(file: string, bytes: Uint8Array): 'workbook' | Foreign {
  const entries = readZipDirectory(bytes)
  if (entries === undefined) throw new Fault('input-damaged', { file, problem: inputProblem('truncated') })
  const kind = zipKinds.find(([pattern]) => entries.some((entry) => pattern.test(entry.name)))?.[1]
  if (kind !== undefined) return kind
  return entries.some((entry) => entry.name === 'mimetype') ? openDocument(entries, bytes) : notALedger('zip')
}

/** OpenDocument keeps its media type uncompressed in the first file, so that it can be read like this. */
function openDocument(entries: readonly ZipEntry[], bytes: Uint8Array): Foreign {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  if (start.includes('opendocument.spreadsheet')) return oldFormat('ods')
  if (start.includes('opendocument.text')) return notALedger('odt')
  return notALedger(entries.some((entry) => entry.name === 'META-INF/container.xml') ? 'epub' : 'zip')
}

const compoundKinds: readonly (readonly [stream: string, Foreign | 'encrypted'])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', oldFormat('xls')],
  ['Book', oldFormat('xls')],
  ['WordDocument', notALedger('doc')],
  ['PowerPoint Document', notALedger('ppt')],
]

/** The streams of a compound file are named in its directory; the first that is known decides, later ones may be embedded. */
function recognizeCompound(file: string, bytes: Uint8Array): Foreign {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found = compoundKinds
    .map(([stream, kind]) => ({ at: buffer.indexOf(Buffer.from(`${stream}\0`, 'utf16le')), kind }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at)
  const kind = found.find((each) => each.kind === 'encrypted')?.kind ?? found[0]?.kind
  if (kind === 'encrypted') throw new Fault('input-encrypted', { file })
  return kind ?? (/\.(xls|et)$/i.test(file) ? oldFormat('xls') : notALedger('binary'))
}
