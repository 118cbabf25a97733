/** What is to be read, and by what. */
interface ThreadsWanted {
  /** What the user asks for; undefined if nothing. */
  readonly asked: number | undefined
  readonly cores: number
  /** Bytes of every ledger. */
  readonly sizes: readonly number[]
}

/** Below this many bytes of ledgers a second thread takes longer to start than it saves. */
const worthThreads = 60_000

/** How many threads audit some ledgers: as many as asked for, else one a core if there is enough to do; never more than ledgers. */
export function threadCount({ asked, cores, sizes }: ThreadsWanted): number {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const wanted = asked ?? (total < worthThreads ? 1 : cores)
  return Math.max(1, Math.min(wanted, sizes.length))
}

/** Above this many bytes of ledgers their workbooks take much memory, and two threads would hold what they are made of. */
const mostForWorkbookThread = 4_000_000

/** True if one thread should audit the ledgers and another make the workbooks. */
export function isWorthWorkbookThread({ asked, cores, sizes }: ThreadsWanted): boolean {
  return asked !== 1 && cores > 1 && sizes.reduce((sum, size) => sum + size, 0) <= mostForWorkbookThread
}
