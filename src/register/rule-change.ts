import type { Round } from '../domain/round.ts'
import type { RuleChange, RuleSet } from '../domain/rule-set.ts'
import { compareText } from '../domain/text.ts'

type ChangedParameter = NonNullable<RuleChange['parameters']>[number]

/**
 * What of the rules that a target goes by has changed since they were `from`; undefined for nothing. Under another pack its
 * parameters are others too, and are not compared.
 */
export function ruleChange(from: RuleSet, round: Round, position: number | undefined): RuleChange | undefined {
  const { pack } = round
  const packs = { from: { id: from.pack.id, version: from.pack.version }, to: { id: pack.id, version: pack.version } }
  if (pack.id !== from.pack.id) return { pack: packs }
  const parameters = changedParameters(from, round, position)
  const isSame = sameWords(from.blankAsZero, round.blankAsZero)
  const change: RuleChange = {
    ...(pack.sha256 === from.pack.sha256 ? {} : { pack: packs }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(isSame ? {} : { blankAsZero: { from: from.blankAsZero, to: round.blankAsZero } }),
  }
  return Object.keys(change).length === 0 ? undefined : change
}

/** The parameters with another value, by name; of those that follow from the as-of date only the ones that the target depends on. */
export function changedParameters(
  { parameters }: RuleSet,
  round: Round,
  position: number | undefined,
): readonly ChangedParameter[] {
  const dated = (position === undefined ? undefined : round.rules[position])?.dated ?? []
  return differing(parameters, round.parameters).filter(
    ({ name }) => dated.includes(name) || !round.dated.includes(name),
  )
}

/** Whether two rounds went by the same rules. */
export function sameRules(left: RuleSet, right: RuleSet): boolean {
  return (
    left.pack.id === right.pack.id &&
    left.pack.sha256 === right.pack.sha256 &&
    differing(left.parameters, right.parameters).length === 0 &&
    sameWords(left.blankAsZero, right.blankAsZero)
  )
}

function differing(left: RuleSet['parameters'], right: RuleSet['parameters']): readonly ChangedParameter[] {
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names]
    .sort(compareText)
    .map((name) => ({ name, from: left[name] ?? null, to: right[name] ?? null }))
    .filter(({ from, to }) => from !== to)
}

/** Whether two lists have the same words, in whatever order. */
export function sameWords(left: readonly string[], right: readonly string[]): boolean {
  const known = new Set(left)
  return known.size === new Set(right).size && right.every((word) => known.has(word))
}
