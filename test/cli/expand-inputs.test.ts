import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expandInputs } from '../../src/cli/expand-inputs.ts'
import { temporaryFolder } from './temporary-folder.ts'

const county = {
  '台账/织里镇.xlsx': '',
  '台账/练市镇.csv': '',
  '台账/~$织里镇.xlsx': '',
  '台账/.hidden.csv': '',
  '台账/说明.docx': '',
  '台账/旧/八里店镇.xls': '',
  'liangxin-out/audit.json': '{}',
  'liangxin-out/缺口报告.xlsx': '',
  'liangxin-out/gaps.csv': '',
  'liangxin-out/南浔镇.csv': '',
}

const namesOf = async (folder: string, ...given: readonly string[]) =>
  (await expandInputs(given, folder, 'stdin')).map((input) => input.name)

test('a folder gives every table in it and below it, by code point, without lock files and hidden files', async () => {
  const folder = temporaryFolder(county)
  expect(await namesOf(folder, '台账')).toEqual(['旧/八里店镇.xls', '练市镇.csv', '织里镇.xlsx'].sort())
})

test('what an earlier audit wrote is no ledger, a ledger beside it is', async () => {
  const folder = temporaryFolder(county)
  expect(await namesOf(folder, 'liangxin-out')).toEqual(['南浔镇.csv'])
})

test('a pattern gives the files that match; ** goes into folders', async () => {
  const folder = temporaryFolder(county)
  expect(await namesOf(folder, '台账/*镇.xlsx')).toEqual(['织里镇.xlsx'])
  expect(await namesOf(folder, '台账/**/*.xls')).toEqual(['八里店镇.xls'])
  expect(await namesOf(folder, '台账/??镇.csv')).toEqual(['练市镇.csv'])
})

test('a file whose name holds a star or a bracket is taken by its name', async () => {
  const folder = temporaryFolder({ 'a[1].csv': '', 'b(2)*.csv': '', 'b(2)x.csv': '' })
  expect(await namesOf(folder, 'a[1].csv')).toEqual(['a[1].csv'])
  expect(await namesOf(folder, 'b(2)*.csv')).toEqual(['b(2)*.csv'])
})

test('a file that is named twice is read once', async () => {
  const folder = temporaryFolder(county)
  expect(await namesOf(folder, '台账/织里镇.xlsx', '台账', './台账/织里镇.xlsx')).toHaveLength(3)
})

test('files of two folders are told apart by their folders', async () => {
  const folder = temporaryFolder({ 'a/台账.csv': '', 'b/台账.csv': '' })
  expect(await namesOf(folder, 'a/台账.csv', 'b/台账.csv')).toEqual(['a/台账.csv', 'b/台账.csv'])
})

test('nothing found is a fault, never an empty audit', async () => {
  const folder = temporaryFolder({ 'empty/readme.txt': '' })
  await expect(expandInputs(['empty'], folder, 'stdin')).rejects.toMatchObject({ code: 'input-no-files' })
  await expect(expandInputs(['*.csv'], folder, 'stdin')).rejects.toMatchObject({ code: 'input-no-files' })
  await expect(expandInputs(['无此文件.xlsx'], folder, 'stdin')).rejects.toMatchObject({ code: 'input-not-found' })
})

test('standard input has a name that people understand', async () => {
  expect(await expandInputs(['-', '-'], temporaryFolder(), '标准输入')).toEqual([{ path: '-', name: '标准输入' }])
})

test('the order in which ledgers are named does not matter', async () => {
  const folder = temporaryFolder({ 'a.csv': '', 'b/c.csv': '', 'b/d.csv': '' })
  const expected = ['a.csv', 'b/c.csv', 'b/d.csv']
  expect(await namesOf(folder, 'b/d.csv', 'a.csv', 'b/c.csv')).toEqual(expected)
  expect(await namesOf(folder, 'a.csv', 'b')).toEqual(expected)
  expect(await namesOf(folder, 'b', './a.csv', 'b/c.csv', 'a.csv')).toEqual(expected)
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is told, also behind a pattern', async () => {
  const folder = temporaryFolder({ '台账/织里镇.csv': '' })
  chmodSync(join(folder, '台账'), 0o000)
  for (const given of ['台账', '台账/*.csv', '.'])
    await expect(expandInputs([given], folder, '')).rejects.toMatchObject({ code: 'input-not-permitted' })
  chmodSync(join(folder, '台账'), 0o755)
})
