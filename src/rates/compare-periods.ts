import { fieldSpec, fields, isFieldId } from '../domain/field.ts'
import type { AssumptionFacts, AuditFacts, IndicatorFacts, PackFacts, PreviousFacts } from '../domain/report.ts'

/** What two audits are compared by. */
export type Period = Pick<AuditFacts, 'asOf' | 'pack' | 'indicators' | 'assumptions' | 'failures'>

/** What the rules of an indicator name, its base included: only these can change what it counts. */
export interface IndicatorMentions {
  readonly fields: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
}

type Comparison = PreviousFacts['indicators'][number]

/**
 * The figures of an earlier audit beside those of this one, for every indicator that both have over all units. An indicator is
 * comparable under the same pack if the parameters and the used assumptions that it depends on are the same (`mentions`, by id
 * of indicator; one that is not there depends on everything), and if every ledger of both could be read: the units of one that could
 * not have neither left nor entered anything. A base that changed is said either way.
 */
export function comparePeriods(
  previous: Period,
  current: Period,
  mentions: ReadonlyMap<string, IndicatorMentions>,
): PreviousFacts {
  const samePack = previous.pack.id === current.pack.id && previous.pack.sha256 === current.pack.sha256
  const changed = {
    samePack,
    parameters: changedParameters(previous.pack, current.pack),
    fields: changedAssumptions(previous.assumptions, current.assumptions),
    failures: isIncomplete(previous) || isIncomplete(current),
  }
  const earlier = new Map(previous.indicators.filter(isOverall).map((indicator) => [indicator.id, indicator]))
  const indicators = current.indicators.filter(isOverall).flatMap((now): readonly Comparison[] => {
    const before = earlier.get(now.id)
    return before === undefined ? [] : [compareIndicators(before, now, differencesOf(changed, mentions.get(now.id)))]
  })
  return {
    asOf: previous.asOf,
    comparable: samePack && indicators.every(({ comparable }) => comparable),
    samePack,
    sameParameters: changed.parameters.size === 0,
    indicators,
  }
}

function isOverall({ by }: IndicatorFacts): boolean {
  return by === 'all'
}

function isIncomplete({ failures = [] }: Period): boolean {
  return failures.length > 0
}

interface Changes {
  readonly samePack: boolean
  readonly parameters: ReadonlySet<string>
  /** Fields of which something else was assumed. */
  readonly fields: ReadonlySet<string>
  /** A ledger of either period could not be read. */
  readonly failures: boolean
}

function differencesOf(changes: Changes, mentions: IndicatorMentions | undefined): Comparison['differs'] {
  const touched = (changed: ReadonlySet<string>, named: ReadonlySet<string> | undefined) =>
    [...changed].some((each) => named === undefined || named.has(each))
  return [
    ...(changes.samePack ? [] : (['pack'] as const)),
    ...(touched(changes.parameters, mentions?.parameters) ? (['parameters'] as const) : []),
    ...(touched(changes.fields, mentions?.fields) ? (['assumptions'] as const) : []),
    ...(changes.failures ? (['failures'] as const) : []),
  ]
}

function compareIndicators(before: IndicatorFacts, now: IndicatorFacts, differs: Comparison['differs']): Comparison {
  return {
    indicator: now.id,
    title: now.title,
    previous: { numerator: before.numerator, denominator: before.denominator },
    current: { numerator: now.numerator, denominator: now.denominator },
    baseChanged: before.denominator !== now.denominator,
    comparable: differs.length === 0,
    differs,
  }
}

function changedParameters(left: PackFacts, right: PackFacts): ReadonlySet<string> {
  const names = [...Object.keys(left.parameters), ...Object.keys(right.parameters)]
  return new Set(names.filter((name) => left.parameters[name]?.value !== right.parameters[name]?.value))
}

/** The fields of which one audit assumed what the other did not, however many units that touched. */
function changedAssumptions(left: readonly AssumptionFacts[], right: readonly AssumptionFacts[]): ReadonlySet<string> {
  const [before, now] = [madeOf(left), madeOf(right)]
  const differing = [...before, ...now].filter(([what]) => before.has(what) !== now.has(what))
  return new Set(differing.map(([, field]) => field))
}

/** What was assumed, each with the field it is about. Parameters are compared by value; a given township moves no rate of all units. */
function madeOf(assumptions: readonly AssumptionFacts[]): ReadonlyMap<string, string> {
  const made = assumptions
    .filter(({ code }) => code !== 'parameter' && code !== 'township-given')
    .flatMap((assumption) =>
      fieldsOf(assumption).map((field): readonly [string, string] => {
        const { value = null, from = null } = assumption.args
        return [JSON.stringify([assumption.code, field, value, from]), field]
      }),
    )
  return new Map(made)
}

/** Blanks may be read as zero in several fields at once, and a figure may follow from others of its kind. */
function fieldsOf({ code, field, args }: AssumptionFacts): readonly string[] {
  const named = typeof args['fields'] === 'string' && args['fields'] !== '' ? args['fields'].split(', ') : []
  const own = named.length > 0 || field === null ? named : [field]
  if (code !== 'blank-as-zero') return own
  const kinds = new Set(own.filter(isFieldId).map((each) => fieldSpec(each).clear))
  return fields.filter(({ clear }) => kinds.has(clear)).map(({ id }) => id)
}
