import { Fault } from '../domain/fault.ts'
import type { RegisterEvent } from '../domain/register-event.ts'
import { findVoucher } from '../register/list-voucher.ts'
import { bytesOf, splitLines } from '../register/split-lines.ts'

/** Where the line of a voucher is: a list was rendered after it. */
export interface VoucherPlace {
  readonly file: string
  readonly line: number
  /** The last round that had begun by then; 0 for none. */
  readonly round: number
}

/** Digits of a voucher as somebody copied it from a list. A Fault `usage-bad-value` if it is none. */
export function voucherDigits(given: string): string {
  const voucher = findVoucher([given], [])
  if (voucher !== undefined) return voucher.digits
  const expected = { kind: 'voucher' } as const
  throw new Fault('usage-bad-value', { flag: '--expect', value: given, expected, nearest: null })
}

/** Looks for the line of a log whose hash begins with the digits; null if there is none. */
export async function placeOfVoucher(
  digits: string,
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): Promise<VoucherPlace | null> {
  const found: { place: VoucherPlace | null; round: number } = { place: null, round: 0 }
  const mark = `,"hash":"${digits}`
  await splitLines(chunks, (read, line) => {
    const bytes = bytesOf(read)
    if (bytes.includes('"type":"round",') || bytes.includes('"type":"snapshot"'))
      found.round = roundOf(bytes, found.round)
    const end = bytes.toString('latin1', Math.max(0, bytes.length - hashLength))
    if (end.startsWith(mark)) found.place = { file, line, round: found.round }
  })
  return found.place
}

const hashLength = `,"hash":"${'0'.repeat(64)}"}`.length

function roundOf(bytes: Buffer, before: number): number {
  try {
    const event = JSON.parse(bytes.toString('utf8')) as RegisterEvent
    if (event.type === 'round') return event.round
    return event.type === 'snapshot' ? (event.last?.round.round ?? 0) : before
  } catch {
    return before
  }
}
