import type { CompiledNode } from './compiled-node.ts'
import { baseNodes, type CompiledPopulation, type CompiledQuestion } from './compiled-pack.ts'
import { planCompletions } from './completion-plan.ts'

/** Compiles what asks two questions of a unit: whether it is meant, and whether it does what is asked. */
export function compileQuestion(
  applies: CompiledNode,
  requires: CompiledNode,
  population: CompiledPopulation,
): CompiledQuestion {
  return {
    applies,
    requires,
    inside: planCompletions([applies, requires]),
    around: planCompletions([...baseNodes(population), applies, requires]),
  }
}
