import { describe, expect, it } from 'vitest'
import { commandLoaders } from '../../src/cli/command-loaders.ts'
import { commands } from '../../src/cli/command-table.ts'
import { fields } from '../../src/domain/field.ts'
import { issueSeverities } from '../../src/domain/ledger-issue.ts'
import { operatorIds } from '../../src/domain/operators.ts'
import { formatNames } from '../../src/readers/reader.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { formatIds } from '../../src/writers/writer.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()
const textOf = (folders: readonly string[]) =>
  files
    .filter(({ folder }) => folders.includes(folder))
    .map(({ text }) => text)
    .join('\n')

describe('the tables of the house are complete', () => {
  it('every file of a command is in the table of commands, and every command has one', () => {
    const commandFiles = files
      .filter(({ path }) => path.startsWith('cli/commands/'))
      .map(({ path }) => path.replace('cli/commands/', './commands/'))
    const loaders = files.find(({ path }) => path === 'cli/command-loaders.ts')?.text ?? ''
    expect(commandFiles.length).toBeGreaterThan(10)
    expect(commandFiles.filter((path) => !loaders.includes(`'${path}'`))).toEqual([])
    expect(Object.keys(commandLoaders).sort()).toEqual(commands.map(({ name }) => name).sort())
  })

  it('every format that can be read or written has its own file', () => {
    const paths = files.map(({ path }) => path)
    expect(formatNames.filter((name) => !paths.includes(`readers/${name === 'tsv' ? 'csv' : name}.ts`))).toEqual([])
    expect(formatIds.filter((id) => !paths.includes(`writers/${id}.ts`))).toEqual([])
  })

  it('no code of a doubt is declared that nobody raises, and none is raised without a sentence', () => {
    const raised = textOf(['ledger', 'engine', 'app', 'readers'])
    const codes = Object.keys(issueSeverities)
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.filter((code) => !raised.includes(`'${code}'`))).toEqual([])
    for (const language of ['zh', 'en'] as const)
      expect(Object.keys(wordingOf(language).issues).sort()).toEqual([...codes].sort())
  })

  it('both languages say the same things', () => {
    const keysOf = (value: unknown, path = ''): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) => keysOf(each, `${path}/${key}`))
        : [path]
    const chinese = keysOf({ ...wordingOf('zh'), language: '' })
    expect(chinese.length).toBeGreaterThan(200)
    expect(keysOf({ ...wordingOf('en'), language: '' }).toSorted()).toEqual(chinese.toSorted())
  })

  it('every field has both labels and no label is used twice', () => {
    const labels = fields.flatMap(({ zh, en }) => [zh, en])
    expect(new Set(labels).size).toBe(fields.length * 2)
  })

  it('every operator is evaluated by the engine', () => {
    const engine = textOf(['engine'])
    expect(operatorIds.filter((id) => !new RegExp(`\\b${id}\\b`).test(engine))).toEqual([])
  })
})
