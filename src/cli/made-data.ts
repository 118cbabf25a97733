import { deserialize, serialize } from 'node:v8'
import { hashOf } from './proven-name.ts'

/** The name under which the build keeps what it has compiled of own files of rules with exactly these texts. */
export function madeName(texts: readonly string[]): string {
  return `${hashOf(texts.map((text) => hashOf(text)).join(' '))}.made`
}

/** Plain data, maps, sets and patterns among it, as V8 writes them down: reading that takes a tenth of compiling it anew. */
export function madeBytes(data: unknown): Uint8Array {
  return serialize(data)
}

/** The data of such bytes; undefined if this V8 cannot read them. */
export function madeData(bytes: Uint8Array): unknown {
  try {
    return deserialize(bytes)
  } catch {
    return undefined
  }
}
