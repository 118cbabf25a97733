import { readFileSync } from 'node:fs'
import { memorySource } from '../../src/app/memory-source.ts'
import { type PackTest, type TestPackOptions, testPack } from '../../src/app/test-pack.ts'
import { parseDictionary } from '../../src/ledger/parse-dictionary.ts'
import { parseValues } from '../../src/ledger/parse-values.ts'
import type { RulePack } from '../../src/pack/schema.ts'
import { openGrid } from '../../src/readers/reader.ts'

/** A file of `rules/` as text. */
export function rulesText(path: string): string {
  return readFileSync(new URL(`../../rules/${path}`, import.meta.url), 'utf8')
}

const vocabulary = {
  dictionary: parseDictionary({ file: 'columns.json', text: rulesText('columns.json') }, []),
  values: parseValues('values.json', rulesText('values.json')),
}

/** Runs a pack against the text of a case file, read with the dictionary of `rules/`. */
export async function runCases(
  pack: RulePack,
  cases: string,
  { asOf = '2012-06-30', set = new Map() }: Partial<Pick<TestPackOptions, 'asOf' | 'set'>> = {},
): Promise<PackTest> {
  const grid = await openGrid(memorySource('cases.csv', new TextEncoder().encode(cases)), { encoding: null })
  return testPack(pack, grid, { vocabulary, asOf, set })
}
