import { FALSE, TRUE } from '../domain/truth.ts'
import { exactNumber } from '../domain/value.ts'
import { type CompiledLeaf, type CompiledOperand, leavesOf, readSource, type Values } from '../engine/compiled-node.ts'
import type { CompiledQuestion } from '../engine/compiled-pack.ts'
import { leafTest } from '../engine/leaf.ts'

/** One side of a threshold of a target, and whether a line stands on it: no further than one from the threshold. */
export interface ThresholdSide {
  readonly field: string
  readonly operator: string
  /** The number or day, the parameter or the field that is compared with. */
  readonly bound: string
  readonly side: 'holds' | 'fails'
  readonly reached: boolean
}

/** Both sides of every threshold that a target has, as one line sees them. */
export function thresholdSides({ applies, requires }: CompiledQuestion, values: Values): readonly ThresholdSide[] {
  return [applies, requires].flatMap(leavesOf).flatMap((leaf) => sidesOfLeaf(leaf, values))
}

function sidesOfLeaf(leaf: CompiledLeaf, values: Values): readonly ThresholdSide[] {
  const number = exactNumber(readSource(leaf.source, values))
  const truth = leafTest(leaf)(values, values)
  return leaf.operands.flatMap((operand) => {
    if (!isNumeric(operand, values)) return []
    const bound = boundOf(operand, values)
    const isNear = number !== undefined && bound !== undefined && Math.abs(number - bound) <= 1
    const threshold = { field: leaf.source.asked, operator: leaf.operator, bound: nameOf(operand) }
    return [
      { ...threshold, side: 'holds' as const, reached: isNear && truth === TRUE },
      { ...threshold, side: 'fails' as const, reached: isNear && truth === FALSE },
    ]
  })
}

function isNumeric(operand: CompiledOperand, values: Values): boolean {
  const value = operand.kind === 'constant' ? operand.value : readSource(operand.source, values)
  return value?.type === 'span'
}

function boundOf(operand: CompiledOperand, values: Values): number | undefined {
  return exactNumber(operand.kind === 'constant' ? operand.value : readSource(operand.source, values))
}

function nameOf(operand: CompiledOperand): string {
  if (operand.kind === 'field') return operand.source.asked
  return operand.parameter ?? String(exactNumber(operand.value))
}
