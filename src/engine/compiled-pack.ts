import type { FieldId } from '../domain/field.ts'
import type { SlottedValues } from '../domain/record.ts'
import type {
  PackAcrossRows,
  PackCheck,
  PackGroup,
  PackIndicator,
  PackPlan,
  PackTarget,
  ResolvedPack,
} from '../pack/schema.ts'
import type { Answering } from './answer.ts'
import type { CellPlan } from './cell-plan.ts'
import type { CompiledNode, FieldSource, Values } from './compiled-node.ts'
import type { Grounds } from './grounds.ts'
import type { Judge } from './judge.ts'

/** Who counts: one condition per way of being left out, in the order of the pack, and the condition to be included. */
export interface CompiledPopulation {
  readonly include: CompiledNode
  readonly exclude: readonly { readonly id: string; readonly when: CompiledNode }[]
  /** What leaves a unit out of the base or leaves that open, unless it repeats another. */
  readonly grounds: (values: Values) => CellPlan
}

/** The conditions that place a unit in the base or out of it: the exclusions in the order of the pack, then the inclusion. */
export function baseNodes({
  include,
  exclude,
}: Pick<CompiledPopulation, 'include' | 'exclude'>): readonly CompiledNode[] {
  return [...exclude.map(({ when }) => when), include]
}

/** Why a target says nothing on a sheet. */
export type NotEvaluated = 'missing-columns' | 'not-in-force' | 'limit-not-set'

/** Two questions about a unit that become one outcome set. */
export interface CompiledQuestion {
  readonly applies: CompiledNode
  readonly requires: CompiledNode
  readonly answer: Answering
  /** How many comparisons at least have to turn out otherwise until it is met: one digit to base 36. */
  readonly steps: (values: Values) => string
}

/** One target on one sheet. */
export interface CompiledTarget {
  readonly target: PackTarget
  readonly question: CompiledQuestion
  readonly grounds: Grounds
  readonly notEvaluated: NotEvaluated | null
  readonly missingColumns: readonly FieldId[]
  /** Fields asked for only where they are recorded, and not recorded here. */
  readonly notRecorded: readonly FieldId[]
  readonly remedies: readonly { readonly when: CompiledNode | null; readonly text: { zh: string; en: string } }[]
}

/** A count or a sum of an indicator: over which units, and of which field (null: the units themselves). */
export interface CompiledMeasure {
  readonly where: CompiledNode
  readonly sum: FieldSource | null
}

/** One indicator on one sheet; `question` is set if both its sides count units. */
export interface CompiledIndicator {
  readonly indicator: PackIndicator
  readonly of: CompiledMeasure
  readonly over: CompiledMeasure
  readonly question: CompiledQuestion | null
}

/** One planning list on one sheet. */
export interface CompiledPlan {
  readonly plan: PackPlan
  readonly where: CompiledNode
  readonly tiers: readonly CompiledNode[]
  /** Where the fields that units are put in order by are found. */
  readonly order: readonly FieldSource[]
  readonly missingColumns: readonly FieldId[]
}

/** One data-quality check on one sheet. */
interface CompiledCheck {
  readonly check: PackCheck
  readonly when: CompiledNode
}

/** A rule pack compiled for the sheets that have the same fields. */
export interface CompiledPack {
  readonly resolved: ResolvedPack
  /** Positions of the targets that look back at new organizations. */
  readonly lookBackTargets: readonly number[]
  readonly present: ReadonlySet<FieldId>
  readonly population: CompiledPopulation
  readonly coverage: { readonly organization: CompiledNode; readonly work: CompiledNode }
  readonly targets: readonly CompiledTarget[]
  readonly indicators: readonly CompiledIndicator[]
  /** Data-quality checks, and those of them that certainly hold for a row. */
  readonly checks: readonly CompiledCheck[]
  readonly checksOf: (row: SlottedValues) => readonly CompiledCheck[]
  readonly acrossRows: readonly { readonly check: PackAcrossRows; readonly where: CompiledNode }[]
  readonly groups: readonly {
    readonly group: PackGroup
    readonly where: CompiledNode
    readonly by: readonly FieldId[]
  }[]
  readonly plans: readonly CompiledPlan[]
  /** Absent fields that an assumption answered wherever a question really asks for them. */
  readonly assumed: readonly FieldSource[]
  /** Fields of the base that the sheet cannot answer. */
  readonly missingForBase: readonly FieldId[]
  readonly judge: Judge
}
