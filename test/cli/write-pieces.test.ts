import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePieces } from '../../src/cli/write-pieces.ts'
import { temporaryFolder } from './temporary-folder.ts'

function* pieces(count: number, length: number, fails = false): Generator<Uint8Array> {
  for (let at = 0; at < count; at += 1) yield Buffer.alloc(length, String(at % 10))
  if (fails) throw new Error('no further piece')
}

test('pieces stand in a file in their order, small and large ones, also where the disk takes them in between', async () => {
  const path = join(temporaryFolder(), 'long')
  const file = await open(path, 'w')
  await writePieces(file, pieces(70, 1 << 19))
  await writePieces(file, pieces(30, 7))
  await file.close()
  const written = readFileSync(path)
  expect(written.equals(Buffer.concat([...pieces(70, 1 << 19), ...pieces(30, 7)]))).toBe(true)
})

test('if a piece cannot be made, nothing is under way any more when that is told', async () => {
  const state = { under: 0, most: 0 }
  const slowly = async () => {
    state.under += 1
    state.most = Math.max(state.most, state.under)
    await new Promise((done) => setTimeout(done, 3))
    state.under -= 1
  }
  const file = { writeFile: slowly, datasync: slowly }
  await expect(writePieces(file, pieces(80, 1 << 19, true))).rejects.toThrow('no further piece')
  expect(state).toEqual({ under: 0, most: 2 })
})

test.each(['writeFile', 'datasync'] as const)(
  'a fault of the disk is told, whatever it was asked (%s)',
  async (fails) => {
    const asked: string[] = []
    const step = (name: string) => async () => {
      asked.push(name)
      if (name === fails && asked.length > 5) throw new Error(`the disk is full: ${name}`)
    }
    const file = { writeFile: step('writeFile'), datasync: step('datasync') }
    await expect(writePieces(file, pieces(80, 1 << 19))).rejects.toThrow(`the disk is full: ${fails}`)
  },
)
