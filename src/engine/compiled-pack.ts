import type { FieldId } from '../domain/field.ts'
import type {
  PackAcrossRows,
  PackCheck,
  PackGroup,
  PackIndicator,
  PackPlan,
  PackTarget,
  ResolvedPack,
} from '../pack/schema.ts'
import type { CompiledNode, FieldSource } from './compiled-node.ts'
import type { CompletionPlan } from './completion-plan.ts'

/** Who counts: one condition per way of being left out, in the order of the pack, and the condition to be included. */
export interface CompiledPopulation {
  readonly include: CompiledNode
  readonly exclude: readonly { readonly id: string; readonly when: CompiledNode }[]
}

/** The conditions that place a unit in the base or out of it: the exclusions in the order of the pack, then the inclusion. */
export function baseNodes({ include, exclude }: CompiledPopulation): readonly CompiledNode[] {
  return [...exclude.map(({ when }) => when), include]
}

/** Why a target says nothing on a sheet. */
export type NotEvaluated = 'missing-columns' | 'not-in-force' | 'limit-not-set'

/** Two questions about a unit that become one outcome set, with the unknowns to try out inside and around the base. */
export interface CompiledQuestion {
  readonly applies: CompiledNode
  readonly requires: CompiledNode
  /** The plan where the unit is in the base, and the plan where that too is unknown. */
  readonly inside: CompletionPlan
  readonly around: CompletionPlan
}

/** One target on one sheet. */
export interface CompiledTarget {
  readonly target: PackTarget
  readonly question: CompiledQuestion
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

/** A rule pack compiled for the sheets that have the same fields. */
export interface CompiledPack {
  readonly resolved: ResolvedPack
  readonly present: ReadonlySet<FieldId>
  readonly population: CompiledPopulation
  readonly coverage: { readonly organization: CompiledNode; readonly work: CompiledNode }
  readonly targets: readonly CompiledTarget[]
  readonly indicators: readonly CompiledIndicator[]
  readonly checks: readonly { readonly check: PackCheck; readonly when: CompiledNode }[]
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
}
