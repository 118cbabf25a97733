import { Buffer, isUtf8 } from 'node:buffer'

/**
 * Texts of one character a byte: they are made and searched several times as fast as texts of characters, and their places are those of
 * the bytes. Undefined if the bytes are not UTF-8.
 */
export function rawText(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? bufferOf(bytes).toString('latin1') : undefined
}

/** The bytes of such a text. */
export function rawBytes(raw: string): Uint8Array {
  return Buffer.from(raw, 'latin1')
}

/** Any text as one of a character a byte. */
export function rawOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

/** The text of bytes that are known to be UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('utf8')
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
