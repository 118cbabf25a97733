import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memorySource } from '../app/memory-source.ts'
import type { Files, Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { decodeFile } from './decode-file.ts'
import { inputFault, problemOf, systemCode } from './input-fault.ts'
import { nodeLogs } from './log-store.ts'
import { madeData, madeName } from './made-data.ts'
import { onceOnly } from './once-only.ts'
import { provenName } from './proven-name.ts'
import type { ReportTask } from './report-threads.ts'
import type { SealedThread } from './sealed-threads.ts'
import { readTool } from './tool.ts'
import { writeAll } from './write-all.ts'

/** Only the bundle has it, which is built at the same time; what was compiled alone reads and checks the rules. */
const provenFolder = fileURLToPath(new URL('./proven/', import.meta.url))
const rulesFolder = fileURLToPath(new URL('../../rules/', import.meta.url))

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Bytes of the pieces in which files are read, at least and at most: while one is looked through, the next is being read. */
const pieces = { least: 65_536, most: 1_048_576 }

function sourceOfFile(path: string, name: string, size: number): Source {
  const highWaterMark = Math.min(Math.max(size, pieces.least), pieces.most)
  return {
    name,
    path,
    size,
    async *chunks() {
      try {
        for await (const chunk of createReadStream(path, { highWaterMark })) yield chunk as Uint8Array
      } catch (error) {
        throw inputFault(name, error)
      }
    },
    bytes: async () => {
      try {
        return await readFile(path)
      } catch (error) {
        throw inputFault(name, error)
      }
    },
  }
}

async function openFile(path: string, name: string): Promise<Source> {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw new Fault('input-is-folder', { file: name })
    return sourceOfFile(path, name, facts.size)
  } catch (error) {
    throw inputFault(name, error)
  }
}

/** The text of a file, or undefined if there is no such file; see `decodeFile` for what is refused. */
async function readOptional(path: string, name: string): Promise<string | undefined> {
  try {
    return decodeFile(name, await readFile(path))
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined
    throw inputFault(name, error)
  }
}

/** The bytes of a file that the build may have written. */
async function builtBytes(name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(provenFolder, name))
  } catch {
    return undefined
  }
}

/** The file system of this machine: user paths start from `folder`, `rules/` is the one of this package. */
export function nodeFiles(folder: string, stdin: AsyncIterable<Uint8Array>): Files {
  // The standard input comes only once.
  const piped = onceOnly(() => gather(stdin))
  return {
    open: async (path, name = path) =>
      path === '-' ? memorySource(name, await piped()) : openFile(resolve(folder, path), name),
    readRules: (path) => readOptional(join(rulesFolder, path), path),
    readMade: async (texts) => {
      const bytes = await builtBytes(madeName(texts))
      return bytes && madeData(bytes)
    },
    readProven: async (text) => (await builtBytes(provenName(text)))?.toString('utf8'),
    listRules: async () => {
      try {
        const entries = await readdir(rulesFolder, { withFileTypes: true })
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
      } catch (error) {
        throw new Fault('internal', { problem: problemOf(error) }, error)
      }
    },
    readText: (path) => readOptional(resolve(folder, path), path),
    ...sealedFiles(folder),
    readReports: async (paths, patterns) => {
      const { readInThreads } = await import('./report-threads.ts')
      return readInThreads(tasksOf(paths, folder), patterns)
    },
    writeAll: (target, artifacts, log) =>
      writeAll(resolve(folder, target), artifacts, log && { ...log, path: resolve(folder, log.path) }),
    logs: nodeLogs(folder),
  }
}

/** In any order. */
function isSameFiles(left: readonly ReportTask[], right: readonly ReportTask[]): boolean {
  const paths = new Set(left.map(({ path }) => path))
  return left.length === right.length && paths.size === left.length && right.every(({ path }) => paths.has(path))
}

function tasksOf(paths: readonly string[], folder: string): ReportTask[] {
  return paths.map((name, at) => ({ at, name, path: resolve(folder, name) }))
}

/** Reads sealed reports; what is asked for as it was expected is being read already. */
function sealedFiles(folder: string): Required<Pick<Files, 'expectSealed' | 'readSealed'>> {
  const expected: { readonly tasks: readonly ReportTask[]; readonly thread: SealedThread }[] = []
  return {
    expectSealed: async (names, version, wanted) => {
      const tasks = tasksOf(names, folder)
      const { isWorthAThread, startSealedThread } = await import('./sealed-threads.ts')
      if (!isWorthAThread(tasks.length)) return
      expected.push({ tasks, thread: startSealedThread({ tasks, version, wanted }) })
    },
    readSealed: async (names, wanted) => {
      const tasks = tasksOf(names, folder)
      const [{ readSealed }, { version }] = await Promise.all([import('./sealed-reports.ts'), readTool()])
      const found = expected.findIndex((each) => isSameFiles(each.tasks, tasks))
      return readSealed(tasks, { version, wanted, begun: found === -1 ? undefined : expected.splice(found, 1)[0] })
    },
  }
}
