import { Buffer } from 'node:buffer'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** A text in one of the encodings that ledgers come in, without a byte order mark; what the two Chinese ones lack becomes 〓. */
export function encodeText(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  return Buffer.concat([...text].map((letter) => bytesOf(letter, encoding)))
}

const tables = new Map<string, ReadonlyMap<string, Buffer>>()

function bytesOf(letter: string, encoding: 'gb18030' | 'big5'): Buffer {
  if (letter < '\x80') return Buffer.from(letter)
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return table.get(letter) ?? table.get('〓') ?? Buffer.from('?')
}

/** The characters of two bytes, by what the decoder makes of each pair. */
function tableOf(encoding: 'gb18030' | 'big5'): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, Buffer>()
  for (let lead = encoding === 'big5' ? 0xa1 : 0x81; lead <= 0xf7; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail])
      const letter = decoder.decode(bytes)
      if (letter.length === 1 && letter > '\x7f' && letter !== '\ufffd' && !table.has(letter)) table.set(letter, bytes)
    }
  return table
}
