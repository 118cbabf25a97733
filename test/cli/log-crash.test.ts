import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { verifyLog } from '../../src/register/verify-log.ts'
import { chunksOf, linesOf, logOf, sampleSteps } from '../register/sample-log.ts'
import { buildProgram } from '../support/built.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Real processes.
const built = buildProgram({ parts: false })
const start = logOf(...sampleSteps)

/** Adds so many events to the log, one write after the other, each with the list that belongs to it. */
const worker = `
import { nodeFiles } from './dist/cli/node-files.js'
import { append } from './dist/register/append.js'
import { readLog } from './dist/register/read-log.js'
const [folder, writes, length] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const files = nodeFiles(folder, process.stdin)
for (let written = 0; written < writes; written++) {
  const release = await files.logs.lock('register.jsonl')
  const anchor = await files.logs.anchor('register.jsonl')
  const log = await files.logs.open('register.jsonl')
  const register = await readLog(log, 'register.jsonl', anchor)
  const value = String(register.lines).padEnd(length, '.')
  const event = { type: 'annotated', by: 'a', on: '2012-09-20', number: '泉溪镇-2012-0001', column: 'remarks', value, previous: '', source: null }
  const added = append(register, [event])
  const bytes = new TextEncoder().encode(String(added.register.lines).padEnd(length, '.'))
  const lines = { path: 'register.jsonl', keeps: log.size, added: new TextEncoder().encode(added.text), anchor: added.anchor }
  await files.writeAll('.', [{ name: 'list.csv', bytes }, { name: 'gaps.csv', bytes }], lines)
  await release()
  if (written === 0) console.log('begun')
}
`

/** Prints whether the chain is proved beside the reading, and what the log says or what is wrong with it. */
const reader = `
import { nodeFiles } from './dist/cli/node-files.js'
import { readLog } from './dist/register/read-log.js'
const { logs } = nodeFiles(process.argv[2], process.stdin)
const log = await logs.open('register.jsonl')
const read = readLog(log, 'register.jsonl', await logs.anchor('register.jsonl'))
const said = await read.then(({ lines, head }) => ({ lines, head }), ({ code, args }) => ({ code, args }))
console.log(JSON.stringify({ beside: log.prover !== undefined, said }))
`

beforeAll(() => {
  writeFileSync(join(built, 'worker.js'), worker)
  writeFileSync(join(built, 'reader.js'), reader)
})

function work(folder: string, writes: number, length = 50_000): ChildProcess {
  const worker = [join(built, 'worker.js'), folder, String(writes), String(length)]
  return spawn(process.execPath, worker, { stdio: ['ignore', 'pipe', 'ignore'] })
}

function begun(): string {
  return temporaryFolder({ 'register.jsonl': start.text, 'register.jsonl.head': start.anchor })
}

/** Lines of a log that is in order, its anchor included. */
async function soundLines(folder: string): Promise<number> {
  const text = readFileSync(join(folder, 'register.jsonl'), 'utf8')
  const { lines, problems } = await verifyLog(chunksOf(text), readFileSync(join(folder, 'register.jsonl.head'), 'utf8'))
  expect(problems).toEqual([])
  expect(text.startsWith(start.text)).toBe(true)
  return lines
}

test('a process that is killed at any moment leaves the old log or the new one, and the next one goes on', async () => {
  const folder = begun()
  let lines = linesOf(start.text).length
  for (let kill = 0; kill < 10; kill++) {
    const child = work(folder, 1_000)
    await once(child.stdout ?? child, 'data')
    // Spread over the few milliseconds that one write takes.
    await setTimeout((kill * 7) % 31)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const after = await soundLines(folder)
    expect(after).toBeGreaterThan(lines)
    lines = after
    for (const name of ['list.csv', 'gaps.csv']) {
      const document = readFileSync(join(folder, name), 'utf8')
      expect(document).toHaveLength(50_000)
      expect([lines - 1, lines]).toContain(Number.parseInt(document, 10))
    }
  }
  await once(work(folder, 1), 'exit')
  expect(await soundLines(folder)).toBe(lines + 1)
  expect(readdirSync(folder).sort()).toEqual(['gaps.csv', 'list.csv', 'register.jsonl', 'register.jsonl.head'])
}, 60_000)

test('processes at once write one after the other, and nothing is lost', async () => {
  const folder = begun()
  const exits = [4, 4, 4].map((writes) => once(work(folder, writes, 10), 'exit'))
  expect((await Promise.all(exits)).map(([code]) => code)).toEqual([0, 0, 0])
  expect(await soundLines(folder)).toBe(linesOf(start.text).length + 12)
}, 60_000)

test('the chain of a large log is proved on another thread, and every fault is told as of a small one', () => {
  const value = '措'.repeat(30_000)
  const note = {
    type: 'annotated',
    by: '张三',
    on: '2012-09-20',
    number: '泉溪镇-2012-0001',
    column: 'remarks',
  } as const
  const notes = Array.from({ length: 100 }, () => ({ ...note, value, previous: '', source: null }))
  const { text, anchor, register } = logOf(...sampleSteps, notes)
  const folder = temporaryFolder({ 'register.jsonl': text, 'register.jsonl.head': anchor })
  const said = () =>
    JSON.parse(execFileSync(process.execPath, [join(built, 'reader.js'), folder], { encoding: 'utf8' }))
  const beside = availableParallelism() > 1
  const { lines, head } = register
  expect(said()).toEqual({ beside, said: { lines, head } })
  writeFileSync(join(folder, 'register.jsonl'), text.replace(/措(?=[^措]*\n[^\n]*\n$)/, '施'))
  const args = { file: 'register.jsonl', line: lines - 1, problem: 'changed' }
  expect(said()).toEqual({ beside, said: { code: 'register-damaged', args } })
}, 60_000)

test.skipIf(process.platform === 'win32')('a disk that is full leaves everything as it was', () => {
  const folder = begun()
  const limited = `trap '' XFSZ; ulimit -f 60; exec "$0" "$@"`
  const command = [process.execPath, join(built, 'worker.js'), folder, '1', '100000']
  expect(() => execFileSync('bash', ['-c', limited, ...command], { stdio: 'pipe' })).toThrow(/output-failed/)
  expect(readFileSync(join(folder, 'register.jsonl'), 'utf8')).toBe(start.text)
  expect(readFileSync(join(folder, 'register.jsonl.head'), 'utf8')).toBe(start.anchor)
  expect(readdirSync(folder).filter((name) => name.includes('.new') || name.includes('.csv'))).toEqual([])
})
