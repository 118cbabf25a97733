import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

interface Permission {
  readonly folders: readonly string[]
  /** Third-party packages and `node:` modules, by the files that may open them. */
  readonly doors: Readonly<Record<string, readonly string[]>>
}

const pipeline = ['domain', 'pack', 'ledger', 'register', 'rates', 'wording', 'engine']

/** docx opens only in files that are named after it. */
const docxDoors = ['docx.ts', 'docx-table.ts', 'docx-blocks.ts']

/** The import law of src/ARCHITECTURE.md. `*` in a door is any file of the folder. */
const law: Readonly<Record<string, Permission>> = {
  domain: {
    folders: [],
    doors: {
      zod: [
        'ranking.ts',
        'report.ts',
        ...['bulletin-template.ts', 'deadline.ts', 'ledger-check.ts', 'ranking.ts'],
        ...['aside', 'atoms', 'findings', 'judged', 'ledger', 'look-back', 'plans', 'rates', 'register'].map(
          (part) => `report-${part}.ts`,
        ),
      ],
      'fastest-levenshtein': ['nearest.ts'],
    },
  },
  pack: { folders: ['domain'], doors: { zod: ['*'] } },
  ledger: {
    folders: ['domain'],
    doors: { zod: ['dictionary-schema.ts', 'values-schema.ts'], 'fastest-levenshtein': ['*'] },
  },
  register: {
    folders: ['domain'],
    doors: { zod: ['event-schema.ts'], 'fastest-levenshtein': ['*'], 'node:': ['line-hash.ts'] },
  },
  rates: { folders: ['domain'], doors: {} },
  wording: { folders: ['domain'], doors: {} },
  engine: { folders: ['domain', 'pack', 'rates'], doors: {} },
  readers: {
    folders: ['domain', 'app/ports.ts'],
    doors: { 'csv-parse': ['csv.ts'], 'node:': ['*'] },
  },
  writers: {
    folders: [
      ...['domain', 'wording', 'app/ports.ts'],
      ...['zip-archive', 'zip-directory', 'zip-store', 'part-path', 'xml-tags'].map((file) => `readers/${file}.ts`),
    ],
    doors: {
      'csv-stringify': ['csv-line.ts'],
      exceljs: ['*'],
      chalk: ['*'],
      'cli-table3': ['*'],
      docx: docxDoors,
      'node:': ['*'],
    },
  },
  app: {
    folders: [
      ...pipeline,
      ...['readers/reader.ts', 'readers/hash-source.ts'],
      ...['writers/writer.ts', 'writers/template.ts', 'writers/ranking-writer.ts', 'writers/marked-copy.ts'],
      ...['writers/audit-json-writer.ts', 'writers/page-writer.ts'],
    ],
    doors: {
      zod: ['report-schema.ts', 'columns-schema.ts', 'check-schema.ts'],
      'node:': ['load-pack.ts', 'raw-text.ts'],
    },
  },
  cli: {
    folders: [
      ...['app', 'domain', 'wording', 'readers/text-encoding.ts'],
      ...[
        'writers/audit-json-writer.ts',
        'writers/plain-text.ts',
        'writers/terminal.ts',
        'writers/register-terminal.ts',
      ],
      ...['writers/deadline-terminal.ts', 'writers/diff-terminal.ts', 'writers/ranking-terminal.ts'],
    ],
    doors: { commander: ['program.ts'], 'node:': ['*'] },
  },
  'index.ts': { folders: [...pipeline, 'readers', 'writers', 'app'], doors: {} },
}

function isAllowed(file: SourceFile, specifier: string): boolean {
  const permission = law[file.folder]
  if (permission === undefined) return false
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file.path), specifier)
    const folder = target.split('/')[0] ?? ''
    return folder === file.folder || permission.folders.some((allowed) => allowed === folder || allowed === target)
  }
  const door = Object.keys(permission.doors).find(
    (name) =>
      specifier === name || specifier.startsWith(`${name}/`) || (name === 'node:' && specifier.startsWith(name)),
  )
  const files = door === undefined ? [] : (permission.doors[door] ?? [])
  return files.some((name) => name === '*' || file.path.endsWith(`/${name}`))
}

describe('the import law', () => {
  const files = sourceFiles()

  it('looks at every source file', () => {
    expect(files.length).toBeGreaterThan(90)
    expect(new Set(files.map(({ folder }) => folder))).toEqual(new Set([...Object.keys(law)]))
  })

  it('lets a folder import only what the table names', () => {
    const broken = files.flatMap((file) =>
      file.imports
        .filter((specifier) => !isAllowed(file, specifier))
        .map((specifier) => `${file.path} imports ${specifier}`),
    )
    expect(broken).toEqual([])
  })

  it('is a law that can be broken', () => {
    const intruder: SourceFile = { path: 'domain/intruder.ts', folder: 'domain', text: '', imports: [] }
    expect(isAllowed(intruder, '../cli/main.ts')).toBe(false)
    expect(isAllowed(intruder, 'exceljs')).toBe(false)
    expect(isAllowed({ ...intruder, path: 'readers/csv.ts', folder: 'readers' }, 'exceljs')).toBe(false)
  })
})

describe('the house rules', () => {
  const files = sourceFiles()
  const offenders = (pattern: RegExp, allowed: (path: string) => boolean = () => false) =>
    files.filter(({ path, text }) => !allowed(path) && pattern.test(text)).map(({ path }) => path)

  it('ends the process nowhere but by returning', () => {
    expect(offenders(/process\.exit\(/)).toEqual([])
  })

  it('has no default exports and no mutable state at the top level', () => {
    expect(offenders(/^export default/m)).toEqual([])
    expect(offenders(/^(export )?(let|var) /m)).toEqual([])
  })

  it('reads clock, environment and files only at the edge', () => {
    const pure = (path: string) => !pipeline.includes(path.split('/')[0] ?? '')
    expect(offenders(/Date\.now\(|new Date\(\)|process\.env|Math\.random/, pure)).toEqual([])
  })

  it('keeps every file within 250 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([])
  })

  it('keeps Chinese sentences and headings in wording and in rules', () => {
    const speaks = (path: string) =>
      path.startsWith('wording/') || path.startsWith('domain/choices') || path.startsWith('domain/field')
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
    expect(
      files
        .filter(({ path, text }) => !speaks(path) && /['"`][^'"`\n]*[\u4e00-\u9fff]/.test(withoutComments(text)))
        .map(({ path }) => path),
    ).toEqual([])
  })
})
