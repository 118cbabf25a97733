import type { AnswerBook } from '../domain/answer.ts'
import type { LedgerEvent } from '../domain/reading.ts'
import { createIdentities, type Identities } from '../ledger/identity.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import { hashSource } from '../readers/hash-source.ts'
import { openGrid } from '../readers/reader.ts'
import type { ReadingRequest } from './audit-request.ts'
import { loadAnswerBook } from './load-answers.ts'
import { loadVocabulary, type Vocabulary } from './load-dictionary.ts'
import type { Files, InputPath, Ports } from './ports.ts'

/** Something read, or a file begun: its name and the hash of its bytes come before its rows. */
export type ReadingEvent = LedgerEvent | { readonly type: 'file'; readonly file: string; readonly sha256: string }

/** Reads all ledgers in order as one stream; an organization that stands in two of them is found to repeat. */
export async function* readLedgers(request: ReadingRequest, ports: Ports): AsyncGenerator<ReadingEvent> {
  const vocabulary = await loadVocabulary(request.columns, ports.files)
  const answers = await loadAnswerBook(request.answers, vocabulary.values, ports.files)
  const identities = createIdentities()
  const of = request.ledgers.length
  for (const [files, ledger] of request.ledgers.entries()) {
    const step = (rows: number) => ports.progress.step({ file: ledger.name, files, of, rows })
    yield* readOneLedger(ledger, { request, vocabulary, answers, identities, step }, ports.files)
  }
}

/** How one ledger is read. */
export interface OneLedger {
  readonly request: ReadingRequest
  readonly vocabulary: Vocabulary
  /** What people answered about units; undefined if nobody was asked. */
  readonly answers: AnswerBook | undefined
  /** Told of every row; what it knows of earlier rows is whom they may repeat. */
  readonly identities: Identities
  /** Told how many rows have been read, from none on. */
  readonly step: (rows: number) => void | Promise<void>
}

/** Reads one ledger. Faults: `input-*`. */
export async function* readOneLedger(
  { path, name }: InputPath,
  { request, vocabulary, answers, identities, step }: OneLedger,
  files: Files,
): AsyncGenerator<ReadingEvent> {
  const { sheet, township, encoding } = request
  const townshipCodes = request.townshipCodes ?? new Map<string, string>()
  const blankAsZero = new Set(request.blankAsZero)
  const options = { ...vocabulary, sheet, township, townshipCodes, blankAsZero, identities, answers }
  const source = await files.open(path, name)
  const grid = await openGrid(source, { encoding })
  yield { type: 'file', file: grid.file, sha256: await hashSource(source) }
  let rows = 0
  await step(rows)
  for await (const event of readLedger(grid, options)) {
    rows += event.type === 'batch' ? event.batch.rows : 0
    await step(rows)
    yield event
  }
}
