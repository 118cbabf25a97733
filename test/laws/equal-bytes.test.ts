import { expect, test } from 'vitest'

// What test/support/equal-bytes.ts compares in one step is compared as strictly as by the library.

const bytes = (...values: number[]) => Uint8Array.from(values)

test('arrays of numbers are equal if each of their numbers is, wherever they lie in their buffers', () => {
  expect({ of: bytes(1, 2, 3).subarray(1) }).toEqual({ of: bytes(2, 3) })
  expect(Buffer.from('甲')).toEqual(Buffer.from('甲'))
  expect(Int32Array.from([-1, 7])).toEqual(Int32Array.from([-1, 7]))
})

test('one number that differs, one more or one less is noticed', () => {
  expect({ of: bytes(1, 2, 3) }).not.toEqual({ of: bytes(1, 2, 4) })
  expect([bytes(1, 2)]).not.toEqual([bytes(1, 2, 0)])
  expect(bytes(1, 2)).not.toEqual(bytes(1))
  expect(Uint32Array.from([256])).not.toEqual(Uint32Array.from([1]))
  expect(() => expect(bytes(1)).toEqual(bytes(2))).toThrow('deeply equal')
})

test('the same bytes as numbers of another kind are other numbers', () => {
  expect(Uint32Array.from([1])).not.toEqual(Uint8Array.from([1, 0, 0, 0]))
  expect(Int8Array.from([-1])).not.toEqual(Uint8Array.from([255]))
})
