import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { startThread } from '../../src/cli/thread-line.ts'
import { receivedFault, sentFault } from '../../src/cli/thread-message.ts'
import { Fault } from '../../src/domain/fault.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A thread that does something of its own with every message. */
function thread(onMessage: string) {
  const text = `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (call) => { ${onMessage} })`
  const folder = temporaryFolder({ 'thread.mjs': text })
  const line = startThread(pathToFileURL(join(folder, 'thread.mjs')), folder)
  onTestFinished(() => line.end())
  return line
}

const ledger = { path: '/a.xlsx', name: 'a.xlsx' }
const internal = (problem: RegExp) =>
  expect.objectContaining({ code: 'internal', args: { problem: expect.stringMatching(problem) } })

test('a fault comes out of a thread with the code and the arguments that it had there', async () => {
  const fault = new Fault('input-no-sheet', { file: 'a.xlsx', sheet: '一', sheets: '二, 三', nearest: null })
  const { code, args } = receivedFault(structuredClone(sentFault(fault)))
  expect([code, args]).toEqual([fault.code, fault.args])
  const line = thread(`parentPort.postMessage(${JSON.stringify({ fault: sentFault(fault) })})`)
  await expect(line.ask('ledger', ledger)).rejects.toMatchObject({ code: fault.code, args: fault.args })
})

test('an error of a thread that is no fault is our own, and says where it came from', () => {
  const received = receivedFault(structuredClone(sentFault(new TypeError('x is not a function'))))
  expect(received).toEqual(internal(/x is not a function/))
  expect((received.cause as Error).stack).toContain('thread-line.test')
})

test('a thread tells how far it is, and answers in the order in which it was asked', async () => {
  const line = thread(
    'parentPort.postMessage({ rows: call.asked.name.length }); parentPort.postMessage({ answer: call.asked })',
  )
  const steps: number[] = []
  const answers = ['a', 'bb', 'ccc'].map((name) => line.ask('ledger', { path: name, name }, (rows) => steps.push(rows)))
  expect(await Promise.all(answers)).toEqual(['a', 'bb', 'ccc'].map((name) => ({ path: name, name })))
  expect(steps).toEqual([1, 2, 3])
})

test.each([
  ['breaks', "throw new Error('out of luck')", /out of luck/],
  ['goes away', 'process.exit()', /ended/],
])(
  'a thread that %s is our own fault, for what it was asked and for all that it is asked later',
  async (_, does, problem) => {
    const line = thread(does)
    const asked = [line.ask('ledger', ledger), line.ask('ledger', ledger)]
    for (const answer of asked) await expect(answer).rejects.toEqual(internal(problem))
    await expect(line.ask('ledger', ledger)).rejects.toEqual(internal(problem))
  },
)
