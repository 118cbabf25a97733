import { duplicateReason, notIncludedReason } from '../domain/choices.ts'
import type { OrgRecord } from '../domain/record.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import { OUT, type OutcomeSet, outcomesOf, type Verdict, verdictOf } from '../domain/verdict.ts'
import type { Values } from './compiled-node.ts'
import type { CompiledPack, CompiledPopulation, CompiledQuestion } from './compiled-pack.ts'
import { isSettled, tightOutcomes } from './outcome-set.ts'

/** 覆盖状态: by an organization, by work measures only, by neither, or the ledger cannot tell. */
type CoverageStatus = 'organization' | 'work' | 'none' | 'unknown'

/** Whether a unit is in the base, as reports name it, by `Truth`. */
export const baseNames = ['out', 'unknown', 'in'] as const

/** What a target says of a unit; a unit outside the base is excluded, a target may say nothing on a sheet. */
export type TargetVerdict = Verdict | 'excluded' | 'not-evaluated'

/** What one pack says of one record. Lists follow the order of the pack. */
export interface Assessment {
  readonly base: Truth
  /** An exclusion of the pack, `duplicate`, or `outside-two-new` where no exclusion says why; null unless the base is false. */
  readonly outReason: string | null
  readonly coverage: CoverageStatus
  readonly verdicts: readonly TargetVerdict[]
  /** What can still come out of each target; 0 where it is not evaluated. */
  readonly outcomes: readonly OutcomeSet[]
  /** What can still come out of each indicator that counts units; 0 for an indicator of sums. */
  readonly indicators: readonly OutcomeSet[]
}

/** Judges one record by a compiled pack: base, coverage, every target and every indicator. */
export function assess(compiled: CompiledPack, record: OrgRecord): Assessment {
  const { values } = record
  const { base, outReason } = record.duplicateOf === null ? placeOf(compiled.population, values) : repeated
  const asked = { base, population: compiled.population, values }
  const verdicts: TargetVerdict[] = []
  const outcomes: OutcomeSet[] = []
  for (const { question, notEvaluated } of compiled.targets) {
    const answer = notEvaluated === null ? answerOf(question, asked) : silent
    verdicts.push(answer.verdict)
    outcomes.push(answer.outcomes)
  }
  const indicators = compiled.indicators.map(({ question }) => (question ? answerOf(question, asked).outcomes : 0))
  return { base, outReason, coverage: coverageOf(compiled, values), verdicts, outcomes, indicators }
}

/** Whether a unit is in the base, the exclusions and the inclusion taken together. */
export function baseOf({ include, exclude }: CompiledPopulation, values: Values, known: Values): Truth {
  let truth = include.test(values, known)
  for (const { when } of exclude) {
    if (truth === FALSE) return FALSE
    const left = when.test(values, known)
    if (left !== FALSE) truth = left === TRUE ? FALSE : UNKNOWN
  }
  return truth
}

const repeated = Object.freeze({ base: FALSE, outReason: duplicateReason.id })

/** The first exclusion that certainly holds is the reason; without one a unit that is certainly not included is out too. */
function placeOf(
  { include, exclude }: CompiledPopulation,
  values: Values,
): { readonly base: Truth; readonly outReason: string | null } {
  let base = include.test(values, values)
  for (const { id, when } of exclude) {
    const left = when.test(values, values)
    if (left === TRUE) return { base: FALSE, outReason: id }
    if (left === UNKNOWN && base === TRUE) base = UNKNOWN
  }
  return { base, outReason: base === FALSE ? notIncludedReason.id : null }
}

/** 覆盖状态 of a unit: no organization must be certain before work counts, no work before it is uncovered. */
function coverageOf({ coverage }: CompiledPack, values: Values): CoverageStatus {
  const organization = coverage.organization.test(values, values)
  if (organization !== FALSE) return organization === TRUE ? 'organization' : 'unknown'
  const work = coverage.work.test(values, values)
  if (work === UNKNOWN) return 'unknown'
  return work === TRUE ? 'work' : 'none'
}

interface Asked {
  readonly base: Truth
  readonly population: CompiledPopulation
  readonly values: Values
}

interface Answer {
  readonly verdict: TargetVerdict
  readonly outcomes: OutcomeSet
}

const silent: Answer = Object.freeze({ verdict: 'not-evaluated', outcomes: 0 })
const excluded: Answer = Object.freeze({ verdict: 'excluded', outcomes: OUT })
const notMeant: Answer = Object.freeze({ verdict: 'notApplicable', outcomes: OUT })

/** The verdict by the strict tables; the outcomes that are really possible, with the unknowns tried out where that helps. */
function answerOf(question: CompiledQuestion, { base, population, values }: Asked): Answer {
  if (base === FALSE) return excluded
  const applies = question.applies.test(values, values)
  if (base === TRUE && applies === FALSE) return notMeant
  const requires = question.requires.test(values, values)
  const verdict = base === TRUE ? verdictOf(applies, requires) : 'unknown'
  const wide = outcomesOf(Math.min(base, applies) as Truth, requires)
  if (isSettled(wide)) return { verdict, outcomes: wide }
  const plan = base === TRUE ? question.inside : question.around
  const judge = (trial: Values) => {
    const place = base === TRUE ? TRUE : baseOf(population, trial, values)
    const meant = Math.min(place, question.applies.test(trial, values)) as Truth
    return meant === FALSE ? OUT : outcomesOf(meant, question.requires.test(trial, values))
  }
  return { verdict, outcomes: tightOutcomes(wide, { plan, values, judge }) }
}
