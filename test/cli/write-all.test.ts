import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAll } from '../../src/cli/write-all.ts'
import { Fault } from '../../src/domain/fault.ts'
import { temporaryFolder } from './temporary-folder.ts'

const artifact = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

test('all documents stand in the folder, and nothing else does', async () => {
  const folder = join(temporaryFolder(), 'new', 'deeper')
  await writeAll(folder, [artifact('a.csv', '1'), artifact('缺口报告.xlsx', '2')])
  expect(readdirSync(folder).sort()).toEqual(['a.csv', '缺口报告.xlsx'])
  expect(readFileSync(join(folder, '缺口报告.xlsx'), 'utf8')).toBe('2')
})

test('an older result is replaced as a whole', async () => {
  const folder = temporaryFolder({ 'a.csv': 'old' })
  await writeAll(folder, [artifact('a.csv', 'new')])
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.csv'])
})

test('a document in pieces is written as they come, and not one byte of it stands there if a piece cannot be made', async () => {
  const folder = temporaryFolder({ 'long.csv': 'old' })
  const pieces = function* (fails: boolean) {
    for (let at = 0; at < 1000; at += 1) yield new TextEncoder().encode(`第${at}行,${'甲'.repeat(400)}\r\n`)
    if (fails) throw new Fault('internal', { problem: 'a row that cannot be made' })
  }
  const long = (fails: boolean) => ({
    ...artifact('long.csv', 'no\r\n'),
    more: { [Symbol.iterator]: () => pieces(fails) },
  })
  await expect(writeAll(folder, [artifact('a.csv', '1'), long(true)])).rejects.toThrow(Fault)
  expect(readdirSync(folder)).toEqual(['long.csv'])
  expect(readFileSync(join(folder, 'long.csv'), 'utf8')).toBe('old')
  await writeAll(folder, [long(false)])
  const lines = readFileSync(join(folder, 'long.csv'), 'utf8').split('\r\n')
  expect([lines.length, lines[0], lines[1000]?.slice(0, 5)]).toEqual([1002, 'no', '第999行'])
})

test('if one document cannot be put in place, the old ones are all there again', async () => {
  const folder = temporaryFolder({ 'a.csv': 'old' })
  // A folder with the name of the second document cannot be replaced by a file.
  mkdirSync(join(folder, 'b.csv'))
  const written = writeAll(folder, [artifact('a.csv', 'new'), artifact('b.csv', 'new')])
  await expect(written).rejects.toMatchObject({ code: expect.stringMatching(/^output-/) })
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv'])
})

test('a folder that was made for results which failed is taken away again', async () => {
  const folder = temporaryFolder()
  const written = writeAll(join(folder, 'out'), [artifact('a/b', 'x')])
  await expect(written).rejects.toMatchObject({ code: 'internal' })
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('an output folder that is a file is a plain fault', async () => {
  const folder = temporaryFolder({ out: 'a file' })
  await expect(writeAll(join(folder, 'out'), [artifact('a', 'x')])).rejects.toMatchObject({
    code: 'output-not-a-folder',
  })
})

test.skipIf(process.getuid?.() === 0)('a write-protected document is left alone', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.csv'), 'old')
  chmodSync(join(folder, 'a.csv'), 0o444)
  await expect(writeAll(folder, [artifact('a.csv', 'new')])).rejects.toMatchObject({ code: 'output-not-permitted' })
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old')
})

test('what a killed run has left is taken away, what a living one prepares is not', async () => {
  // No system gives a process a number as high as this.
  const dead = '.audit.json.liangxin-999999999.new'
  const living = `.audit.json.liangxin-${process.ppid}.new`
  const folder = temporaryFolder({
    [dead]: 'half',
    '.gaps.csv.liangxin-999999999.old': 'old',
    [living]: 'half',
    '.note': '',
  })
  await writeAll(folder, [artifact('a.csv', '1')])
  expect(readdirSync(folder).sort()).toEqual(['.note', living, 'a.csv'].sort())
})

test('a document whose name is taken by a folder is told as that', async () => {
  const folder = temporaryFolder({ 'gaps.csv/readme.txt': '' })
  await expect(writeAll(folder, [artifact('gaps.csv', '1')])).rejects.toMatchObject({ code: 'output-is-folder' })
})

test('documents that are still being made are written with the others, in their order', async () => {
  const folder = temporaryFolder()
  await writeAll(folder, [Promise.resolve([artifact('letter.docx', '1')]), artifact('audit.json', '2')])
  expect(readdirSync(folder).sort()).toEqual(['audit.json', 'letter.docx'])
})

test('if one of them cannot be made, nothing is written and its fault is told', async () => {
  const folder = temporaryFolder({ 'audit.json': 'old' })
  const never = Promise.reject(new Fault('internal', { problem: 'no letter' }))
  await expect(writeAll(folder, [never, artifact('audit.json', 'new')])).rejects.toMatchObject({ code: 'internal' })
  expect(readFileSync(join(folder, 'audit.json'), 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['audit.json'])
})
