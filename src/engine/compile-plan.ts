import { fieldIds } from '../domain/field.ts'
import type { PackPlan } from '../pack/schema.ts'
import type { CompiledPlan } from './compiled-pack.ts'
import { compileCondition } from './condition.ts'
import { sourceOf } from './field-source.ts'
import { mentionedBy, unanswered } from './mentions.ts'
import type { Scope } from './scope.ts'

/** Compiles a planning list for one sheet. What the sheet lacks leaves units open; it is named, so that somebody can add it. */
export function compilePlan(plan: PackPlan, scope: Scope): CompiledPlan {
  const order = plan.order.flatMap(({ field }) => (field === undefined ? [] : [sourceOf(field, scope)]))
  const mentions = mentionedBy([plan.where, ...plan.tiers.map(({ when }) => when)], scope)
  const asked = new Set(unanswered(mentions, scope))
  const unordered = new Set(order.filter(({ origin }) => origin === 'absent').map((source) => source.asked))
  return {
    plan,
    where: compileCondition(plan.where, scope),
    tiers: plan.tiers.map(({ when }) => compileCondition(when, scope)),
    order,
    missingColumns: fieldIds.filter((field) => asked.has(field) || unordered.has(field)),
  }
}
