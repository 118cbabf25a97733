import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { AuditRequest } from '../app/audit-request.ts'
import type { InputPath, Ports } from '../app/ports.ts'
import type { CommandContext } from './context.ts'
import { readTogether } from './read-together.ts'
import { threadCount } from './thread-count.ts'
import { canStartThreads, startThreads, type Threads } from './threads.ts'

/**
 * Does work that reads the ledgers of a request, in as many threads as help; they end with it, however it ends. Faults: those of the
 * work, and `input-among-others`.
 */
export async function withThreads<Of>(
  { files, progress, options, host: { folder } }: CommandContext,
  request: AuditRequest,
  work: (ports: Ports, threads: Threads | undefined) => Promise<Of>,
): Promise<Of> {
  const count = canStartThreads ? await countFor(request, options.threads) : 1
  if (count === 1) return readTogether(request, () => work({ files, progress }, undefined))
  const threads = startThreads({ count, files, folder, progress })
  try {
    return await readTogether(request, () => work({ files, progress, ledgerThreads: threads.ledgers }, threads))
  } finally {
    await threads.end()
  }
}

async function countFor({ ledgers }: AuditRequest, asked: number | undefined): Promise<number> {
  // Only this thread hears what comes from the standard input.
  if (ledgers.some(({ path }) => path === '-')) return 1
  return threadCount({ asked, cores: availableParallelism(), sizes: await Promise.all(ledgers.map(sizeOf)) })
}

/** Bytes of a file; whoever reads it says what is wrong with it. */
async function sizeOf({ path }: InputPath): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
