import { TRUE } from '../domain/truth.ts'
import { compileAnswer } from './answer.ts'
import { byTruths } from './by-truths.ts'
import type { CompiledNode } from './compiled-node.ts'
import { baseNodes, type CompiledPopulation, type CompiledQuestion } from './compiled-pack.ts'
import { planCompletions } from './completion-plan.ts'
import type { Scope } from './scope.ts'
import { stepsTo } from './steps-to.ts'

/** Compiles what asks two questions of a unit: whether it is meant, and whether it does what is asked. */
export function compileQuestion(
  applies: CompiledNode,
  requires: CompiledNode,
  { population, scope }: { readonly population: CompiledPopulation; readonly scope: Scope },
): CompiledQuestion {
  return {
    applies,
    requires,
    answer: compileAnswer({
      ...{ applies, requires, population, comparisons: scope.comparisons },
      inside: planCompletions([applies, requires]),
      around: planCompletions([...baseNodes(population), applies, requires]),
    }),
    steps: byTruths(scope.comparisons, [requires], (values) =>
      Math.min(farthest, stepsTo(requires, TRUE, values)).toString(36),
    ),
  }
}

const farthest = 35
