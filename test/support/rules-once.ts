import { vi } from 'vitest'
import { deepFreeze } from './deep-freeze.ts'

// Hundreds of command lines run in the process of a worker, and each would compile the same two rule files and packs again,
// a quarter of the whole time. What they compile to never changes; what a user adds or changes is still read every time.
// That what is compiled says the same of a row whatever it was asked before is a property of its own (rows-in-turn).

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

vi.mock('../../src/engine/compile.ts', async (original) => {
  const { compilePack, layoutKey, ...others } = await original<typeof import('../../src/engine/compile.ts')>()
  const compiled = new WeakMap<object, Map<string, ReturnType<typeof compilePack>>>()
  const once: typeof compilePack = (resolved, present) => {
    // Only a pack of ours is frozen and comes again.
    if (!Object.isFrozen(resolved.pack)) return compilePack(resolved, present)
    const { pack, sha256, asOf, parameters } = resolved
    const ofPack = compiled.get(pack) ?? new Map<string, ReturnType<typeof compilePack>>()
    compiled.set(pack, ofPack)
    const key = JSON.stringify([sha256, asOf, [...parameters], layoutKey(present)])
    const found = ofPack.get(key) ?? compilePack(resolved, present)
    ofPack.set(key, found)
    return found
  }
  return { ...others, layoutKey, compilePack: once }
})

vi.mock('../../src/pack/partition-schema.ts', async (original) => {
  const { parsePartition, ...others } = await original<typeof import('../../src/pack/partition-schema.ts')>()
  return { ...others, parsePartition: onceByText(parsePartition) }
})

vi.mock('../../src/pack/look-back-schema.ts', async (original) => {
  const { parseLookBack, ...others } = await original<typeof import('../../src/pack/look-back-schema.ts')>()
  return { ...others, parseLookBack: onceByText(parseLookBack) }
})

/** What plain arguments give, given again whenever they come again; what is a fault is made anew. */
function onceByText<Arguments extends readonly unknown[], Result>(make: (...given: Arguments) => Result) {
  const made = new Map<string, Result>()
  return (...given: Arguments): Result => {
    const key = JSON.stringify(given)
    const result = made.get(key) ?? deepFreeze(make(...given))
    made.set(key, result)
    return result
  }
}
