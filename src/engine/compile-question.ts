import type { CompiledNode } from './compiled-node.ts'
import type { CompiledPopulation, CompiledQuestion } from './compiled-pack.ts'
import { planCompletions } from './completion-plan.ts'

/** Compiles what asks two questions of a unit: whether it is meant, and whether it does what is asked. */
export function compileQuestion(
  applies: CompiledNode,
  requires: CompiledNode,
  population: CompiledPopulation,
): CompiledQuestion {
  const base = [population.include, ...population.exclude.map((exclusion) => exclusion.when)]
  return {
    applies,
    requires,
    inside: planCompletions([applies, requires]),
    around: planCompletions([...base, applies, requires]),
  }
}
