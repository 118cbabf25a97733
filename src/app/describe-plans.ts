import { fieldSpec } from '../domain/field.ts'
import type { Language } from '../domain/text.ts'
import type { PackPlan, RulePack } from '../pack/schema.ts'
import { conditionWordingOf } from '../wording/condition-wording.ts'
import { planWording } from '../wording/plan-wording.ts'
import { conditionText, numberText } from './condition-text.ts'
import { bullets, heading } from './markdown.ts'

/** The planning lists on the page of a pack; nothing if it has none. */
export function plansPart(pack: RulePack, language: Language): readonly string[] {
  const { plans = [] } = pack
  if (plans.length === 0) return []
  const { page } = planWording(language)
  return [heading(2, page.heading), ...plans.flatMap((plan) => planPart(plan, pack, language))]
}

function planPart(plan: PackPlan, pack: RulePack, language: Language): readonly string[] {
  const { page } = planWording(language)
  const { list, group } = conditionWordingOf(language)
  const tiers = plan.tiers.map(({ title, when }) => title[language] + group(conditionText(when, pack, language)))
  const order = plan.order.map((each) => `${orderName(each, plan, language)}${group(page[each.direction])}`)
  const take =
    plan.take === undefined ? page.all : page.taken(numberText(plan.take, pack, language), plan.per, plan.kind)
  return [
    heading(3, `\`${plan.id}\` ${plan.title[language]}`),
    bullets([
      [page.clause, plan.clause],
      [page.where, conditionText(plan.where, pack, language)],
      [page.tiers, tiers.join(list)],
      ...(order.length === 0 ? [] : [[page.order, order.join(list)] as const]),
      [page.take, take],
    ]),
  ]
}

function orderName({ field, units }: PackPlan['order'][number], { tiers }: PackPlan, language: Language): string {
  const { page } = planWording(language)
  if (field !== undefined) return fieldSpec(field)[language]
  const tier = tiers.find(({ id }) => id === units)
  return tier === undefined ? page.units : page.listUnits(tier.title[language])
}
