import { FALSE, not, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import type { Comparisons, LeafNode } from './comparisons.ts'
import type { CompiledNode } from './compiled-node.ts'

/**
 * What is left of a condition when some of its comparisons have been made. Two that say the same are one object with one `id`, so that
 * rows which have come to the same point by different ways go on together.
 */
export type Residual = { readonly id: number; readonly positions: readonly number[] } & (
  | { readonly is: 'truth'; readonly truth: Truth }
  | { readonly is: 'comparison'; readonly position: number }
  | { readonly is: 'not'; readonly part: Residual }
  /** `told` is what the parts that have been decided come to. */
  | { readonly is: 'all' | 'any'; readonly told: Truth; readonly parts: readonly Residual[] }
  /** At least so many more must hold, and `unknown` are those that may. */
  | { readonly is: 'atLeast'; readonly least: number; readonly unknown: number; readonly parts: readonly Residual[] }
)

/** Makes residuals, each once. */
export interface Residuals {
  of(node: CompiledNode): Residual
  /** A residual when more comparisons have been made: those that `truths` has a truth of. */
  after(residual: Residual, truths: ReadonlyMap<number, Truth>): Residual
  /** A condition that has been decided. */
  truth(of: Truth): Residual
}

/** Residuals of conditions whose comparisons are these. */
export function createResiduals(comparisons: Comparisons): Residuals {
  const store = createStore()
  const ofLeaf = (leaf: LeafNode): Residual => {
    const position = comparisons.positionOf(leaf)
    const { columns, test } = comparisons.at(position)
    return columns.length === 0 ? store.truth(test([], [])) : store.comparison(position)
  }
  const of = (node: CompiledNode): Residual => {
    switch (node.node) {
      case 'leaf':
        return ofLeaf(node)
      case 'param':
        return store.truth(node.test([], []))
      case 'ref':
        return of(node.part)
      case 'not':
        return store.not(of(node.part))
      case 'atLeast':
        // Without a number that is set, nobody can say how many are enough.
        return node.isSet ? store.atLeast(node.least, 0, node.parts.map(of)) : store.truth(UNKNOWN)
      default:
        return store.joined(node.node, node.parts.map(of))
    }
  }
  const after: Residuals['after'] = (residual, truths) => {
    if (!residual.positions.some((position) => truths.has(position))) return residual
    if (residual.is === 'truth') return residual
    if (residual.is === 'comparison') return store.truth(truths.get(residual.position) ?? UNKNOWN)
    if (residual.is === 'not') return store.not(after(residual.part, truths))
    const parts = residual.parts.map((part) => after(part, truths))
    if (residual.is === 'atLeast') return store.atLeast(residual.least, residual.unknown, parts)
    return store.joined(residual.is, [store.truth(residual.told), ...parts])
  }
  return { of, after, truth: store.truth }
}

type Draft = Residual extends infer Each ? (Each extends Residual ? Omit<Each, 'id' | 'positions'> : never) : never

/** All residuals so far, simplified as far as truths allow. */
function createStore() {
  const known = new Map<string, Residual>()
  const kept = (key: string, draft: Draft, parts: readonly Residual[], position?: number): Residual => {
    const found = known.get(key)
    if (found !== undefined) return found
    const below = parts.flatMap(({ positions }) => positions)
    const positions = [...new Set(position === undefined ? below : [position])]
    const made = { id: known.size, positions, ...draft } as Residual
    known.set(key, made)
    return made
  }
  const truth = (of: Truth): Residual => kept(`truth ${of}`, { is: 'truth', truth: of }, [])
  return {
    truth,
    comparison: (position: number) => kept(`comparison ${position}`, { is: 'comparison', position }, [], position),
    not(part: Residual): Residual {
      if (part.is === 'truth') return truth(not(part.truth))
      return part.is === 'not' ? part.part : kept(`not ${part.id}`, { is: 'not', part }, [part])
    },
    joined(is: 'all' | 'any', parts: readonly Residual[]): Residual {
      const [decisive, neutral] = is === 'all' ? [FALSE, TRUE] : [TRUE, FALSE]
      const truths = parts.flatMap((part) => (part.is === 'truth' ? [part.truth] : []))
      if (truths.includes(decisive)) return truth(decisive)
      const told = truths.includes(UNKNOWN) ? UNKNOWN : neutral
      const left = inOrder(parts)
      const distinct = left.filter((part, at) => part !== left[at - 1])
      const [only] = distinct
      if (only === undefined) return truth(told)
      if (told === neutral && distinct.length === 1) return only
      return kept(`${is} ${told} ${idsOf(distinct)}`, { is, told, parts: distinct }, distinct)
    },
    atLeast(least: number, unknown: number, parts: readonly Residual[]): Residual {
      const truths = parts.flatMap((part) => (part.is === 'truth' ? [part.truth] : []))
      const needed = least - truths.filter((each) => each === TRUE).length
      const open = unknown + truths.filter((each) => each === UNKNOWN).length
      const left = inOrder(parts)
      if (needed <= 0) return truth(TRUE)
      if (open + left.length < needed) return truth(FALSE)
      if (left.length === 0) return truth(UNKNOWN)
      const draft = { is: 'atLeast', least: needed, unknown: open, parts: left } as const
      return kept(`atLeast ${needed} ${open} ${idsOf(left)}`, draft, left)
    },
  }
}

/** What is not decided, in an order that does not depend on how it was come by. */
function inOrder(parts: readonly Residual[]): readonly Residual[] {
  return parts.filter(({ is }) => is !== 'truth').sort((left, right) => left.id - right.id)
}

function idsOf(parts: readonly Residual[]): string {
  return parts.map(({ id }) => id).join()
}
