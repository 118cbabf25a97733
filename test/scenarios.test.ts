import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from './cli/memory-host.ts'
import { temporaryFolder } from './cli/temporary-folder.ts'

/**
 * Every folder of fixtures/scenarios is one story as a user lives it:
 * `command.txt` one command line a line (`#` begins a remark), run one after the other in a folder of its own that starts
 * with a copy of `input/` and of the files that `shared.txt` names; `stdin` if the commands read it;
 * `expected.json` what the last command must leave behind.
 */
const root = new URL('../fixtures/', import.meta.url).pathname
const scenarios = readdirSync(join(root, 'scenarios')).sort()

interface Expected {
  readonly exitCode: number
  readonly environment?: Readonly<Record<string, string>>
  /** Parts that must stand there, in any order. */
  readonly stdout?: readonly string[]
  readonly stderr?: readonly string[]
  /** Parts that must stand in neither. */
  readonly silent?: readonly string[]
  /** All of stdout, if it must be empty. */
  readonly emptyStdout?: boolean
  /** Every file in the folder afterwards that was not there before. */
  readonly files?: readonly string[]
  /** A part of what stdout says as JSON. */
  readonly stdoutJson?: unknown
  /** A part of JSON files, by path. */
  readonly json?: Readonly<Record<string, unknown>>
  /** Parts of text files, by path. */
  readonly text?: Readonly<Record<string, readonly string[]>>
}

test('there are stories', () => {
  expect(scenarios.length).toBeGreaterThan(20)
})

test.each(scenarios)('%s', async (name) => {
  const story = join(root, 'scenarios', name)
  const folder = temporaryFolder()
  if (existsSync(join(story, 'input'))) cpSync(join(story, 'input'), folder, { recursive: true })
  for (const shared of linesOf(join(story, 'shared.txt'))) cpSync(join(root, shared), join(folder, basename(shared)))
  const before = new Set(filesBelow(folder))
  const expected = JSON.parse(readFileSync(join(story, 'expected.json'), 'utf8')) as Expected
  const stdin = existsSync(join(story, 'stdin')) ? { stdin: readFileSync(join(story, 'stdin')) } : {}
  const world = { folder, environment: expected.environment ?? {}, ...stdin }
  const commands = linesOf(join(story, 'command.txt'))
  expect(commands.length).toBeGreaterThan(0)
  const results = []
  for (const command of commands) results.push(await runIn(world, ...wordsOf(command)))
  const last = results.at(-1) ?? { exitCode: -1, stdout: '', stderr: '' }
  expect(last.exitCode, `${last.stdout}\n${last.stderr}`).toBe(expected.exitCode)
  for (const part of expected.stdout ?? []) expect(last.stdout).toContain(part)
  for (const part of expected.stderr ?? []) expect(last.stderr).toContain(part)
  for (const part of expected.silent ?? []) expect(`${last.stdout}\n${last.stderr}`).not.toContain(part)
  if (expected.emptyStdout) expect(last.stdout).toBe('')
  if (expected.stdoutJson !== undefined) expectPart(JSON.parse(last.stdout), expected.stdoutJson)
  if (expected.files !== undefined)
    expect(filesBelow(folder).filter((file) => !before.has(file))).toEqual([...expected.files].sort())
  for (const [path, part] of Object.entries(expected.json ?? {}))
    expectPart(JSON.parse(readFileSync(join(folder, path), 'utf8')), part)
  for (const [path, parts] of Object.entries(expected.text ?? {}))
    for (const part of parts) expect(readFileSync(join(folder, path), 'utf8')).toContain(part)
})

/** Objects may have more keys than expected, lists more elements behind the expected ones. */
function expectPart(actual: unknown, expected: unknown): void {
  expect(partLike(actual, expected)).toEqual(expected)
}

function partLike(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected))
    return expected.map((each, index) => partLike(actual[index], each))
  if (typeof actual !== 'object' || actual === null || typeof expected !== 'object' || expected === null) return actual
  const found = new Map<string, unknown>(Object.entries(actual))
  return Object.fromEntries(Object.entries(expected).map(([key, each]) => [key, partLike(found.get(key), each)]))
}

function linesOf(path: string): readonly string[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** Words of a command line; double quotes hold blanks together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
}

function filesBelow(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  const files = paths.filter((path) => statSync(path).isFile())
  return files.map((path) => relative(folder, path).split(sep).join('/')).sort()
}
