import { Fault, type FaultCode } from '../domain/fault.ts'
import { type FileProblemCode, fileProblem } from '../domain/file-problem.ts'
import { openGrid } from '../readers/reader.ts'
import { loadVocabulary } from './load-dictionary.ts'
import { type LoadedPack, openCases } from './load-pack.ts'
import type { Files } from './ports.ts'
import { type PackTest, type TestPackOptions, testPack } from './test-pack.ts'

/**
 * Runs a pack against the `cases.csv` beside it. A Fault `pack-cases-unreadable` if there is none, or nothing that can be read
 * as a table.
 */
export async function testLoadedPack(
  loaded: LoadedPack,
  files: Files,
  options: Pick<TestPackOptions, 'asOf' | 'set'>,
): Promise<PackTest> {
  const vocabulary = await loadVocabulary([], files)
  try {
    const source = await openCases(loaded, files)
    if (source === undefined) throw unreadable(loaded, 'no-such-file')
    const grid = await openGrid(source, { encoding: null })
    return await testPack(loaded.pack, grid, { ...options, vocabulary })
  } catch (error) {
    const code: FaultCode | null = error instanceof Fault ? error.code : null
    if (code?.startsWith('input-')) throw unreadable(loaded, problems[code])
    throw error
  }
}

/** What a fault of reading means for a case file; any other one is that it is no table. */
const problems: Readonly<Partial<Record<FaultCode, FileProblemCode>>> = {
  'input-empty': 'empty-file',
  'input-blank-sheets': 'empty-file',
  'input-no-rows': 'empty-file',
  'input-is-folder': 'is-folder',
  'input-not-permitted': 'not-permitted',
}

function unreadable({ casesFile }: LoadedPack, code: FileProblemCode = 'not-a-table'): Fault {
  return new Fault('pack-cases-unreadable', { file: casesFile, problem: fileProblem(code) })
}
