import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withSpools } from '../../src/cli/spools.ts'
import { temporaryFolder } from './temporary-folder.ts'

const texts = Array.from({ length: 500 }, (_, at) => `${at}：${'桐琴镇'.repeat(at % 13)}😀\n`)
const small = { inMemory: 3000, piece: 512 }

function textOf(pieces: Iterable<Uint8Array>): string {
  return Buffer.concat([...pieces]).toString('utf8')
}

test('what is put into several spools comes out of each in its order, however often it is read', async () => {
  const folder = temporaryFolder()
  await withSpools(
    folder,
    async (begin) => {
      const [one, other, empty] = [begin(), begin(), begin()]
      for (const [at, text] of texts.entries()) (at % 3 === 0 ? other : one).add(text)
      for (let times = 0; times < 2; times += 1) {
        expect(textOf(one.pieces)).toBe(texts.filter((_, at) => at % 3 !== 0).join(''))
        expect(textOf(other.pieces)).toBe(texts.filter((_, at) => at % 3 === 0).join(''))
      }
      expect([...empty.pieces]).toEqual([])
    },
    small,
  )
})

test('no piece ends within a text, and a text may be longer than a piece', async () => {
  const long = '甲'.repeat(2000)
  await withSpools(
    temporaryFolder(),
    async (begin) => {
      const spool = begin()
      for (const text of [...texts, long, ...texts]) spool.add(text)
      const pieces = [...spool.pieces].map((piece) => new TextDecoder('utf-8', { fatal: true }).decode(piece))
      expect(pieces.join('')).toBe([...texts, long, ...texts].join(''))
      expect(pieces.every((piece) => piece.endsWith('\n') || piece === long)).toBe(true)
      expect(pieces.length).toBeGreaterThan(20)
    },
    small,
  )
})

test('the file of the spools is seen by nobody, while they are used and after', async () => {
  const folder = temporaryFolder()
  const seen = await withSpools(
    join(folder, 'out', 'deeper'),
    async (begin) => {
      const spool = begin()
      for (const text of texts) spool.add(text)
      return readdirSync(folder)
    },
    small,
  )
  expect([seen, readdirSync(folder)]).toEqual([[], []])
})

test('a folder in which no file can be made is passed over for that of the system', async () => {
  const folder = temporaryFolder({ file: '' })
  const read = await withSpools(
    join(folder, 'file'),
    async (begin) => {
      const spool = begin()
      for (const text of texts) spool.add(text)
      return textOf(spool.pieces)
    },
    small,
  )
  expect(read).toBe(texts.join(''))
})
