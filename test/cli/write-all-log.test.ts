import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAll } from '../../src/cli/write-all.ts'
import { temporaryFolder } from './temporary-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const artifact = (name: string, text: string) => ({ name, bytes: bytes(text) })
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8')

function lines(path: string, keeps: number | null, added = 'two\n') {
  return { path, keeps, added: bytes(added), anchor: 'anchor 2' }
}

test('lines are added to the log, and the anchor and the documents stand beside it', async () => {
  const folder = temporaryFolder({ 'register.jsonl': 'one\n', 'register.jsonl.head': 'anchor 1' })
  await writeAll(folder, [artifact('list.csv', 'x')], lines(join(folder, 'register.jsonl'), 4))
  expect(read(folder, 'register.jsonl')).toBe('one\ntwo\n')
  expect(read(folder, 'register.jsonl.head')).toBe('anchor 2')
  expect(readdirSync(folder).sort()).toEqual(['list.csv', 'register.jsonl', 'register.jsonl.head'])
})

test('the log may be elsewhere, and may be the first one', async () => {
  const folder = temporaryFolder()
  await writeAll(join(folder, 'out'), [artifact('list.csv', 'x')], lines(join(folder, 'state', 'r.jsonl'), null))
  expect(read(folder, 'state', 'r.jsonl')).toBe('two\n')
  expect(readdirSync(join(folder, 'out'))).toEqual(['list.csv'])
})

test('an act that writes no document makes no folder for documents', async () => {
  const folder = temporaryFolder({ 'r.jsonl': '' })
  await writeAll(join(folder, 'out'), [], lines(join(folder, 'r.jsonl'), 0))
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('a document that cannot be written leaves the log, its anchor and all documents as they were', async () => {
  const before = { 'register.jsonl': 'one\n', 'register.jsonl.head': 'anchor 1', 'a.csv': 'old' }
  const log = (folder: string) => lines(join(folder, 'register.jsonl'), 4)
  const unchanged = (folder: string) => {
    for (const [name, text] of Object.entries(before)) expect(read(folder, name)).toBe(text)
    expect(readdirSync(folder).filter((name) => name.includes('liangxin-'))).toEqual([])
  }
  const taken = temporaryFolder(before)
  mkdirSync(join(taken, 'b.csv'))
  const written = writeAll(taken, [artifact('a.csv', 'new'), artifact('b.csv', 'new')], log(taken))
  await expect(written).rejects.toMatchObject({ code: 'output-is-folder' })
  unchanged(taken)
  for (const owner of ['.~lock.b.xlsx#', '~$b.xlsx']) {
    const open = temporaryFolder({ ...before, 'b.xlsx': 'open', [owner]: 'somebody' })
    const late = writeAll(open, [artifact('a.csv', 'new'), artifact('b.xlsx', 'new')], log(open))
    await expect(late).rejects.toMatchObject({ code: 'output-locked', args: { file: join(open, 'b.xlsx') } })
    unchanged(open)
  }
})

test('an anchor that cannot be replaced takes the log back', async () => {
  const folder = temporaryFolder({ 'register.jsonl': 'one\n', 'register.jsonl.head/x': '' })
  const written = writeAll(folder, [artifact('a.csv', 'new')], lines(join(folder, 'register.jsonl'), 4))
  await expect(written).rejects.toMatchObject({ code: 'output-is-folder' })
  expect(read(folder, 'register.jsonl')).toBe('one\n')
  expect(readdirSync(folder).sort()).toEqual(['register.jsonl', 'register.jsonl.head'])
})

test('a log that is not as it was read is not written to', async () => {
  const folder = temporaryFolder({ 'register.jsonl': 'one\nof somebody else\n' })
  const path = join(folder, 'register.jsonl')
  await expect(writeAll(folder, [], lines(path, 4))).rejects.toMatchObject({ code: 'register-locked' })
  await expect(writeAll(folder, [], lines(path, null))).rejects.toMatchObject({ code: 'output-exists' })
  expect(readdirSync(folder)).toEqual(['register.jsonl'])
  expect(read(path)).toBe('one\nof somebody else\n')
})

test('a log that is begun anew keeps the old one beside it, and never another file of that name', async () => {
  const folder = temporaryFolder({ 'register.jsonl': 'one\n', 'register.jsonl.head': 'anchor 1', taken: 'x' })
  const log = lines(join(folder, 'register.jsonl'), null, 'snapshot\n')
  await expect(writeAll(folder, [], { ...log, history: 'taken' })).rejects.toMatchObject({ code: 'output-exists' })
  expect(read(folder, 'register.jsonl.head')).toBe('anchor 1')
  await writeAll(folder, [], { ...log, history: 'register.old.jsonl' })
  expect(read(folder, 'register.old.jsonl')).toBe('one\n')
  expect(read(folder, 'register.jsonl')).toBe('snapshot\n')
  expect(readdirSync(folder).sort()).toEqual(['register.jsonl', 'register.jsonl.head', 'register.old.jsonl', 'taken'])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is told as that', async () => {
  const folder = temporaryFolder({ 'register.jsonl': 'one\n' })
  chmodSync(folder, 0o555)
  const written = writeAll(folder, [], lines(join(folder, 'register.jsonl'), 4))
  await expect(written).rejects.toMatchObject({ code: 'output-not-permitted' })
  chmodSync(folder, 0o755)
  expect(read(folder, 'register.jsonl')).toBe('one\n')
})
