import { Fault } from '../domain/fault.ts'
import type { Register, RegisterItem } from '../domain/register.ts'
import type { Round } from '../domain/round.ts'
import type { RuleSet } from '../domain/rule-set.ts'
import { changedParameters, sameRules, sameWords } from './rule-change.ts'
import type { Rules } from './transitions.ts'

/** The rules under which an item stands in a round, by position of its target. */
export type RulesOf = (position: number | undefined, item: Pick<RegisterItem, 'pack' | 'ruledIn'> | undefined) => Rules

/**
 * Compares the rules of a round with those under which an item was last found a gap, however many rounds ago: what was not proved
 * in between is not proved by a change of rules. A parameter that follows from the as-of date counts as changed only for the
 * targets that depend on it; any other change of a parameter, or of the cells read as zero, for all of them.
 */
export function rulesOfItems(ruleSets: Register['ruleSets'], round: Round): RulesOf {
  const compared = new Map<number, readonly Rules[]>()
  const byPosition = (ruledIn: number) => {
    const known = compared.get(ruledIn) ?? compare(ruleSetOf(ruleSets, ruledIn), round)
    compared.set(ruledIn, known)
    return known
  }
  return (position, item) => {
    if (item === undefined) return 'same'
    if (item.pack !== round.pack.id) return 'otherPack'
    return (position === undefined ? undefined : byPosition(item.ruledIn)[position]) ?? 'same'
  }
}

/** The replay keeps the rules of every round that an item can name. */
function ruleSetOf(ruleSets: Register['ruleSets'], key: number): RuleSet {
  const rules = ruleSets.get(key)
  if (rules === undefined) throw new Fault('internal', { problem: `register item under unknown rules: ${key}` })
  return rules
}

function compare(from: RuleSet, round: Round): readonly Rules[] {
  return round.rules.map((_, position) => rulesFor(from, round, position))
}

function rulesFor(from: RuleSet, round: Round, position: number): Rules {
  if (from.pack.id !== round.pack.id) return 'otherPack'
  if (from.pack.sha256 !== round.pack.sha256) return 'pack'
  const counts = changedParameters(from, round, position).length > 0
  return counts || !sameWords(from.blankAsZero, round.blankAsZero) ? 'parameters' : 'same'
}

/** The key of the rules of a round among those of the rounds before; its own number if none had them. */
export function keyOfRules(
  ruleSets: ReadonlyMap<number, RuleSet>,
  round: RuleSet & { readonly round: number },
): number {
  for (const [key, rules] of ruleSets) if (sameRules(rules, round)) return key
  return round.round
}

/** Whether an item is open and stands under other rules, though nothing is said against its being a gap. */
export function isUnsettled({ state, unknown, missing, ruledIn }: RegisterItem, ruled: number): boolean {
  return state === 'open' && !unknown && !missing && ruledIn !== ruled
}
