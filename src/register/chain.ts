import { emptyRegister } from '../domain/register.ts'
import type { ParsedLine } from './log-line.ts'

/** What the chain alone says of a line. */
export type ChainProblem = 'not-an-event' | 'changed' | 'chain-broken'

/** Lines that may follow: by the hash that they must name, the number that they must have. One of them, unless there was a fault. */
type Ends = ReadonlyMap<string, number>

/** Stands for the hash of a line that cannot be read. */
const anyHash = ''

function after(ends: Ends): number {
  return Math.max(...ends.values())
}

/**
 * Follows the chain line by line and goes on after a fault, so that each is told where it is and none twice: after a line that is
 * out of place both what it leads to and what stood before it may follow; after one that was changed, what it was.
 */
export function createChain(): (line: ParsedLine) => ChainProblem | null {
  const strays = new Map<string, number>()
  let prev = emptyRegister.head
  let next = 1
  /** Null as long as `prev` and `next` say it all. */
  let ends: Ends | null = null

  const faultOf = ({ placed, computed }: ParsedLine, before: Ends): readonly [ChainProblem | null, Ends | null] => {
    const number = after(before)
    if (placed === null) return ['not-an-event', new Map([...before, [anyHash, number]])]
    const { hash, seq } = placed
    if (computed !== hash) return ['changed', new Map([...before, [hash, number + 1], [computed, number + 1]])]
    if (before.get(placed.prev) === seq || before.has(anyHash) || strays.get(placed.prev) === seq) return [null, null]
    strays.set(hash, seq + 1)
    return ['chain-broken', seq >= number ? new Map([...before, [hash, seq + 1]]) : before]
  }

  return (line) => {
    const { placed, computed } = line
    const isNext = ends === null && placed?.prev === prev && placed.seq === next && placed.hash === computed
    const [problem, following] = isNext ? [null, null] : faultOf(line, ends ?? new Map([[prev, next]]))
    ends = following
    if (problem === null && placed !== null) {
      prev = placed.hash
      next = placed.seq + 1
    }
    return problem
  }
}
