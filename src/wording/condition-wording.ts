import type { Language } from '../domain/text.ts'
import { conditions as en } from './en/conditions.ts'
import { conditions as zh } from './zh/conditions.ts'

/** How a comparison is said; the same operator reads differently of numbers, days and yes/no. */
export type ComparisonPhrase =
  | 'is'
  | 'isNot'
  | 'in'
  | 'notIn'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'after'
  | 'notBefore'
  | 'before'
  | 'notAfter'
  | 'between'
  | 'known'
  | 'notKnown'
  | 'has'
  | 'hasNot'
  | 'yes'
  | 'no'

/** Headings and labels of the page of a rule pack. */
type PackPageLabel =
  | 'generated'
  | 'id'
  | 'version'
  | 'document'
  | 'issued'
  | 'note'
  | 'effective'
  | 'parameters'
  | 'parameter'
  | 'title'
  | 'type'
  | 'default'
  | 'remark'
  | 'assumption'
  | 'required'
  | 'optional'
  | 'assume'
  | 'field'
  | 'assumedValue'
  | 'base'
  | 'include'
  | 'exclude'
  | 'reason'
  | 'when'
  | 'coverage'
  | 'organization'
  | 'work'
  | 'measure'
  | 'targets'
  | 'clause'
  | 'force'
  | 'kind'
  | 'applies'
  | 'requires'
  | 'whereRecorded'
  | 'due'
  | 'remedy'
  | 'otherwise'
  | 'indicators'
  | 'numerator'
  | 'denominator'
  | 'goal'
  | 'groups'
  | 'where'
  | 'by'
  | 'limit'
  | 'checks'
  | 'severity'
  | 'message'
  | 'retired'
  | 'clauses'
  | 'januaryBefore'

/** Conditions and the page of a pack in words. */
export interface ConditionWording {
  readonly comparison: Readonly<Record<ComparisonPhrase, (field: string, value: string) => string>>
  /** Joins parts of which every one, or one, holds. */
  readonly and: string
  readonly or: string
  readonly group: (text: string) => string
  readonly not: (text: string) => string
  readonly atLeast: (least: string, parts: readonly string[]) => string
  /** A boolean parameter as a condition. */
  readonly switchedOn: (title: string, name: string) => string
  readonly switchedOff: (title: string, name: string) => string
  /** A parameter as a value; `value` is null where it has no single default. */
  readonly parameter: (name: string, value: string | null) => string
  /** A number or an ISO date within a sentence. */
  readonly number: (text: string) => string
  /** Which rows a check across rows counts, what they share, and the limit on either side. */
  readonly acrossRows: (rows: {
    readonly where: string
    readonly by: string
    readonly limit: string
    readonly isMost: boolean
  }) => string
  /** The day that the audit speaks about. */
  readonly asOfDay: string
  readonly quote: (text: string) => string
  readonly pair: (low: string, high: string) => string
  readonly list: string
  /** Values of which one is meant. */
  readonly oneOf: (values: readonly string[]) => string
  readonly sum: (field: string, where: string | null) => string
  readonly since: (from: string, value: string) => string
  readonly days: (count: number) => string
  readonly period: (from: string | null, to: string | null) => string
  readonly leastMeasures: (least: string) => string
  readonly labels: Readonly<Record<PackPageLabel, string>>
}

const wordings: Readonly<Record<Language, ConditionWording>> = { zh, en }

/** The words for conditions and pack pages in a language. */
export function conditionWordingOf(language: Language): ConditionWording {
  return wordings[language]
}
