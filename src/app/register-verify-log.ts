import { Fault } from '../domain/fault.ts'
import { type LogProblem, type LogVerification, verifyLog } from '../register/verify-log.ts'
import { beside } from './beside.ts'
import { placeOfVoucher, type VoucherPlace, voucherDigits } from './find-voucher.ts'
import type { Files } from './ports.ts'

/** What a log and the older logs that it goes on from were found to be; `file` is the log that a problem is in. */
export interface LogCheck extends Omit<LogVerification, 'problems'> {
  readonly file: string
  readonly problems: readonly (LogProblem & { readonly file: string })[]
  /** False if the file that knows how long the log is is not there: lines may have been removed from its end. */
  readonly endProven: boolean
  /** With a voucher that was asked for: its digits, and where its line is, in this log or one that it goes on from. */
  readonly expected?: { readonly voucher: string; readonly at: VoucherPlace | null }
}

/**
 * Proves the log of a register line by line, with the older logs beside it; `expect` is the voucher of a list, whose line is looked
 * for. Faults only if there is no log (`register-none`) or it is no voucher.
 */
export async function checkLog(path: string, files: Files, expect?: string): Promise<LogCheck> {
  const voucher = expect === undefined ? undefined : voucherDigits(expect)
  const [log, anchor] = [await files.logs.open(path), await files.logs.anchor(path)]
  if (log === undefined && anchor === undefined) throw new Fault('register-none', { file: path })
  const { logs, ...check } = await checkFrom({ path, chunks: log?.chunks() ?? nothing(), anchor }, files)
  const done = { ...check, endProven: anchor !== undefined && check.problems.length === 0 }
  return voucher === undefined ? done : { ...done, expected: { voucher, at: await findIn(logs, voucher, files) } }
}

async function findIn(logs: readonly string[], voucher: string, files: Files): Promise<VoucherPlace | null> {
  for (const path of logs) {
    const log = await files.logs.open(path)
    const place = log === undefined ? null : await placeOfVoucher(voucher, log.chunks(), path)
    if (place !== null) return place
  }
  return null
}

interface OneLog {
  readonly path: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly anchor: string | undefined
}

/** An older log has no anchor any more; the snapshot that goes on from it knows its last line. */
async function checkFrom(
  { path, chunks, anchor }: OneLog,
  files: Files,
): Promise<Omit<LogCheck, 'endProven'> & { readonly logs: readonly string[] }> {
  const older: string[] = []
  const { problems, ...facts } = await verifyLog(chunks, anchor, async (name) => {
    const log = await files.logs.open(beside(path, name))
    if (log !== undefined) older.push(beside(path, name))
    return log?.chunks()
  })
  const found = problems.map((problem) => ({ ...problem, file: path }))
  const logs = [path]
  for (const file of older) {
    const log = await files.logs.open(file)
    if (log === undefined) continue
    const past = await checkFrom({ path: file, chunks: log.chunks(), anchor: undefined }, files)
    found.push(...past.problems)
    logs.push(...past.logs)
  }
  return { file: path, ...facts, problems: found, logs }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array()
}
