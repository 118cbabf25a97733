import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listPacks, loadPack, openCases, resolveLoaded } from '../../src/app/load-pack.ts'
import { nodeFiles } from '../../src/cli/node-files.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

const own = 'rules/branch-regulation-2018/pack.json'
const text = readFileSync(own, 'utf8')
const filesIn = (folder: string) => nodeFiles(folder, nothing())

test('all packs of the tool are found by their ids', async () => {
  const files = filesIn(temporaryFolder())
  const ids = await listPacks(files)
  expect(ids).toContain('guiding-opinion-2012')
  for (const id of ids) expect((await loadPack(id, files)).pack.id).toBe(id)
})

test.each(['ours', 'ours/', 'ours/pack.json', './ours'])(
  'a pack of the user is found as %s, its cases beside it',
  async (name) => {
    const folder = temporaryFolder({ 'ours/pack.json': text, 'ours/cases.csv': 'target,expect\n' })
    const loaded = await loadPack(name, filesIn(folder))
    expect(loaded.pack.id).toBe('branch-regulation-2018')
    const cases = await openCases(loaded, filesIn(folder))
    expect(Buffer.from((await cases?.bytes()) ?? []).toString()).toBe('target,expect\n')
  },
)

test('a lone JSON file is a pack without cases', async () => {
  const files = filesIn(temporaryFolder({ 'alone.json': text }))
  expect(await openCases(await loadPack('alone.json', files), files)).toBeUndefined()
})

test('the hash is that of the text of the pack', async () => {
  const loaded = await loadPack('branch-regulation-2018', filesIn(temporaryFolder()))
  const { sha256 } = resolveLoaded(loaded, '2020-01-01', new Map())
  expect(sha256).toBe(createHash('sha256').update(text).digest('hex'))
})

test('a folder without a pack is no pack', async () => {
  const files = filesIn(temporaryFolder({ 'ours/readme.txt': '' }))
  await expect(loadPack('ours', files)).rejects.toMatchObject({ code: 'pack-not-found' })
})

test('a name can never leave the rules folder', async () => {
  const files = filesIn(temporaryFolder())
  await expect(loadPack('../rules/branch-regulation-2018', files)).rejects.toMatchObject({ code: 'pack-not-found' })
})
