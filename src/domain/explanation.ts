import type { CellFacts } from './report.ts'
import type { Bilingual } from './text.ts'
import type { TruthName } from './truth.ts'
import type { Verdict } from './verdict.ts'

/** The condition tree of one target for one organization, with the truth of every node. */
export type ExplanationNode =
  | { readonly node: 'all' | 'any'; readonly holds: TruthName; readonly parts: readonly ExplanationNode[] }
  | { readonly node: 'not'; readonly holds: TruthName; readonly part: ExplanationNode }
  | {
      readonly node: 'atLeast'
      readonly holds: TruthName
      readonly least: number
      readonly parts: readonly ExplanationNode[]
    }
  | { readonly node: 'ref'; readonly holds: TruthName; readonly name: string; readonly part: ExplanationNode }
  | { readonly node: 'param'; readonly holds: TruthName; readonly name: string }
  /** One comparison with each cell it looked at; `tests` of every cell holds exactly this comparison. */
  | { readonly node: 'leaf'; readonly holds: TruthName; readonly cells: readonly CellFacts[] }

/** Why one target says what it says of one organization. */
export interface Explanation {
  readonly target: string
  readonly clause: string
  readonly title: Bilingual
  readonly verdict: Verdict | 'excluded' | 'not-evaluated'
  readonly possible: readonly string[]
  readonly missingColumns: readonly string[]
  readonly applies: ExplanationNode
  readonly requires: ExplanationNode
  readonly remedy: Bilingual | null
}

/** Everything `explain` says of one organization. */
export interface UnitExplanation {
  readonly key: string
  readonly name: string
  readonly township: string | null
  readonly base: 'in' | 'out' | 'unknown'
  readonly outReason: string | null
  readonly population: ExplanationNode
  readonly coverage: 'organization' | 'work' | 'none' | 'unknown'
  readonly targets: readonly Explanation[]
}
