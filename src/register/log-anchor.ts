import type { LogProblemCode } from '../domain/fault.ts'
import type { Register } from '../domain/register.ts'
import type { PlacedEvent } from './log-line.ts'

/** What the file beside a log knows of it. It may know less than the log has, never more. */
export interface LogAnchor {
  readonly lines: number
  readonly hash: string
}

const pattern = /^\{"lines":(\d+),"hash":"([0-9a-f]{64})"\}\n$/

/** Text of the anchor for a register. */
export function anchorText({ lines, head }: Pick<Register, 'lines' | 'head'>): string {
  return `${JSON.stringify({ lines, hash: head } satisfies LogAnchor)}\n`
}

/** Reads an anchor; `damaged` for a text that we did not write. */
export function parseAnchor(text: string | undefined): LogAnchor | undefined | 'damaged' {
  if (text === undefined) return undefined
  const [, lines, hash] = pattern.exec(text) ?? []
  return lines === undefined || hash === undefined ? 'damaged' : { lines: Number(lines), hash }
}

/** The line that the anchor knows must have the hash that it knows. */
export function anchorProblem(
  anchor: ReturnType<typeof parseAnchor>,
  { seq, hash }: PlacedEvent,
): LogProblemCode | null {
  if (anchor === undefined || anchor === 'damaged') return null
  return anchor.lines === seq && anchor.hash !== hash ? 'changed' : null
}
