import { openGrid } from '../readers/reader.ts'
import { loadVocabulary } from './load-dictionary.ts'
import type { LoadedPack } from './load-pack.ts'
import type { Files } from './ports.ts'
import { type PackTest, type TestPackOptions, testPack } from './test-pack.ts'
import { sourceOfText } from './text-source.ts'

/** Runs a pack against the `cases.csv` beside it; a pack without one has nothing tested. */
export async function testLoadedPack(
  loaded: LoadedPack,
  files: Files,
  options: Pick<TestPackOptions, 'asOf' | 'set'>,
): Promise<PackTest | undefined> {
  if (loaded.cases === undefined) return undefined
  const grid = await openGrid(sourceOfText(loaded.casesFile, loaded.cases), { encoding: null })
  return testPack(loaded.pack, grid, { ...options, vocabulary: await loadVocabulary([], files) })
}
