import type { Kind } from '../domain/choices.ts'
import type { FieldId } from '../domain/field.ts'
import { type ChoiceMeaning, compileMeaning } from './choice-meaning.ts'
import { squeeze } from './normalize-text.ts'
import type { Hedge, RawValues } from './values-schema.ts'
import { longestFirst, setOf } from './word-list.ts'

/** How ledgers spell what they say: `rules/values.json`, every word squeezed, lists as sets. */
export interface Values {
  readonly marks: {
    readonly blank: Words
    readonly none: Words
    readonly nonAnswers: Words
    readonly errors: Words
    readonly ditto: Words
  }
  readonly answers: {
    readonly yes: Words
    readonly no: Words
    readonly checked: Words
    readonly unchecked: Words
    readonly byField: ReadonlyMap<string, { readonly yes: Words; readonly no: Words }>
  }
  readonly presence: {
    readonly no: Pattern
    readonly undecided: Pattern
    readonly countable: ReadonlySet<string>
    readonly dated: ReadonlySet<string>
  }
  readonly texts: ReadonlyMap<string, { readonly none: Words; readonly open: TextPattern; readonly named: boolean }>
  readonly numbers: NumberWords
  readonly notes: NoteWords
  readonly amounts: {
    readonly largest: number
    readonly units: ReadonlyMap<string, number>
    /** What a number without a unit is counted in, as a multiple of the field's own unit. */
    readonly columnUnit: number
  }
  readonly dates: DateWords
  readonly choices: ReadonlyMap<string, readonly ChoiceMeaning[]>
  readonly leads: ReadonlyMap<string, readonly string[]>
  readonly linked: ReadonlyMap<string, readonly FieldId[]>
  readonly codePrefixes: ReadonlyMap<string, readonly Kind[]>
}

/** How dates are worded; `uses1904` if the serials of the sheet count from 1904. */
export type DateWords = Readonly<Omit<RawValues['dates'], 'endings' | 'until'>> & {
  readonly uses1904: boolean
  readonly endings: readonly string[]
  readonly until: readonly string[]
}

export type Words = ReadonlySet<string>

export interface Pattern {
  readonly starts: readonly string[]
  readonly contains: readonly string[]
  readonly ends: readonly string[]
  readonly unless: readonly string[]
}

export type TextPattern = Pattern & { readonly is: Words }

/** Words that stand before or after a number, the longest first. */
export interface Sides {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface NumberWords {
  readonly largest: number
  readonly units: readonly string[]
  readonly fillers: Sides
  readonly fillersByField: ReadonlyMap<string, Sides>
  readonly paces: Sides & { readonly fields: ReadonlySet<string>; readonly alone: Words }
  readonly hedges: readonly (Sides & { readonly effect: Hedge })[]
  readonly ranges: readonly string[]
  readonly vague: ReadonlyMap<string, { readonly low: number; readonly high: number }>
}

export interface NoteWords {
  readonly including: readonly string[]
  readonly besides: readonly string[]
  /** Words that put in doubt what stands before them; for a no, only the reversing ones do. */
  readonly doubt: readonly string[]
  readonly reversing: readonly string[]
  readonly people: { readonly fields: ReadonlySet<string>; readonly surnames: ReadonlySet<string> }
  readonly parts: readonly PartWords[]
  readonly composition: ReadonlyMap<string, NonNullable<RawValues['notes']['composition'][string]>>
}

export interface PartWords {
  readonly id: string
  readonly field: FieldId | undefined
  readonly words: readonly string[]
}

/** The same spellings for a column whose heading names another unit of money (`元`); unchanged if it is none we know. */
export function withAmountUnit(values: Values, unit: string): Values {
  const columnUnit = values.amounts.units.get(squeeze(unit))
  return columnUnit === undefined ? values : { ...values, amounts: { ...values.amounts, columnUnit } }
}

/** The spellings of a `values.json` that has been checked. */
export function compileValues(raw: RawValues): Values {
  const { marks, answers, presence } = raw
  return {
    marks: {
      blank: setOf(marks.blank),
      none: setOf(marks.none),
      nonAnswers: setOf(marks.nonAnswers),
      errors: setOf(marks.errors),
      ditto: setOf(marks.ditto),
    },
    answers: {
      yes: setOf(answers.yes),
      no: setOf(answers.no),
      checked: setOf(answers.checked),
      unchecked: setOf(answers.unchecked),
      byField: mapOf(answers.byField, ({ yes, no }) => ({ yes: setOf(yes), no: setOf(no) })),
    },
    presence: {
      no: patternOf(presence.no),
      undecided: patternOf(presence.undecided),
      countable: new Set(presence.countable),
      dated: new Set(presence.dated),
    },
    texts: mapOf(raw.texts, ({ none, open, named = false }) => ({
      none: setOf(none),
      open: { ...patternOf(open ?? {}), is: setOf(open?.is) },
      named,
    })),
    numbers: compileNumbers(raw.numbers),
    notes: compileNotes(raw.notes),
    amounts: {
      largest: raw.amounts.largest,
      units: unitsOf(raw.amounts.units),
      columnUnit: 1,
    },
    dates: {
      ...raw.dates,
      uses1904: false,
      endings: longestFirst(raw.dates.endings),
      until: longestFirst(raw.dates.until),
    },
    choices: mapOf(raw.choices, (meanings) => meanings.map(compileMeaning)),
    leads: mapOf(raw.leads, longestFirst),
    linked: mapOf(raw.linked, (fields) => fields as readonly FieldId[]),
    codePrefixes: mapOf(raw.codePrefixes, (kinds) => kinds as readonly Kind[]),
  }
}

function compileNumbers(numbers: RawValues['numbers']): NumberWords {
  return {
    largest: numbers.largest,
    units: longestFirst(numbers.units),
    fillers: sidesOf(numbers.fillers),
    fillersByField: mapOf(numbers.fillersByField, sidesOf),
    paces: { ...sidesOf(numbers.paces), fields: new Set(numbers.paces.fields), alone: setOf(numbers.paces.alone) },
    hedges: numbers.hedges.map((hedge) => ({ effect: hedge.effect, ...sidesOf(hedge) })),
    ranges: longestFirst(numbers.ranges),
    vague: new Map(
      numbers.vague.flatMap(({ is, low, high }) => is.map((word) => [squeeze(word), { low, high: high ?? Infinity }])),
    ),
  }
}

function compileNotes(notes: RawValues['notes']): NoteWords {
  return {
    including: longestFirst(notes.including),
    besides: longestFirst(notes.besides),
    doubt: longestFirst(notes.doubt),
    reversing: longestFirst(notes.reversing),
    people: { fields: new Set(notes.people.fields), surnames: new Set(notes.people.surnames) },
    parts: notes.parts.map(({ id, field, words }) => ({
      id,
      field: field as FieldId | undefined,
      words: longestFirst(words),
    })),
    composition: new Map(Object.entries(notes.composition)),
  }
}

function sidesOf({
  before,
  after,
}: {
  readonly before?: readonly string[] | undefined
  readonly after?: readonly string[] | undefined
}): Sides {
  return { before: longestFirst(before), after: longestFirst(after) }
}

function patternOf({ starts, contains, ends, unless }: RawValues['presence']['no']): Pattern {
  return {
    starts: longestFirst(starts),
    contains: longestFirst(contains),
    ends: longestFirst(ends),
    unless: longestFirst(unless),
  }
}

function mapOf<From, To>(record: Readonly<Record<string, From>>, to: (from: From) => To): ReadonlyMap<string, To> {
  return new Map(Object.entries(record).map(([key, value]) => [key, to(value)]))
}

function unitsOf(units: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const factors = new Map(Object.entries(units).map(([word, factor]) => [squeeze(word), factor]))
  return new Map(longestFirst([...factors.keys()]).map((word) => [word, factors.get(word) ?? 1]))
}
