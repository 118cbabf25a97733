import type { FieldId } from '../domain/field.ts'
import { compareText } from '../domain/text.ts'
import { TRUE } from '../domain/truth.ts'
import type { Condition, Measured, PackIndicator, ResolvedPack, RulePack } from '../pack/schema.ts'
import { assumedSources } from './assumed-sources.ts'
import { baseGroundsOf } from './base.ts'
import { byTruths } from './by-truths.ts'
import { compilePlan } from './compile-plan.ts'
import { compileQuestion } from './compile-question.ts'
import { compileTarget } from './compile-target.ts'
import type { CompiledNode } from './compiled-node.ts'
import {
  baseNodes,
  type CompiledIndicator,
  type CompiledMeasure,
  type CompiledPack,
  type CompiledPopulation,
} from './compiled-pack.ts'
import { compileCondition } from './condition.ts'
import { perDecision } from './decisions.ts'
import { checkedField, sourceOf } from './field-source.ts'
import { createJudge } from './judge.ts'
import { constantTest } from './leaf.ts'
import { mentionedBy, unanswered } from './mentions.ts'
import { type Scope, scopeOf } from './scope.ts'

/** Compiles a checked pack for the sheets that have the fields `present`: once per layout, not once per record. */
export function compilePack(resolved: ResolvedPack, present: ReadonlySet<FieldId>): CompiledPack {
  const { pack } = resolved
  const scope = scopeOf(resolved, present)
  const population = compilePopulation(pack, scope)
  const checks = pack.checks.map((check) => ({ check, when: compileCondition(check.when, scope) }))
  const compiled = {
    resolved,
    lookBackTargets: pack.targets.flatMap(({ kind }, position) => (kind === 'look-back' ? [position] : [])),
    present,
    population,
    coverage: compileCoverage(pack, scope),
    targets: pack.targets.map((target) => compileTarget(target, { scope, population, asOf: resolved.asOf })),
    indicators: pack.indicators.map((indicator) => compileIndicator(indicator, scope, population)),
    checks,
    checksOf: perDecision({
      comparisons: scope.comparisons,
      nodes: checks.map(({ when }) => when),
      make: (truths) => checks.filter((_, at) => truths[at] === TRUE),
    }),
    acrossRows: (pack.acrossRows ?? []).map((check) => ({ check, where: compileCondition(check.where, scope) })),
    groups: pack.groups.map((group) => ({
      group,
      where: compileCondition(group.where, scope),
      by: group.by.map(checkedField),
    })),
    plans: (pack.plans ?? []).map((plan) => compilePlan(plan, scope)),
    missingForBase: unanswered(mentionedBy(conditionsOfBase(pack), scope), scope),
  }
  return { ...compiled, assumed: assumedSources(compiled), judge: createJudge(compiled, scope.comparisons) }
}

/** The fields as a text that is the same for sheets that can share one compiled pack. */
export function layoutKey(present: ReadonlySet<FieldId>): string {
  return [...present].sort(compareText).join(' ')
}

function conditionsOfBase({ population }: RulePack): readonly Condition[] {
  return [population.include, ...population.exclude.map((exclusion) => exclusion.when)]
}

function compilePopulation({ population }: RulePack, scope: Scope): CompiledPopulation {
  const include = compileCondition(population.include, scope)
  const exclude = population.exclude.map(({ id, when }) => ({ id, when: compileCondition(when, scope) }))
  return {
    include,
    exclude,
    grounds: byTruths(scope.comparisons, baseNodes({ include, exclude }), (values) =>
      baseGroundsOf({ include, exclude }, values),
    ),
  }
}

function compileCoverage({ coverage }: RulePack, scope: Scope): CompiledPack['coverage'] {
  const { atLeast, measures } = coverage.work
  return {
    organization: compileCondition(coverage.organization, scope),
    work: compileCondition({ atLeast, of: measures.map((measure) => measure.when) }, scope),
  }
}

function compileIndicator(indicator: PackIndicator, scope: Scope, population: CompiledPopulation): CompiledIndicator {
  const of = compileMeasure(indicator.of, scope)
  const over = compileMeasure(indicator.over, scope)
  const counts = of.sum === null && over.sum === null
  return { indicator, of, over, question: counts ? compileQuestion(over.where, of.where, { population, scope }) : null }
}

function compileMeasure(measured: Measured, scope: Scope): CompiledMeasure {
  if (!('sum' in measured)) return { where: compileCondition(measured, scope), sum: null }
  const where = measured.where === undefined ? everyUnit : compileCondition(measured.where, scope)
  return { where, sum: sourceOf(measured.sum, scope) }
}

/** Without a condition a sum is over every unit of the base. */
const everyUnit: CompiledNode = Object.freeze({ node: 'all', parts: [], test: constantTest(true) })
