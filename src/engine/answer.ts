import { FALSE, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import { isKnown, type Value } from '../domain/value.ts'
import { OUT, type OutcomeSet, outcomesOf, type Verdict, verdictOf } from '../domain/verdict.ts'
import { baseOf } from './base.ts'
import { byTruths } from './by-truths.ts'
import type { Comparisons } from './comparisons.ts'
import type { CompiledNode, Values } from './compiled-node.ts'
import { baseNodes, type CompiledPopulation } from './compiled-pack.ts'
import type { CompletionPlan } from './completion-plan.ts'
import { isSettled, tightOutcomes } from './outcome-set.ts'

/** What a target says of a unit; a unit outside the base is excluded, a target may say nothing on a sheet. */
export type TargetVerdict = Verdict | 'excluded' | 'not-evaluated'

/** The verdict by the strict tables, and the outcomes that are really possible. */
export interface Answer {
  readonly verdict: TargetVerdict
  readonly outcomes: OutcomeSet
}

/** How the two conditions of a question turn out, of a unit whose place in the base is known to be `base`. */
export interface QuestionTruths {
  readonly base: Truth
  readonly meant: Truth
  readonly holds: Truth
}

/** Answers a question about a unit. */
export interface Answering {
  /** The answer as far as truths alone give it; undefined where what can come out has to be tried. */
  readonly byTruths: (truths: QuestionTruths) => Answer | undefined
  /** The answer for the values of a row. */
  readonly byValues: (truths: QuestionTruths, values: Values) => Answer
}

interface Asked {
  readonly applies: CompiledNode
  readonly requires: CompiledNode
  /** The plans of the unknowns to try out where the unit is in the base, and where that too is unknown. */
  readonly inside: CompletionPlan
  readonly around: CompletionPlan
  readonly population: CompiledPopulation
  readonly comparisons: Comparisons
}

const excluded: Answer = Object.freeze({ verdict: 'excluded', outcomes: OUT })
const notMeant: Answer = Object.freeze({ verdict: 'notApplicable', outcomes: OUT })

/** Compiles the answers to a question. Unknowns are tried out once for every way in which comparisons turn out and values are open. */
export function compileAnswer(asked: Asked): Answering {
  const { applies, requires, population } = asked
  const inside = triedOnce(TRUE, [applies, requires], asked)
  const around = triedOnce(UNKNOWN, [...baseNodes(population), applies, requires], asked)
  const settled = (truths: QuestionTruths) => {
    const wide = wideAnswer(truths)
    return isSettled(wide.outcomes) ? wide : undefined
  }
  return {
    byTruths: settled,
    byValues(truths, values) {
      const { verdict, outcomes: wide } = wideAnswer(truths)
      return { verdict, outcomes: isSettled(wide) ? wide : (truths.base === TRUE ? inside : around)(wide, values) }
    },
  }
}

/** The verdict, and the outcomes that the strict tables leave open. */
function wideAnswer({ base, meant, holds }: QuestionTruths): Answer {
  if (base === FALSE) return excluded
  if (base === TRUE && meant === FALSE) return notMeant
  const verdict = base === TRUE ? verdictOf(meant, holds) : 'unknown'
  return { verdict, outcomes: outcomesOf(Math.min(base, meant) as Truth, holds) }
}

/** Narrows what the strict tables leave open. */
type Narrowing = (wide: OutcomeSet, values: Values) => OutcomeSet

function triedOnce(base: Truth, nodes: readonly CompiledNode[], asked: Asked): Narrowing {
  const plan = base === TRUE ? asked.inside : asked.around
  const trial = { base, plan, asked }
  if (plan.repeated.length === 0) return (wide) => wide
  if (plan.linked.length > 0) return (wide, values) => tried(wide, trial, values)
  const keptFor = byTruths(asked.comparisons, nodes, () => new Map<string, OutcomeSet>())
  return (wide, values) => {
    const kept = keptFor(values)
    const key = openKey(plan, values)
    const known = kept.get(key)
    if (known !== undefined) return known
    const outcomes = tried(wide, trial, values)
    if (kept.size < triedAtMost) kept.set(key, outcomes)
    return outcomes
  }
}

/** More open values than this are not kept for one way in which the comparisons turn out. */
const triedAtMost = 256

interface Trial {
  readonly base: Truth
  readonly plan: CompletionPlan
  readonly asked: Asked
}

/** The outcomes that are left when the unknowns are tried out. */
function tried(wide: OutcomeSet, { base, plan, asked }: Trial, values: Values): OutcomeSet {
  const { applies, requires, population } = asked
  const judge = (trial: Values) => {
    const place = base === TRUE ? TRUE : baseOf(population, trial, values)
    const meant = Math.min(place, applies.test(trial, values)) as Truth
    return meant === FALSE ? OUT : outcomesOf(meant, requires.test(trial, values))
  }
  return tightOutcomes(wide, { plan, values, judge })
}

/** What may be filled in, as a text: with the truths of the comparisons it says everything that can come out. */
function openKey({ repeated }: CompletionPlan, values: Values): string {
  let key = ''
  for (const { index } of repeated) key += `${spelled(values[index]?.value)};`
  return key
}

function spelled(value: Value | undefined): string {
  if (value === undefined) return '-'
  if (isKnown(value)) return ''
  if (value.type === 'span') return `${value.low}~${value.high}`
  return value.type === 'options' ? value.options.join('|') : '?'
}
