import { Fault } from '../domain/fault.ts'
import { type LogProblem, type LogVerification, verifyLog } from '../register/verify-log.ts'
import { beside } from './beside.ts'
import type { Files } from './ports.ts'

/** What a log and the older logs that it goes on from were found to be; `file` is the log that a problem is in. */
export interface LogCheck extends Omit<LogVerification, 'problems'> {
  readonly file: string
  readonly problems: readonly (LogProblem & { readonly file: string })[]
}

/** Proves the log of a register line by line, with the older logs beside it. A Fault only if there is none (`register-none`). */
export async function checkLog(path: string, files: Files): Promise<LogCheck> {
  const [log, anchor] = [await files.logs.open(path), await files.logs.anchor(path)]
  if (log === undefined && anchor === undefined) throw new Fault('register-none', { file: path })
  return checkFrom({ path, chunks: log?.chunks() ?? nothing(), anchor }, files)
}

interface OneLog {
  readonly path: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly anchor: string | undefined
}

/** An older log has no anchor any more; the snapshot that goes on from it knows its last line. */
async function checkFrom({ path, chunks, anchor }: OneLog, files: Files): Promise<LogCheck> {
  const older: string[] = []
  const { problems, ...facts } = await verifyLog(chunks, anchor, async (name) => {
    const log = await files.logs.open(beside(path, name))
    if (log !== undefined) older.push(beside(path, name))
    return log?.chunks()
  })
  const found = problems.map((problem) => ({ ...problem, file: path }))
  for (const file of older) {
    const log = await files.logs.open(file)
    if (log !== undefined)
      found.push(...(await checkFrom({ path: file, chunks: log.chunks(), anchor: undefined }, files)).problems)
  }
  return { file: path, ...facts, problems: found }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array()
}
