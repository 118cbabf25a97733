import { vi } from 'vitest'
import { deepFreeze } from './deep-freeze.ts'

// Hundreds of command lines run in the process of a worker, and each would compile the same two rule files and packs again,
// a quarter of the whole time. What they compile to never changes; what a user adds or changes is still read every time.

vi.mock('../../src/app/load-dictionary.ts', async (original) => {
  const { loadVocabulary, ...others } = await original<typeof import('../../src/app/load-dictionary.ts')>()
  const compiled = new Map<string, ReturnType<typeof loadVocabulary>>()
  const once: typeof loadVocabulary = async (extras, files) => {
    if (extras.length > 0) return loadVocabulary(extras, files)
    const texts = await Promise.all(['columns.json', 'values.json'].map((file) => files.readRules(file)))
    const key = texts.join('\n')
    const vocabulary = compiled.get(key) ?? loadVocabulary(extras, files).then(deepFreeze)
    compiled.set(key, vocabulary)
    return vocabulary
  }
  return { ...others, loadVocabulary: once }
})

vi.mock('../../src/pack/parse.ts', async (original) => {
  const { parsePack, ...others } = await original<typeof import('../../src/pack/parse.ts')>()
  const parsed = new Map<string, ReturnType<typeof parsePack>>()
  const once: typeof parsePack = (file, text) => {
    if (!file.startsWith('rules/')) return parsePack(file, text)
    const key = `${file}\n${text}`
    const pack = parsed.get(key) ?? deepFreeze(parsePack(file, text))
    parsed.set(key, pack)
    return pack
  }
  return { ...others, parsePack: once }
})
