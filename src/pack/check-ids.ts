import type { PackProblem } from '../domain/fault.ts'
import { childOf, itemsOf, type JsonNode, problemAt, textOf } from './json-node.ts'

/** Reason that the tool itself gives for leaving out a repeated row; no exclusion of a pack may be called so. */
const reservedExclusions = ['duplicate']

/** Ids that are given twice within one space, that are retired, or that the tool keeps for itself. */
export function idProblems(pack: JsonNode): readonly PackProblem[] {
  const ids = (...path: string[]) => itemsOf(childOf(pack, ...path)).flatMap((item) => childOf(item, 'id') ?? [])
  const exclusions = ids('population', 'exclude')
  const spaces = [
    [...ids('targets'), ...ids('groups')],
    ids('indicators'),
    exclusions,
    ids('coverage', 'work', 'measures'),
    [...ids('checks'), ...ids('acrossRows')],
    ids('plans'),
    ...itemsOf(childOf(pack, 'plans')).map((plan) =>
      itemsOf(childOf(plan, 'tiers')).flatMap((tier) => childOf(tier, 'id') ?? []),
    ),
  ]
  const retired = itemsOf(childOf(pack, 'retired')).flatMap((item) => textOf(item) ?? [])
  return [
    ...spaces.flatMap(repeated),
    ...spaces
      .flat()
      .filter((id) => retired.includes(textOf(id) ?? ''))
      .map((id) => problemAt(id, 'retired-id')),
    ...exclusions
      .filter((id) => reservedExclusions.includes(textOf(id) ?? ''))
      .map((id) => problemAt(id, 'wrong-value')),
  ]
}

function repeated(ids: readonly JsonNode[]): readonly PackProblem[] {
  const names = ids.map(textOf)
  return ids
    .filter((_, index) => names[index] !== undefined && names.indexOf(names[index]) !== index)
    .map((id) => problemAt(id, 'duplicate-id'))
}
