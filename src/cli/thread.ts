import { parentPort, workerData } from 'node:worker_threads'
import { nodeFiles } from './node-files.ts'
import { sentFault, type ThreadCall, type ThreadReply } from './thread-message.ts'
import { createThreadWork } from './thread-work.ts'

// One thread of several: does what the main one asks, one task after the other. It hears no standard input and writes nothing.

async function* nothing(): AsyncGenerator<Uint8Array> {}

const work = createThreadWork(nodeFiles((workerData as { readonly folder: string }).folder, nothing()))
const state: { last: Promise<void> } = { last: Promise.resolve() }

function reply(message: ThreadReply): void {
  parentPort?.postMessage(message)
}

async function perform(call: ThreadCall): Promise<void> {
  try {
    reply({ answer: await work(call, (rows) => reply({ rows })) })
  } catch (error) {
    reply({ fault: sentFault(error) })
  }
}

parentPort?.on('message', (call: ThreadCall) => {
  state.last = state.last.then(() => perform(call))
})
