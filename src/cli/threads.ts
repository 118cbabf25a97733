import { type LedgerJob, type LedgerOutcome, outcomeOf } from '../app/ledger-part.ts'
import type { Files, LedgerThreads, Progress } from '../app/ports.ts'
import { type Document, madeBeside, type WorkbookWriter } from '../app/render-workbooks.ts'
import { ownLine } from './own-line.ts'
import { startThread, type ThreadLine } from './thread-line.ts'

/** Threads beside this one. */
export interface Threads {
  /** Absent where this thread reads all ledgers. */
  readonly ledgers?: LedgerThreads
  readonly workbooks: WorkbookWriter
  /** Ends all of them, whatever they are doing. */
  end(): Promise<void>
}

interface ThreadsOptions {
  readonly count: number
  readonly files: Files
  /** From which paths start. */
  readonly folder: string
  readonly progress: Progress
  /** Workbooks are going to be made. */
  readonly workbooks: boolean
}

/**
 * So many threads for ledgers, this one among them, because what it reads itself need not be sent to it. Workbooks are left to the
 * others and one more, because this thread has enough to do then.
 */
export function startThreads({ count, files, folder, progress, workbooks }: ThreadsOptions): Threads {
  const entry = new URL('./thread.js', import.meta.url)
  const others = Array.from({ length: count - 1 }, () => startThread(entry, folder))
  const own = ownLine(files)
  const late: ThreadLine[] = []
  const withLate = () => {
    if (late.length === 0) late.push(startThread(entry, folder))
    return [...others, ...late]
  }
  return {
    ledgers: (job) => ledgersIn({ own, others, workbooks }, job, progress),
    workbooks: workbooksIn(withLate),
    end: async () => {
      await Promise.all([own, ...others, ...late].map((line) => line.end()))
    },
  }
}

/** True if this program is compiled, so that it can start threads. */
export const canStartThreads = import.meta.url.endsWith('.js')

interface Lines {
  readonly own: ThreadLine
  readonly others: readonly ThreadLine[]
  /** The others are going to make workbooks. */
  readonly workbooks: boolean
}

/**
 * Every thread takes the next ledger that none has taken; what became of them comes in their order. The other threads have one more
 * waiting, because this one only hears of them between the batches of what it reads itself; not the last ones, so that all end at the
 * same time. Rows that wait for those of an earlier ledger are rows that the report keeps anyway.
 */
async function* ledgersIn(
  { own, others, workbooks }: Lines,
  job: LedgerJob,
  progress: Progress,
): AsyncGenerator<LedgerOutcome> {
  const of = job.request.ledgers.length
  const tasks = job.request.ledgers.map((ledger) => ({ ledger, ...promised<LedgerOutcome>() }))
  const queue = [...tasks]
  const counts = { done: 0 }
  const take = (leaves: number) => (queue.length > leaves ? queue.shift() : undefined)
  const work = async (line: ThreadLine, begun: Promise<null>, leaves: number) => {
    for (let task = take(leaves); task !== undefined; task = take(leaves)) {
      const { ledger, keep } = task
      const step = (rows: number) => progress.step({ file: ledger.name, files: counts.done, of, rows })
      const outcome = outcomeOf(begun.then(() => line.ask('ledger', ledger, step)))
      keep(outcome)
      await outcome.catch(() => undefined)
      counts.done += 1
    }
  }
  for (const line of [...others, own]) {
    const begun = line.ask('begin', job)
    begun.catch(() => undefined)
    const done = work(line, begun, 0)
    if (line === own) continue
    void work(line, begun, others.length + 1)
    if (workbooks) void done.then(() => getReady(line))
  }
  try {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) yield await task.outcome
  } finally {
    queue.length = 0
  }
}

/** Has a thread load what workbooks are made with. */
export function getReady(line: ThreadLine): void {
  line.ask('get-ready', 'workbooks').catch(() => undefined)
}

/** Every workbook is made by the thread that was given the fewest rows. */
function workbooksIn(lines: () => readonly ThreadLine[]): WorkbookWriter {
  const loads = new Map<ThreadLine, number>()
  const loadOf = (line: ThreadLine) => loads.get(line) ?? 0
  const write = async (document: Document) => {
    const [line] = lines().toSorted((left, right) => loadOf(left) - loadOf(right))
    if (line === undefined) return []
    const rows = document.tables.reduce((sum, table) => sum + table.rows.length, 0)
    loads.set(line, loadOf(line) + rows)
    return line.ask('workbook', document)
  }
  return madeBeside(write)
}

/** A promise, and how it is kept: by another one, which may break it. */
function promised<Of>() {
  const ways: { keep?: (value: Promise<Of>) => void } = {}
  const outcome = new Promise<Of>((keep) => Object.assign(ways, { keep }))
  // Whoever awaits it hears of a fault; nobody may, if an earlier ledger has one.
  outcome.catch(() => undefined)
  return { outcome, keep: (value: Promise<Of>) => ways.keep?.(value) }
}
