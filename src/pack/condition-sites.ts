import { childOf, entriesOf, isObject, itemsOf, type JsonNode } from './json-node.ts'

/** Every place of an unchecked pack where a condition stands, in the order of the pack. */
export function conditionSites(pack: JsonNode): readonly JsonNode[] {
  const under = (node: JsonNode | undefined, ...keys: string[]) => keys.flatMap((key) => childOf(node, key) ?? [])
  const listed = (path: readonly string[], ...keys: string[]) =>
    itemsOf(childOf(pack, ...path)).flatMap((item) => under(item, ...keys))
  return [
    ...entriesOf(childOf(pack, 'definitions')).map(([, node]) => node),
    ...under(childOf(pack, 'population'), 'include'),
    ...listed(['population', 'exclude'], 'when'),
    ...under(childOf(pack, 'coverage'), 'organization'),
    ...listed(['coverage', 'work', 'measures'], 'when'),
    ...listed(['targets'], 'applies', 'requires'),
    ...itemsOf(childOf(pack, 'targets')).flatMap((target) =>
      itemsOf(childOf(target, 'remedy')).flatMap((remedy) => under(remedy, 'when')),
    ),
    ...listed(['indicators'], 'of', 'over').flatMap((node) => (isSum(node) ? under(node, 'where') : [node])),
    ...listed(['checks'], 'when'),
    ...listed(['acrossRows'], 'where'),
    ...listed(['groups'], 'where'),
    ...listed(['plans'], 'where'),
    ...itemsOf(childOf(pack, 'plans')).flatMap((plan) =>
      itemsOf(childOf(plan, 'tiers')).flatMap((tier) => under(tier, 'when')),
    ),
  ]
}

/** True if an indicator adds up a field here, and does not count units. */
export function isSum(node: JsonNode): boolean {
  return isObject(node.value) && 'sum' in node.value
}
