import type { RoundEvent } from '../domain/register-event.ts'
import type { Round } from '../domain/round.ts'
import type { Rules } from './transitions.ts'

/** The rules under which an item stands in a round: by position of its target, and the pack whose target it was. */
export type RulesOf = (position: number | undefined, pack: string) => Rules

/**
 * Compares the rules of a round with those of the last one. A parameter that follows from the as-of date counts as changed
 * only for the targets that depend on it; any other change of a parameter, or of the cells read as zero, for all of them.
 */
export function rulesSince(last: RoundEvent | undefined, round: Round): RulesOf {
  const byPosition = round.rules.map(({ dated }) => rulesFor(dated, last, round))
  return (position, pack) => {
    if (pack !== round.pack.id) return 'otherPack'
    return (position === undefined ? undefined : byPosition[position]) ?? 'same'
  }
}

function rulesFor(dated: readonly string[], last: RoundEvent | undefined, round: Round): Rules {
  if (last === undefined) return 'same'
  if (last.pack.id !== round.pack.id) return 'otherPack'
  if (last.pack.sha256 !== round.pack.sha256) return 'pack'
  const changed = changedParameters(last, round)
  const counts = changed.some((name) => dated.includes(name) || !round.dated.includes(name))
  return counts || !sameWords(last.blankAsZero, round.blankAsZero) ? 'parameters' : 'same'
}

function changedParameters({ parameters }: RoundEvent, round: Round): readonly string[] {
  const names = new Set([...Object.keys(parameters), ...Object.keys(round.parameters)])
  return [...names].filter((name) => (parameters[name] ?? null) !== (round.parameters[name] ?? null))
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  const known = new Set(left)
  return known.size === new Set(right).size && right.every((word) => known.has(word))
}
