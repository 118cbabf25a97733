import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { AuditRequest } from '../app/audit-request.ts'
import type { InputPath, Ports } from '../app/ports.ts'
import type { CommandContext } from './context.ts'
import { readTogether } from './read-together.ts'
import { tellingV8 } from './tell-v8.ts'
import { isWorthWorkbookThread, threadCount } from './thread-count.ts'
import { canStartThreads, startThreads, type Threads } from './threads.ts'
import { startWorkbookThread } from './workbook-thread.ts'

/** What is done with the ledgers beside judging them. */
interface Making {
  /** Workbooks are made of them. */
  readonly workbooks: boolean
}

/**
 * Does work that reads the ledgers of a request, in as many threads as help; they end with it, however it ends. Faults: those of the
 * work, and `input-among-others`.
 */
export async function withThreads<Of>(
  context: CommandContext,
  request: AuditRequest,
  work: (ports: Ports, threads: Threads | undefined) => Promise<Of>,
  making: Making = { workbooks: false },
): Promise<Of> {
  const { files } = context
  const sizes = await Promise.all(request.ledgers.map(sizeOf))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const progress = tellingV8(context.progress, bytes)
  const threads = canStartThreads ? startFor({ ...context, progress }, request, { ...making, sizes }) : undefined
  const ports = { files, progress, ...(threads?.ledgers && { ledgerThreads: threads.ledgers }) }
  try {
    return await readTogether(request, () => work(ports, threads))
  } finally {
    await threads?.end()
  }
}

function startFor(
  { files, progress, options, host: { folder } }: CommandContext,
  { ledgers }: AuditRequest,
  { workbooks, sizes }: Making & { readonly sizes: readonly number[] },
): Threads | undefined {
  const wanted = { asked: options.threads, cores: availableParallelism(), sizes }
  // Only this thread hears what comes from the standard input.
  const count = ledgers.some(({ path }) => path === '-') ? 1 : threadCount(wanted)
  if (count > 1) return startThreads({ count, files, folder, progress, workbooks })
  return workbooks && isWorthWorkbookThread(wanted) ? startWorkbookThread(folder) : undefined
}

/** Bytes of a file; whoever reads it says what is wrong with it. */
async function sizeOf({ path }: InputPath): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
