import type { Severity, SheetSkipReason, SkipReason } from '../domain/ledger-issue.ts'
import type { OperatorId } from '../domain/operators.ts'
import type { GoalVerdict } from '../domain/rate.ts'
import type { AuditFacts, Breakdown, OrganizationFacts, PackFacts, TargetFacts } from '../domain/report.ts'
import type { UnknownReason } from '../domain/value.ts'
import type { Verdict } from '../domain/verdict.ts'

type Names<Id extends string> = Readonly<Record<Id, string>>

/** Names of everything that has a fixed list of ids. Names of fields and choices are in the catalogue. */
export interface NameWording {
  readonly verdict: Names<Verdict | 'excluded' | 'not-evaluated'>
  readonly severity: Names<Severity>
  readonly coverage: Names<OrganizationFacts['coverage']>
  readonly base: Names<OrganizationFacts['base']>
  readonly goalVerdict: Names<GoalVerdict>
  readonly skipReason: Names<SkipReason>
  readonly sheetSkipReason: Names<SheetSkipReason>
  readonly unknownReason: Names<UnknownReason>
  readonly force: Names<TargetFacts['force']>
  readonly targetKind: Names<TargetFacts['kind']>
  readonly notEvaluated: Names<NonNullable<TargetFacts['notEvaluated']>>
  readonly by: Names<'all' | Breakdown>
  readonly parameterFrom: Names<PackFacts['parameters'][string]['from']>
  readonly assumption: Names<AuditFacts['assumptions'][number]['code']>
  /** Kinds of organization by their ids, which are divided by a comma; an id itself if the list does not have it. */
  readonly kind: (ids: string) => string
  readonly yes: string
  readonly no: string
  readonly has: string
  readonly hasNot: string
  readonly none: string
  /** Stands for a value that is not known. */
  readonly unknownValue: string
  /** Stands for the group of units whose group the ledger does not say. */
  readonly unknownGroup: string
  readonly allUnits: string
  /** Joins the items of a list. */
  readonly listSeparator: string
  /** An operator with its operand as it follows a value, e.g. ` ≥ 30`; begins with a blank where the language wants one. */
  readonly operator: Readonly<Record<OperatorId, (operand: string) => string>>
  /** What `known` says where the ledger must not state a thing. */
  readonly notKnown: string
}
