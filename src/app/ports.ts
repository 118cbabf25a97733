import type { BeginRows } from '../engine/kept-rows.ts'
import type { LogBytes } from '../register/read-log.ts'
import type { LedgerJob, LedgerOutcome } from './ledger-part.ts'
import type { PatternSources } from './report-patterns.ts'
import type { WrittenReport } from './written-report.ts'

/** What a use case needs of the outside world; `cli` answers with the real one, tests with a small one. */
export interface Ports {
  readonly files: Files
  readonly progress: Progress
  /** Audits ledgers side by side; without it they are audited in this thread. */
  readonly ledgerThreads?: LedgerThreads
  /** Keeps the units of a report as its documents need them; without it all are kept in memory. */
  readonly beginRows?: BeginRows
}

/** Audits the ledgers of a job in several threads, and says in their order what became of each. */
export type LedgerThreads = (job: LedgerJob) => AsyncIterable<LedgerOutcome>

/** A file that can be read more than once; `name` is what the user is told. */
export interface Source {
  readonly name: string
  readonly path: string
  readonly size: number
  /** The bytes in chunks; may be called again. Throws a Fault if the file cannot be read. */
  chunks(): AsyncIterable<Uint8Array>
  /** The whole file. */
  bytes(): Promise<Uint8Array>
}

/** One file to be read: where it is, and what the user is told it is. */
export interface InputPath {
  readonly path: string
  readonly name: string
}

/** UTF-8 text that is put down piece by piece while an audit goes on, and read, as often as asked for, when it is over. */
export interface Spool {
  add(text: string): void
  /** All of it; no piece ends within a text that was added in one. */
  readonly pieces: Iterable<Uint8Array>
}

/** A finished document, not yet written: a file name without folders, and its content. */
export interface Artifact {
  readonly name: string
  readonly bytes: Uint8Array
  /** What follows the bytes, made as it is asked for, anew each time; absent if nothing does. A very long document is never in one piece, nor in memory. */
  readonly more?: Iterable<Uint8Array>
}

/** Documents to be written: one, or some that are still being made meanwhile. */
export type Rendering = Artifact | Promise<readonly Artifact[]>

export interface Files {
  /** Opens a file for reading, `name` being what the user is told; a Fault with `input-*` code if there is none. `-` is the standard input. */
  open(path: string, name?: string): Promise<Source>
  /** A file of the package's own `rules/` folder, as text; undefined if there is none. */
  readRules(path: string): Promise<string | undefined>
  /** What the build has made of an own file of rules with exactly this text, as JSON; undefined if it has seen no such text. Absent where nothing is built. */
  readProven?(text: string): Promise<string | undefined>
  /** What the build has compiled of own files of rules with exactly these texts; undefined if it has seen no such texts. Absent where nothing is built. */
  readMade?(texts: readonly string[]): Promise<unknown>
  /** Names of the folders in the package's own `rules/`. */
  listRules(): Promise<readonly string[]>
  /** A text file of the user; undefined if there is none. A Fault `input-not-utf8` if it is in another encoding. */
  readText(path: string): Promise<string | undefined>
  /**
   * Writes all artifacts into a folder and the lines of a log, or nothing: temporary names first, then renames, the log before
   * the documents and its anchor last. A crash in between leaves the old log or the new one, whole.
   */
  writeAll(folder: string, artifacts: readonly Rendering[], log?: LogLines): Promise<void>
  readonly logs: Logs
  /** Told early which files may soon be asked for with `readSealed`, so that reading them begins while the rest of the program is loaded. */
  expectSealed?(paths: readonly string[], version: string, wanted: Wanted): Promise<void>
  /**
   * Reads stored reports that this version of the tool has sealed; undefined in place of one that is to be read in another way. Absent where
   * there is none to read several at once.
   */
  readSealed?(paths: readonly string[], wanted: Wanted): Promise<readonly (WrittenReport | undefined)[]>
  /**
   * Reads stored reports by patterns, several at once where there are threads; undefined in place of one that is to be read with `open`, to say
   * what is wrong with it. Absent where there are none.
   */
  readReports?(paths: readonly string[], patterns: PatternSources): Promise<readonly (WrittenReport | undefined)[]>
}

/** Whether stored reports are read for everything that combining makes, or only for the figures of several: then lists that these are not made of may be empty. */
export type Wanted = 'all' | 'figures'

/** Lines to be added to the log of a register. */
export interface LogLines {
  readonly path: string
  /** Bytes of the file as it was read, all of which stay; null writes a new file. */
  readonly keeps: number | null
  readonly added: Uint8Array
  /** What is written to `<path>.head`: the number of lines and the hash of the last one. */
  readonly anchor: string
  /** A name beside the log under which the old file is kept, when a log is begun anew. */
  readonly history?: string
}

/** The logs of registers on the disk. */
export interface Logs {
  /** Takes the log for this process; waits a while for another one, then a Fault `register-locked`. The result gives it back. */
  lock(path: string): Promise<() => Promise<void>>
  /** The bytes of a log, or undefined if there is none. */
  open(path: string): Promise<(LogBytes & { readonly size: number }) | undefined>
  /** The text of `<path>.head`, or undefined. */
  anchor(path: string): Promise<string | undefined>
}

/** Told how far long work has come; silent where nobody looks. */
export interface Progress {
  step(at: { readonly file: string; readonly files: number; readonly of: number; readonly rows: number }): void
  done(): void
}
