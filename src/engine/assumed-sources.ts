import { type FieldId, fieldIds } from '../domain/field.ts'
import { type CompiledNode, type FieldSource, leavesOf, sourcesOf } from './compiled-node.ts'
import { baseNodes, type CompiledPack } from './compiled-pack.ts'

/**
 * The absent fields whose assumption was really consulted on a sheet: by the base, the coverage status, a target that is
 * evaluated, an indicator, a group or a planning list. In the order of the catalogue.
 */
export function assumedSources(compiled: Omit<CompiledPack, 'assumed' | 'judge'>): readonly FieldSource[] {
  const leaves = askedNodes(compiled).flatMap(leavesOf).flatMap(sourcesOf)
  const sums = compiled.indicators.flatMap(({ of, over }) => [of.sum, over.sum]).filter((source) => source !== null)
  const orders = compiled.plans.flatMap(({ order }) => order)
  const used = new Map<FieldId, FieldSource>()
  for (const source of [...leaves, ...sums, ...orders]) if (source.origin === 'assumed') used.set(source.asked, source)
  return fieldIds.map((field) => used.get(field)).filter((source) => source !== undefined)
}

function askedNodes(compiled: Omit<CompiledPack, 'assumed' | 'judge'>): readonly CompiledNode[] {
  const { population, coverage, targets, indicators, groups, plans } = compiled
  const evaluated = targets.filter((target) => target.notEvaluated === null)
  return [
    ...baseNodes(population),
    coverage.organization,
    coverage.work,
    ...evaluated.flatMap(({ question }) => [question.applies, question.requires]),
    ...indicators.flatMap(({ of, over }) => [of.where, over.where]),
    ...groups.map((group) => group.where),
    ...plans.flatMap(({ where, tiers }) => [where, ...tiers]),
  ]
}
