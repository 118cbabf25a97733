import { type FieldId, fieldIds } from '../domain/field.ts'
import type { LookBackFacts } from '../domain/report-look-back.ts'
import type { Truth } from '../domain/truth.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { Condition, ResolvedPack, ResolvedParameter } from '../pack/schema.ts'
import { byTruths } from './by-truths.ts'
import { type CellPlan, planCells } from './cell-plan.ts'
import { type CompiledNode, sourcesOf, type Values } from './compiled-node.ts'
import { compileCondition } from './condition.ts'
import { type DecidingLeaf, decidingLeaves, openLeaves } from './deciding-cells.ts'
import { mentionedBy, unanswered } from './mentions.ts'
import { type Scope, scopeOf } from './scope.ts'

/** A question with the columns that one sheet lacks to answer it. */
export interface LookBackQuestion {
  readonly node: CompiledNode
  readonly missing: ReadonlySet<FieldId>
  readonly grounds: (values: Values) => LookBackGrounds
}

/** What an answer rests on. */
interface LookBackGrounds {
  readonly truth: Truth
  /** True if nothing is open but what the sheet has no column for. */
  readonly lacksColumns: boolean
  readonly open: CellPlan
  readonly deciding: CellPlan
}

/** The rules of the look-back for the sheets that have the same fields. */
export interface CompiledLookBack {
  readonly joint: CompiledNode
  /** In the order of the rules. */
  readonly ones: readonly LookBackQuestion[]
  readonly standAlone: { readonly where: CompiledNode; readonly when: LookBackQuestion }
}

/** Compiles the rules of the look-back; the definitions and parameters of the pack go before those of the rules. */
export function compileLookBack(
  rules: LookBackRules,
  resolved: ResolvedPack,
  present: ReadonlySet<FieldId>,
): CompiledLookBack {
  const scope = lookBackScope(rules, resolved, present)
  const question = (condition: Condition) => compileQuestion(condition, scope)
  return {
    joint: compileCondition(rules.joint.where, scope),
    ones: rules.ones.map(({ when }) => question(when)),
    standAlone: { where: compileCondition(rules.standAlone.where, scope), when: question(rules.standAlone.when) },
  }
}

function compileQuestion(condition: Condition, scope: Scope): LookBackQuestion {
  const node = compileCondition(condition, scope)
  const missing = new Set(unanswered(mentionedBy([condition], scope), scope))
  const grounds = (values: Values): LookBackGrounds => {
    const open = openLeaves(node, values)
    const isMissing = ({ leaf }: DecidingLeaf) => sourcesOf(leaf).some(({ asked }) => missing.has(asked))
    return {
      truth: node.test(values, values),
      lacksColumns: open.length > 0 && open.every(isMissing),
      open: planCells(open),
      deciding: planCells(decidingLeaves(node, values)),
    }
  }
  return { node, missing, grounds: byTruths(scope.comparisons, [node], grounds) }
}

/** What “can stand alone” is measured by in this audit; an assumption where the pack leaves it to the rules. */
export function parametersOfStandAlone(
  rules: LookBackRules,
  resolved: ResolvedPack,
): LookBackFacts['standAlone']['parameters'] {
  const scope = lookBackScope(rules, resolved, new Set(fieldIds))
  const { parameters } = mentionedBy([rules.standAlone.when], scope)
  return [...parameters].map((name) => {
    const own = resolved.parameters.get(name)
    return {
      name,
      title: resolved.pack.parameters[name]?.title ?? rules.parameters[name]?.title ?? { zh: name, en: name },
      value: scope.parameters.get(name)?.value ?? null,
      assumption: own?.assumption ?? true,
    }
  })
}

function lookBackScope(rules: LookBackRules, resolved: ResolvedPack, present: ReadonlySet<FieldId>): Scope {
  const scope = scopeOf(resolved, present)
  const given = Object.entries(rules.parameters).map(([name, { value }]): readonly [string, ResolvedParameter] => [
    name,
    { name, value, from: 'default', since: null, assumption: true },
  ])
  return {
    ...scope,
    definitions: { ...rules.definitions, ...scope.definitions },
    parameters: new Map([...given, ...scope.parameters]),
  }
}
