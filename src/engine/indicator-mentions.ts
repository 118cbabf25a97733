import { fieldIds } from '../domain/field.ts'
import { indicatorOfTarget } from '../domain/target-indicator.ts'
import { mentionsOf } from '../pack/condition-fields.ts'
import type { RulePack } from '../pack/schema.ts'
import type { IndicatorMentions } from '../rates/compare-periods.ts'

/**
 * What every indicator of a pack depends on, by its id: the fields and parameters that its rules and the base name, definitions
 * and fields assumed in place of others included. The attainment of a target stands under `target:` and its id.
 */
export function indicatorMentions(pack: RulePack): ReadonlyMap<string, IndicatorMentions> {
  const { population } = pack
  const base = [population.include, ...population.exclude.map(({ when }) => when)]
  const own = pack.indicators.map(({ id, of, over }) => [id, namedBy([...base, of, over], pack)] as const)
  const attained = pack.targets.map(
    ({ id, applies, requires }) => [indicatorOfTarget(id), namedBy([...base, applies, requires], pack)] as const,
  )
  return new Map([...own, ...attained])
}

function namedBy(rules: readonly unknown[], { definitions, assume }: RulePack): IndicatorMentions {
  const { fields, parameters } = mentionsOf(rules, definitions)
  const all = new Set<string>(fields)
  for (const field of all) {
    const assumed = assume[field]
    if (assumed !== undefined && 'field' in assumed) all.add(assumed.field)
  }
  return { fields: new Set(fieldIds.filter((field) => all.has(field))), parameters }
}
