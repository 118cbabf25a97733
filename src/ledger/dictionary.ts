import type { FieldId } from '../domain/field.ts'
import { compileAliases } from './compile-aliases.ts'
import { compileFields, compileGroups, compileSpecial } from './compile-columns.ts'
import type { Columns, TownshipWords } from './dictionary-schema.ts'
import type { CountWords } from './heading-parts.ts'
import { createHeadingReader, type HeadingReader, type HeadingWords, headingKey } from './heading-text.ts'
import type { ParsedColumns } from './parse-columns.ts'

/** A field that a heading means; a greater `rank` stands in only where a smaller one has no column. */
export interface Alias {
  readonly field: FieldId
  readonly rank: number
  /** Set for a heading that counts more than the field: always, or where an exact one stands `beside` it. */
  readonly total?: Total
}

export type Total = 'beside' | 'always'

/** Headings that mean a field below one kind of parent. */
export interface UnderRule {
  readonly parents: ReadonlySet<string>
  readonly about: readonly string[]
  readonly field: FieldId
  readonly rank: number
  readonly leaves: ReadonlySet<string>
}

/** A yes/no heading that tells one option of a choice; without `no`, no means any other option. */
export interface Flag {
  readonly field: FieldId
  readonly yes: string
  readonly no: string | undefined
}

/** A parent whose leaves are ticked or named, each a field of its own; null is an option that is none of our fields. */
export interface Group {
  readonly parents: ReadonlySet<string>
  readonly about: readonly string[]
  readonly leaves: ReadonlyMap<string, FieldId | null>
  readonly exclusive: boolean
  /** The leaves may be answered in words as well as ticked. */
  readonly answered: boolean
}

/** A heading that means one field or another, and what decides. */
export interface FieldChoice {
  readonly fields: readonly FieldId[]
  readonly by: 'values' | 'vacancy' | 'neighbor'
  /** Words in the cells that tell the field, whatever else would. */
  readonly telling: readonly (readonly [string, FieldId])[]
}

/** A column that answers for several fields. */
export interface Combined {
  readonly fields: readonly FieldId[]
  readonly reading: 'first' | 'any' | 'listed' | 'place'
  readonly words: readonly (readonly [string, FieldId])[]
  /** Words that say yes of all fields. */
  readonly all: readonly string[]
}

/** Words around the subject of a yes/no heading. */
export interface Asking {
  readonly before: RegExp
  readonly after: RegExp
  readonly words: ReadonlySet<string>
}

/** A heading as people write it, for "did you mean". */
export interface Spelling {
  readonly key: string
  readonly heading: string
  readonly field: FieldId
}

/** 字段字典: which headings mean which field; see `rules/columns.json`. All keys are heading keys. */
export interface Dictionary {
  readonly keys: HeadingReader
  readonly aliases: ReadonlyMap<string, Alias>
  /** Headings of the column of names, squeezed: where one stands in a row again, a table begins. */
  readonly names: ReadonlySet<string>
  /** Aliases of yes/no fields without what only asks: 是否建立, 派驻情况. */
  readonly questions: ReadonlyMap<string, Alias>
  /** What a yes/no heading begins and ends with beside its subject. */
  readonly asking: Asking
  readonly flat: ReadonlyMap<string, FieldId>
  readonly under: readonly UnderRule[]
  readonly notUnder: ReadonlyMap<FieldId, readonly string[]>
  readonly options: ReadonlyMap<FieldId, ReadonlyMap<string, string>>
  readonly flags: ReadonlyMap<string, Flag>
  readonly oneHot: ReadonlySet<FieldId>
  /** Fields of which several columns count parts that may overlap. */
  readonly additive: ReadonlySet<FieldId>
  readonly groups: readonly Group[]
  readonly choices: ReadonlyMap<string, FieldChoice>
  readonly combined: ReadonlyMap<string, Combined>
  readonly dropped: readonly { readonly word: string; readonly why: 'identity-number' | 'phone' }[]
  readonly serial: ReadonlySet<string>
  readonly ignored: ReadonlySet<string>
  readonly sections: ReadonlySet<string>
  readonly transparent: ReadonlySet<string>
  readonly wholes: ReadonlySet<string>
  /** Leaves that only ask whether their parent holds: 有无, 是/否. */
  readonly asks: ReadonlySet<string>
  readonly changing: readonly string[]
  /** The word that a count may end with or not: 党员, 党员数. */
  readonly numberWord: string
  readonly prefixes: readonly string[]
  readonly endings: readonly string[]
  readonly rows: NonNullable<Columns['rows']>
  readonly townships: TownshipWords
  /** Unit → factor, longest unit first. */
  readonly units: readonly (readonly [string, number])[]
  /** Words → kinds, longest word first. */
  readonly nature: readonly (readonly [string, readonly string[]])[]
  readonly kindsWithEnterpriseCode: ReadonlySet<string>
  readonly spellings: readonly Spelling[]
  /** Words in brackets that say how the cells of a count are written. */
  readonly counted: CountWords
}

/** A dictionary before somebody reads headings with it: plain data, so that the build can keep it. */
export interface CompiledDictionary extends Omit<Dictionary, 'keys' | 'counted'> {
  readonly words: HeadingWords
}

/**
 * The dictionary of `columns.json` and what the user adds to it; an addition never replaces. Field ids and the labels of the
 * catalogue are headings too. A Fault `dictionary-invalid` if a heading would mean two fields below the same parents.
 */
export function compileDictionary(sources: readonly ParsedColumns[]): CompiledDictionary {
  const words = {
    synonyms: sources.flatMap((source) => source.columns.text?.synonyms ?? []),
    qualifiers: sources.flatMap((source) => source.columns.text?.qualifiers ?? []),
    counters: sources.flatMap((source) => source.columns.text?.counters ?? []),
    counterLabels: sources.flatMap((source) => source.columns.text?.counterLabels ?? []),
    parts: sources.flatMap((source) => source.columns.text?.parts ?? []),
    within: sources.flatMap((source) => source.columns.text?.within ?? []),
  }
  const key = (text: string): string => headingKey(text, words)
  return {
    words,
    ...compileAliases(sources, key),
    ...compileFields(sources, key),
    ...compileGroups(sources, key),
    ...compileSpecial(sources, key),
  }
}

/** A dictionary that has read no heading yet. */
export function dictionaryOf({ words, ...compiled }: CompiledDictionary): Dictionary {
  return { keys: createHeadingReader(words), counted: { parts: words.parts, within: words.within }, ...compiled }
}
