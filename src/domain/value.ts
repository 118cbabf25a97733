/**
 * What a ledger says of one field of one organization. Not knowing is a value too: a span of
 * numbers or a set of options that are still possible, with the reason why no more is known.
 */
export type Value = SpanValue | OptionsValue | TextValue

/** A count, an amount or a day: exact if `low` equals `high`; `high` may be Infinity. */
export interface SpanValue {
  readonly type: 'span'
  readonly low: number
  readonly high: number
  readonly why?: UnknownReason | undefined
}

/** A choice or a yes/no (`yes`, `no`): the options that are still possible; one option is known. */
export interface OptionsValue {
  readonly type: 'options'
  readonly options: readonly string[]
  readonly why?: UnknownReason | undefined
}

/** A text; `null` is stated to be none (无); undefined is unknown. */
export interface TextValue {
  readonly type: 'text'
  readonly text: string | null | undefined
  readonly why?: UnknownReason | undefined
}

/** 待核原因: why a value is not, or not exactly, known. */
const unknownReasons = [
  'blank',
  'unreadable',
  'approximate',
  'error-cell',
  'contradiction',
  'damaged',
  'not-stated',
  'combined',
  'no-column',
] as const

export type UnknownReason = (typeof unknownReasons)[number]

export const yes = 'yes'
export const no = 'no'

/** The two options of boolean and presence fields. */
export const yesNo: readonly string[] = Object.freeze([yes, no])

/** True if the value leaves nothing open. */
export function isKnown(value: Value): boolean {
  if (value.type === 'span') return value.low === value.high
  if (value.type === 'options') return value.options.length === 1
  return value.text !== undefined
}

/** The single option of a known choice or yes/no, otherwise undefined. */
export function onlyOption(value: Value | undefined): string | undefined {
  return value?.type === 'options' && value.options.length === 1 ? value.options[0] : undefined
}

/** The exact number of a known span, otherwise undefined. */
export function exactNumber(value: Value | undefined): number | undefined {
  return value?.type === 'span' && value.low === value.high ? value.low : undefined
}

/** A known number or day. */
export function exactly(number: number): SpanValue {
  return { type: 'span', low: number, high: number }
}

/** A known choice or yes/no. */
export function option(id: string): OptionsValue {
  return { type: 'options', options: [id] }
}
