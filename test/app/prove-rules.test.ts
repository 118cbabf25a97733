import { readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { loadLookBack } from '../../src/app/load-look-back.ts'
import { loadPack } from '../../src/app/load-pack.ts'
import { loadPartition } from '../../src/app/load-partition.ts'
import { readOwnRules } from '../../src/app/own-rules.ts'
import type { Files } from '../../src/app/ports.ts'
import { ownRules, proveRules } from '../../src/app/prove-rules.ts'
import { madeBytes, madeData, madeName } from '../../src/cli/made-data.ts'
import { memoryPorts } from '../support/memory-files.ts'

// The tool's own, not the one that the tests keep.
const { loadVocabulary, ownVocabulary } = await vi.importActual<typeof import('../../src/app/load-dictionary.ts')>(
  '../../src/app/load-dictionary.ts',
)
const { files } = memoryPorts({})
const proven = await proveRules(files)
const byText = new Map(proven.map(({ text, json }) => [text, json]))
const packs = readdirSync('rules', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== 'bulletin' ? [entry.name] : [],
)

/** The own rules as the build has read them, and how often that was asked and known. */
function builtFiles(changed: (path: string, text: string) => string = (_, text) => text) {
  const counts = { known: 0, unknown: 0 }
  const built: Files = {
    ...files,
    readRules: async (path) => changed(path, (await files.readRules(path)) ?? ''),
    readProven: async (text) => {
      const json = byText.get(text)
      counts[json === undefined ? 'unknown' : 'known'] += 1
      return json
    },
  }
  return { built, counts }
}

/** What all own files say, before any of it is compiled. */
async function allRules(from: Files) {
  const said = (await ownRules(files)).map(async (rules) =>
    readOwnRules(rules, (await from.readRules(rules.path)) ?? '', from),
  )
  return Promise.all(said)
}

test('what the build has read of every own file is what it says: the same values with the same keys in the same order', async () => {
  const { built, counts } = builtFiles()
  const [known, checked] = [await allRules(built), await allRules(files)]
  expect(known).toStrictEqual(checked)
  expect(JSON.stringify(known)).toBe(JSON.stringify(checked))
  expect(counts).toEqual({ known: packs.length + 4, unknown: 0 })
  expect(proven).toHaveLength(packs.length + 4)
  expect(packs.length).toBeGreaterThan(6)
})

test('an audit goes by what the build has read', async () => {
  const { built, counts } = builtFiles()
  await loadVocabulary([], built)
  expect(await loadLookBack(built)).toStrictEqual(await loadLookBack(files))
  expect(await loadPartition(built)).toStrictEqual(await loadPartition(files))
  for (const id of packs) expect(await loadPack(id, built)).toStrictEqual(await loadPack(id, files))
  expect(counts).toEqual({ known: packs.length + 4, unknown: 0 })
})

test('a changed file is read anew, and a wrong one is told as ever', async () => {
  const blank = builtFiles((_, text) => `${text} `)
  expect(await allRules(blank.built)).toStrictEqual(await allRules(files))
  expect(blank.counts).toEqual({ known: 0, unknown: packs.length + 4 })
  const { built } = builtFiles((_, text) => text.replace('{', '{ "wrong": 1,'))
  await expect(loadVocabulary([], built)).rejects.toMatchObject({ code: 'dictionary-invalid' })
  await expect(loadLookBack(built)).rejects.toMatchObject({ code: 'pack-invalid' })
  await expect(loadPartition(built)).rejects.toMatchObject({ code: 'internal' })
  await expect(loadPack('guiding-opinion-2012', built)).rejects.toMatchObject({ code: 'pack-invalid' })
})

test('a pack of the user is read anew, whatever it says', async () => {
  const text = (await files.readRules('guiding-opinion-2012/pack.json')) ?? ''
  const { built, counts } = builtFiles()
  const { pack, own } = await loadPack('mine.json', {
    ...built,
    readRules: async () => undefined,
    readText: async (path) => (path === 'mine.json' ? text : undefined),
  })
  expect([pack.id, own, counts]).toEqual(['guiding-opinion-2012', false, { known: 0, unknown: 0 }])
})

/** Files of which the build has compiled the vocabulary, as V8 has written it down, and how often that was asked and known. */
async function compiledFiles(changed: (text: string) => string = (text) => text) {
  const { texts, made } = await ownVocabulary(files)
  const bytes = new Map([[madeName(texts), madeBytes(made)]])
  const counts = { known: 0, unknown: 0 }
  const compiled: Files = {
    ...files,
    readRules: async (path) => changed((await files.readRules(path)) ?? ''),
    readText: async () => '{ "fields": { "name": { "headings": ["本单位叫什么"] } } }',
    readMade: async (asked) => {
      const found = bytes.get(madeName(asked))
      counts[found === undefined ? 'unknown' : 'known'] += 1
      return found && madeData(found)
    },
  }
  return { compiled, counts }
}

/** Everything of a vocabulary in its order, also that of maps and sets, and what some headings are compared by. */
async function vocabularyOf(extras: readonly string[], from: Files) {
  const { dictionary, values } = await loadVocabulary(extras, from)
  const { keys, ...others } = dictionary
  const inOrder = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value instanceof RegExp ? String(value) : value
  const headings = [
    '单位名称',
    '党员数（流动）',
    '职工人数/人',
    '（一）2012年底 是否建立工会',
    '建立方式1单独2联合3未建',
  ]
  return { others, values, text: JSON.stringify({ others, values }, inOrder), keys: headings.map(keys) }
}

test('a vocabulary that the build has compiled is the same as one that is compiled now, in the same order', async () => {
  const { compiled, counts } = await compiledFiles()
  const [known, fresh] = [await vocabularyOf([], compiled), await vocabularyOf([], files)]
  expect(known).toStrictEqual(fresh)
  expect(known.text.length).toBeGreaterThan(200_000)
  expect(known.others.aliases.get('单位名称')).toEqual({ field: 'name', rank: 0 })
  expect(counts).toEqual({ known: 1, unknown: 0 })
})

test('a changed file, and headings of the user, are compiled as ever', async () => {
  const blank = await compiledFiles((text) => `${text} `)
  expect(await vocabularyOf([], blank.compiled)).toStrictEqual(await vocabularyOf([], files))
  expect(blank.counts).toEqual({ known: 0, unknown: 1 })
  const { compiled, counts } = await compiledFiles()
  const extended = await vocabularyOf(['表头.json'], compiled)
  expect(extended.others.aliases.get('本单位叫什么')).toEqual({ field: 'name', rank: 0 })
  expect(counts).toEqual({ known: 0, unknown: 0 })
})

test('data that cannot be read are as if there were none', () => {
  expect(madeData(new Uint8Array())).toBeUndefined()
  expect(madeData(madeBytes({ a: new Map([['b', /c/u]]) }).subarray(0, 9))).toBeUndefined()
})
