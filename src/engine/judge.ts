import { duplicateReason } from '../domain/choices.ts'
import type { SlottedValues } from '../domain/record.ts'
import { FALSE, type Truth } from '../domain/truth.ts'
import type { Answer, QuestionTruths } from './answer.ts'
import type { Assessment } from './assess.ts'
import { type Place, placeBySome, placeByTruths, truthsOfPlace } from './base.ts'
import type { Comparisons } from './comparisons.ts'
import type { Values } from './compiled-node.ts'
import { baseNodes, type CompiledPack, type CompiledPopulation, type CompiledQuestion } from './compiled-pack.ts'
import { coverageByTruths } from './coverage.ts'
import type { Settled } from './decision-points.ts'
import { perDecision } from './decisions.ts'

/** Judges rows on one layout. What is said of rows that are judged alike is the same object, where truths alone say it. */
export interface Judge {
  assess(row: SlottedValues): Assessment
  /** The same of a row that repeats another, and is out of the base for that. */
  assessRepeated(row: SlottedValues): Assessment
}

type Judging = Pick<CompiledPack, 'population' | 'coverage' | 'targets' | 'indicators'>

const repeated: Place = Object.freeze({ base: FALSE, outReason: duplicateReason.id })

/** A judge by what has been compiled. */
export function createJudge(judging: Judging, comparisons: Comparisons): Judge {
  const { population, coverage } = judging
  const base = baseNodes(population)
  const covering = [coverage.organization, coverage.work]
  const asked = askedOf(judging)
  const conditions = asked.flatMap(({ question }) => (question === null ? [] : [question.applies, question.requires]))
  const draft = perDecision({
    comparisons,
    nodes: [...base, ...covering, ...conditions],
    settling: { leading: base.length, by: (truths) => settledBy(population, truths, base.length + covering.length) },
    make: (truths) => draftOf(judging, placeByTruths(population, truths), { asked, truths: truths.slice(base.length) }),
  })
  const draftOfRepeated = perDecision({
    comparisons,
    nodes: covering,
    make: (truths) => draftOf(judging, repeated, { asked, truths }),
  })
  return {
    assess: (row) => finished(draft(row), row),
    assessRepeated: (row) => finished(draftOfRepeated(row), row),
  }
}

/**
 * The base decides first: how its conditions turn out matters only for where the unit stands, and outside the base none of the `questions`
 * does, which begin behind the conditions of the base and of the coverage.
 */
function settledBy(
  population: CompiledPopulation,
  truths: readonly (Truth | undefined)[],
  questions: number,
): Settled | undefined {
  const place = placeBySome(population, truths)
  if (place === undefined) return undefined
  const mootFrom = place.base === FALSE ? questions : Number.POSITIVE_INFINITY
  return { leading: truthsOfPlace(population, place), mootFrom }
}

/** A target or an indicator: its question, or why none is asked. */
type Asked =
  | { readonly question: CompiledQuestion; readonly silence: null }
  | { readonly question: null; readonly silence: Answer }

/** The targets, then the indicators; what is not asked says nothing. */
function askedOf({ targets, indicators }: Judging): readonly Asked[] {
  return [
    ...targets.map(({ question, notEvaluated }) => (notEvaluated === null ? { question, silence: null } : silent)),
    ...indicators.map(({ question }) => (question === null ? silent : { question, silence: null })),
  ]
}

const silent: Asked = { question: null, silence: { verdict: 'not-evaluated', outcomes: 0 } }

/** What truths alone say of a unit: all, or all but some answers that depend on what its open values may be. */
interface Draft {
  readonly whole: Assessment | null
  readonly finish: (values: Values) => Assessment
}

function finished({ whole, finish }: Draft, { values }: SlottedValues): Assessment {
  return whole ?? finish(values)
}

interface Told {
  readonly asked: readonly Asked[]
  /** Of the two conditions of the coverage; in the base and perhaps in it also of the two of every question. */
  readonly truths: readonly Truth[]
}

function draftOf({ targets }: Judging, { base, outReason }: Place, { asked, truths }: Told): Draft {
  const [covered = FALSE, worked = FALSE, ...others] = truths
  const answers = answersOf(asked, base, others)
  const coverage = coverageByTruths(covered, worked)
  const assessment = (given: readonly Answer[]): Assessment => ({
    ...{ base, outReason, coverage },
    verdicts: given.slice(0, targets.length).map(({ verdict }) => verdict),
    outcomes: given.slice(0, targets.length).map(({ outcomes }) => outcomes),
    indicators: given.slice(targets.length).map(({ outcomes }) => outcomes),
  })
  const open = answers.flatMap(({ certain, of }) => (certain === undefined ? [of] : []))
  const kept = keptByAnswers((given) => {
    const left = [...given]
    return assessment(answers.map(({ certain }) => certain ?? (left.shift() as Answer)))
  })
  return {
    whole: open.length === 0 ? kept([]) : null,
    finish: (values) => kept(open.map((of) => of(values))),
  }
}

/** More assessments than this of units for which the same is open are not kept. */
const mostKept = 4096

/** Assessments by the answers that depend on open values; by their outcomes alone, because their verdicts follow from the truths. */
function keptByAnswers(make: (given: readonly Answer[]) => Assessment): (given: readonly Answer[]) => Assessment {
  const kept = new Map<string, Assessment>()
  return (given) => {
    let key = ''
    for (const { outcomes } of given) key += outcomes
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(given)
    if (kept.size < mostKept) kept.set(key, made)
    return made
  }
}

interface Answers {
  readonly certain: Answer | undefined
  readonly of: (values: Values) => Answer
}

function answersOf(asked: readonly Asked[], base: Truth, truths: readonly Truth[]): readonly Answers[] {
  const left = [...truths]
  return asked.map(({ question, silence }) => {
    if (question === null) return { certain: silence, of: () => silence }
    const [meant = FALSE, holds = FALSE] = left.splice(0, 2)
    const told: QuestionTruths = { base, meant, holds }
    return { certain: question.answer.byTruths(told), of: (values) => question.answer.byValues(told, values) }
  })
}
