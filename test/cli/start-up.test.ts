import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const statement = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm

/** Everything that is loaded together with a file, because it or what it loads imports it at once. */
function loadedWith(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  if (!path.startsWith('src/')) return seen
  for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(statement))
    loadedWith(specifier.startsWith('.') ? join(dirname(path), specifier) : specifier, seen)
  return seen
}

test('--help loads no library for workbooks, schemas or tables', () => {
  const loaded = loadedWith('src/cli/begin.ts')
  expect([...loaded].filter((path) => path.startsWith('src/')).length).toBeGreaterThan(20)
  expect(loaded).toContain('commander')
  const heavy = ['zod', 'exceljs', 'csv-parse', 'cli-table3', 'src/engine/audit-sum.ts']
  expect([...loaded].filter((path) => heavy.some((name) => path === name || path.startsWith(`${name}/`)))).toEqual([])
})

test('--version loads nothing but itself', () => {
  expect([...loadedWith('src/cli/start.ts')]).toEqual(['src/cli/start.ts', 'src/cli/tool.ts', 'node:fs/promises'])
})

test('an audit loads the engine, and no schema: the own rules have been proven', () => {
  const loaded = loadedWith('src/cli/commands/audit.ts')
  expect(loaded).toContain('src/engine/audit-sum.ts')
  expect(['zod', 'src/pack/parse.ts', 'src/ledger/parse-columns.ts'].filter((path) => loaded.has(path))).toEqual([])
  // The test would see a schema.
  expect(loadedWith('src/cli/commands/render.ts')).toContain('zod')
})

test('what a county has of stored reports needs no schema and no reader of ledgers', () => {
  const loaded = loadedWith('src/cli/commands/deadline.ts')
  expect(loaded).toContain('src/engine/add-up.ts')
  const heavy = ['zod', 'docx', 'exceljs', 'src/ledger/read-ledger.ts', 'src/app/run-audit.ts', 'src/pack/parse.ts']
  expect(heavy.filter((path) => loaded.has(path))).toEqual([])
  const ofRank = loadedWith('src/cli/commands/rank.ts')
  expect(heavy.slice(1).filter((path) => ofRank.has(path))).toEqual([])
})

test('exceljs is loaded only when a workbook is read or written', () => {
  const loaded = [...loadedWith('src/cli/commands/audit.ts')]
  expect(loaded.filter((path) => path.startsWith('exceljs'))).toEqual([])
  expect([...loadedWith('src/writers/xlsx.ts')].filter((path) => path.startsWith('exceljs'))).not.toEqual([])
})
