import type { FindingFacts } from '../domain/report.ts'
import { FALSE } from '../domain/truth.ts'
import { byTruths } from './by-truths.ts'
import { type CellPlan, planCells } from './cell-plan.ts'
import type { CompiledNode, Values } from './compiled-node.ts'
import { baseNodes, type CompiledPopulation } from './compiled-pack.ts'
import { alternativesOf, type DecidingLeaf, decidingLeaves, openLeaves } from './deciding-cells.ts'
import type { Scope } from './scope.ts'

/** What a decided verdict rests on. */
interface DecidedGrounds {
  readonly cells: CellPlan
  readonly alternatives: FindingFacts['alternatives']
}

/** What leaves a verdict open; `open` are the comparisons that nobody can make yet. */
interface OpenGrounds extends DecidedGrounds {
  readonly open: readonly DecidingLeaf[]
}

/** What the verdicts of one target rest on, thought out once for every way in which its comparisons turn out. */
export interface Grounds {
  readonly decided: (values: Values) => DecidedGrounds
  readonly open: (values: Values) => OpenGrounds
}

interface Question {
  readonly applies: CompiledNode
  readonly requires: CompiledNode
}

/** Compiles the grounds of a target for one sheet. */
export function compileGrounds(
  question: Question,
  { population, scope }: { readonly population: CompiledPopulation; readonly scope: Scope },
): Grounds {
  const { applies, requires } = question
  const base = baseNodes(population)
  return {
    decided: byTruths(scope.comparisons, [applies, requires], (values) => decidedGrounds(question, values)),
    open: byTruths(scope.comparisons, [...base, applies, requires], (values) => openGrounds(base, question, values)),
  }
}

/** Of a verdict that does not apply only what says so. */
function decidedGrounds({ applies, requires }: Question, values: Values): DecidedGrounds {
  const isMeant = applies.test(values, values) !== FALSE
  const asked = isMeant ? [applies, requires] : [applies]
  return {
    cells: planCells(asked.flatMap((node) => decidingLeaves(node, values))),
    alternatives: alternativesOf(requires, values),
  }
}

/** What is open first about the base, then about the target; a target that does not apply has nothing more to ask. */
function openGrounds(base: readonly CompiledNode[], { applies, requires }: Question, values: Values): OpenGrounds {
  const place = base.flatMap((node) => openLeaves(node, values))
  const isMeant = applies.test(values, values) !== FALSE
  const asked = isMeant ? [applies, requires] : []
  return {
    cells: planCells([...place, ...asked.flatMap((node) => decidingLeaves(node, values))]),
    alternatives: isMeant ? alternativesOf(requires, values) : null,
    open: [...place, ...asked.flatMap((node) => openLeaves(node, values))],
  }
}
