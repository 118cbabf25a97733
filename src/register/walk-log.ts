import type { LogProblemCode } from '../domain/fault.ts'
import { emptyRegister } from '../domain/register.ts'
import type { RegisterEvent } from '../domain/register-event.ts'
import { createChain } from './chain.ts'
import { anchorProblem, parseAnchor } from './log-anchor.ts'
import { type ChainPlace, type ParsedLine, type PlacedEvent, parseLine } from './log-line.ts'
import { createReplay, type Replay } from './replay.ts'
import { splitLines, type TakeLine } from './split-lines.ts'

/** What is done on the way through a log. */
export interface LogWalk {
  /** The text of the anchor beside it, if there is one. */
  readonly anchor: string | undefined
  /** Told of every fault, in the order of the lines. */
  report(line: number, problem: LogProblemCode): void
  /** Looks at every line that is in its place; what it returns is a fault of that line. */
  look?(event: RegisterEvent): LogProblemCode | null
}

/** The way through a log: how many lines, and the register as far as the lines before the first fault of the chain say it. */
export interface WalkedLog {
  readonly lines: number
  readonly replay: Replay
  /** Hash of the last line that is in its place. */
  readonly head: string
}

/** Goes through a log once, line by line: checks the chain, folds the lines, compares with the anchor. */
export async function walkLog(
  chunks: AsyncIterable<Uint8Array>,
  { anchor, report, look }: LogWalk,
): Promise<WalkedLog> {
  const chain = createChain()
  const replay = createReplay()
  const known = parseAnchor(anchor)
  if (known === 'damaged') report(0, 'anchor-damaged')
  const likely: ChainPlace = { seq: 1, prev: emptyRegister.head }
  const seen = {
    lines: 0,
    highest: 0,
    head: emptyRegister.head,
    isSound: true,
    endsInFault: false,
    likely,
  }
  const problemOf = (line: ParsedLine): LogProblemCode | null => {
    const problem = chain(line)
    const { placed } = line
    if (problem !== null || placed === null) {
      seen.isSound = false
      return problem
    }
    seen.head = placed.hash
    const isPossible = !seen.isSound || folds(replay, placed)
    return anchorProblem(known, placed) ?? look?.(placed.event) ?? (isPossible ? null : 'impossible')
  }
  const take: TakeLine = (read, number, isWhole) => {
    const line = parseLine(read, seen.likely, look !== undefined)
    if (line.placed !== null) seen.likely = { seq: line.placed.seq + 1, prev: line.placed.hash }
    const problem = isWhole ? problemOf(line) : openProblem(line, problemOf({ ...line, computed: '' }))
    seen.lines = number
    seen.highest = Math.max(seen.highest, line.placed?.seq ?? 0)
    seen.endsInFault = problem !== null
    if (problem !== null) report(number, problem)
  }
  await splitLines(chunks, ownLines(take, report))
  const { lines, head, isSound } = seen
  if (!seen.endsInFault && knowsMore(known, seen.highest)) report(Math.max(1, lines), 'lines-missing')
  else if (isSound && replay.isIncomplete()) report(lines, 'round-incomplete')
  return { lines, head, replay }
}

/** The lines as we wrote them, where an editor rewrote their ends: that is told once, and they are still held against each other. */
function ownLines(take: TakeLine, report: LogWalk['report']): TakeLine {
  let told = false
  return (read, number, isWhole) => {
    const { start, end, latin1 } = read
    const isRewritten = isWhole && end > start && latin1[end - 1] === '\r'
    const line = isRewritten ? { ...read, end: end - 1 } : read
    if (!told && (line.end === start || isRewritten)) {
      told = true
      report(number, 'line-ends')
    }
    if (line.end > start) take(line, number, isWhole)
  }
}

/** A line that lacks nothing but its line break. */
function openProblem({ placed, computed }: ParsedLine, problem: LogProblemCode | null): LogProblemCode | null {
  return problem === 'changed' && placed?.hash === computed ? 'last-line-open' : problem
}

/** Adds a line. One whose chain holds and which still is no event of ours is a forgery; whatever it does to the replay, it cannot follow. */
export function folds(replay: Replay, placed: PlacedEvent): boolean {
  try {
    return replay.add(placed)
  } catch {
    return false
  }
}

function knowsMore(known: ReturnType<typeof parseAnchor>, highest: number): boolean {
  return known !== 'damaged' && known !== undefined && known.lines > highest
}
