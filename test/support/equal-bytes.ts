import { Buffer } from 'node:buffer'
import { expect } from 'vitest'

// An expectation walks through an array of bytes or whole numbers as through any object, key by key: half a minute for three million.
// Two of one kind are the same if they have the same bytes; whatever else is compared stays with the library.

const kinds = [Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array]

function equalNumbers(left: unknown, right: unknown): boolean | undefined {
  const kind = kinds.find((each) => left instanceof each && right instanceof each)
  if (kind === undefined || !ArrayBuffer.isView(left) || !ArrayBuffer.isView(right)) return undefined
  if (left.constructor !== right.constructor) return undefined
  const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => Buffer.from(buffer, byteOffset, byteLength)
  return bytesOf(left).equals(bytesOf(right))
}

expect.addEqualityTesters([equalNumbers])
