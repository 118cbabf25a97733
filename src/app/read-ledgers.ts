import type { LedgerEvent } from '../domain/reading.ts'
import { createIdentities } from '../ledger/identity.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import { hashSource } from '../readers/hash-source.ts'
import { openGrid } from '../readers/reader.ts'
import type { ReadingRequest } from './audit-request.ts'
import { loadAnswerBook } from './load-answers.ts'
import { loadVocabulary } from './load-dictionary.ts'
import type { Ports } from './ports.ts'

/** Something read, or a file begun: its name and the hash of its bytes come before its rows. */
export type ReadingEvent = LedgerEvent | { readonly type: 'file'; readonly file: string; readonly sha256: string }

/** Reads all ledgers in order as one stream; an organization that stands in two of them is found to repeat. */
export async function* readLedgers(request: ReadingRequest, ports: Ports): AsyncGenerator<ReadingEvent> {
  const vocabulary = await loadVocabulary(request.columns, ports.files)
  const options = {
    ...vocabulary,
    sheet: request.sheet,
    township: request.township,
    blankAsZero: new Set(request.blankAsZero),
    identities: createIdentities(),
    answers: await loadAnswerBook(request.answers, vocabulary.values, ports.files),
  }
  const of = request.ledgers.length
  for (const [files, { path, name }] of request.ledgers.entries()) {
    const source = await ports.files.open(path, name)
    const grid = await openGrid(source, { encoding: request.encoding })
    yield { type: 'file', file: grid.file, sha256: await hashSource(source) }
    let rows = 0
    ports.progress.step({ file: name, files, of, rows })
    for await (const event of readLedger(grid, options)) {
      rows += event.type === 'batch' ? event.batch.rows : 0
      ports.progress.step({ file: name, files, of, rows })
      yield event
    }
  }
}
