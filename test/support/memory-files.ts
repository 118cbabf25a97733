import type { Files, Ports } from '../../src/app/ports.ts'
import { nodeFiles } from '../../src/cli/node-files.ts'
import { Fault } from '../../src/domain/fault.ts'
import { memorySource } from './memory-source.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Ports over files in memory, by path; the rules are the real ones, and nothing can be written. */
export function memoryPorts(contents: Readonly<Record<string, string | Uint8Array>>): Ports {
  const files: Files = {
    ...nodeFiles('.', nothing()),
    open: async (path, name = path) => {
      const content = contents[path]
      if (content === undefined) throw new Fault('input-not-found', { file: name })
      return memorySource(content, name)
    },
    readReports: async (paths) => paths.map(() => undefined),
  }
  return { files, progress: { step: () => undefined, done: () => undefined } }
}
