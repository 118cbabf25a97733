import { expect, test } from 'vitest'
import type { Cell } from '../../src/domain/grid.ts'
import { KnownTexts } from '../../src/readers/known-texts.ts'

const spread = 0x9e3779b1 | 0

/** Bytes of words of four, and three more that do not belong to them. */
function viewOf(words: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(words.length * 4 + 3))
  for (const [index, word] of words.entries()) view.setInt32(index * 4, word, true)
  return view
}

function cellOf(text: string): Cell {
  return { kind: 'text', text }
}

/** What the hash of a text is before its last word. */
function hashBefore(length: number, words: readonly number[]): number {
  return words.reduce((hash, word) => {
    const next = Math.imul(hash ^ word, spread)
    return next ^ (next >>> 15)
  }, length)
}

test('texts whose hashes are the same are different cells', () => {
  // The last word makes up for all that differs before it.
  const goal = 0x41424344
  const texts = [[], [0x61626364], [0x61626365], [0x61626364, 0x30313233], [0x7a616263, 0x30313234, 0x35363738]].map(
    (words) => [...words, words.length === 0 ? goal : goal ^ hashBefore(words.length * 4 + 4, words)],
  )
  const known = new KnownTexts()
  const cells = texts.map((words) => known.keep(cellOf(String(words)), viewOf(words), 0, words.length * 4))
  expect(new Set(cells).size).toBe(texts.length)
  expect(texts.map((words) => known.find(viewOf(words), 0, words.length * 4))).toEqual(cells)
  const backwards = new KnownTexts()
  const others = texts
    .toReversed()
    .map((words) => backwards.keep(cellOf(String(words)), viewOf(words), 0, words.length * 4))
  expect(new Set(others).size).toBe(texts.length)
  expect(texts.map((words) => backwards.find(viewOf(words), 0, words.length * 4))).toEqual(others.toReversed())
})

test.each([
  [
    'begin',
    (one: number, two: number) => [
      [one, two],
      [one, two, hashBefore(12, [one, two]) ^ hashBefore(8, [one]) ^ two],
    ],
  ],
  [
    'end',
    (one: number, two: number) => [
      [one, two, one],
      [two, hashBefore(12, [one]) ^ hashBefore(12, [two]) ^ two, one],
    ],
  ],
])('texts of equal hashes that %s alike are different cells', (_name, textsOf) => {
  const texts = textsOf(0x61626364, 0x30313233)
  for (const words of [texts, texts.toReversed()]) {
    const known = new KnownTexts()
    const cells = words.map((each) => known.keep(cellOf(String(each)), viewOf(each), 0, each.length * 4))
    expect(cells).toEqual(words.map((each) => cellOf(String(each))))
    expect(words.map((each) => known.find(viewOf(each), 0, each.length * 4))).toEqual(cells)
  }
})

test('what was kept meanwhile is given back in place of the same text', () => {
  const known = new KnownTexts()
  const view = viewOf([0x61626364])
  const kept = known.keep(cellOf('dcba'), view, 0, 4)
  expect(known.keep(cellOf('dcba'), view, 0, 4)).toBe(kept)
  expect(known.find(view, 0, 3)).toBeUndefined()
})

test('a column that never repeats itself is not looked up any more; one that does is, however many texts it has', () => {
  const [varied, alike] = [new KnownTexts(), new KnownTexts()]
  for (let at = 0; at < 20_000; at += 1) {
    varied.keep(cellOf(`${at}`), viewOf([0x41000000 + at, 0x61616161]), 0, 8)
    for (const word of [0x41000000 + at, 0x61, 0x62, 0x63, 0x64, 0x65]) {
      const view = viewOf([word, 0x61616161])
      if (alike.find(view, 0, 8) === undefined) alike.keep(cellOf(`${word}`), view, 0, 8)
    }
  }
  expect(varied.find(viewOf([0x41000000, 0x61616161]), 0, 8)).toBeUndefined()
  expect(varied.find(viewOf([0x41000000 + 19_999, 0x61616161]), 0, 8)).toBeUndefined()
  expect(alike.find(viewOf([0x41000000 + 19_999, 0x61616161]), 0, 8)).toEqual(cellOf(`${0x41000000 + 19_999}`))
  expect(alike.find(viewOf([0x61, 0x61616161]), 0, 8)).toEqual(cellOf(`${0x61}`))
})
