import { sectorOfKind } from '../domain/choices.ts'
import { choicesOf, type FieldId, isFieldId } from '../domain/field.ts'
import { fileProblem } from '../domain/file-problem.ts'
import { yesNo } from '../domain/value.ts'
import { columnsFault, unknownField } from './columns-fault.ts'
import type { Combined, Dictionary, FieldChoice, Flag, Group } from './dictionary.ts'
import type { Columns, FieldHeadings } from './dictionary-schema.ts'
import { expandHeading } from './heading-pattern.ts'
import type { ParsedColumns } from './parse-columns.ts'

type Key = (text: string) => string

type Special = Pick<
  Dictionary,
  | 'dropped'
  | 'serial'
  | 'ignored'
  | 'sections'
  | 'transparent'
  | 'wholes'
  | 'asks'
  | 'changing'
  | 'numberWord'
  | 'prefixes'
  | 'endings'
  | 'rows'
  | 'townships'
  | 'units'
  | 'nature'
  | 'kindsWithEnterpriseCode'
>

/** What the fields say beyond plain headings: parents, options, one column an option. */
export function compileFields(
  sources: readonly ParsedColumns[],
  key: Key,
): Pick<Dictionary, 'under' | 'notUnder' | 'options' | 'flags' | 'oneHot' | 'additive'> {
  const entries = sources.flatMap((source) => [...source.fields].map(([field, lists]) => ({ source, field, lists })))
  const ids = [...new Set(entries.map(({ field }) => field))]
  const of = (field: FieldId): typeof entries => entries.filter((entry) => entry.field === field)
  return {
    under: entries.flatMap(({ field, lists }) =>
      lists.under.map(({ parents, about, headings, rank }) => ({
        parents: keySet(parents, key),
        about: about.flatMap(expandHeading).map(key),
        field,
        rank,
        leaves: keySet(headings, key),
      })),
    ),
    notUnder: new Map(ids.map((field) => [field, of(field).flatMap(({ lists }) => lists.notUnder.map(key))])),
    options: new Map(ids.map((field) => [field, new Map(of(field).flatMap((entry) => optionsOf(entry, key)))])),
    flags: new Map(entries.flatMap((entry) => flagsOf(entry, key))),
    oneHot: new Set(entries.filter(({ lists }) => lists.oneHot).map(({ field }) => field)),
    additive: new Set(entries.filter(({ lists }) => lists.additive).map(({ field }) => field)),
  }
}

/** Parents with leaves of several fields, headings with several meanings, columns for several fields. */
export function compileGroups(
  sources: readonly ParsedColumns[],
  key: Key,
): Pick<Dictionary, 'groups' | 'choices' | 'combined'> {
  return {
    groups: sources.flatMap((source) => groupsOf(source, key)),
    choices: new Map(sources.flatMap((source) => choicesIn(source, key))),
    combined: new Map(sources.flatMap((source) => combinedIn(source, key))),
  }
}

function groupsOf(source: ParsedColumns, key: Key): readonly Group[] {
  return source.columns.groups.map((group, index) => ({
    parents: keySet(group.parents, key),
    about: group.about.map(key),
    leaves: new Map(
      Object.entries(group.leaves).flatMap(([leaf, name]) => {
        const field = name === null ? null : fieldOrFault(source, `/groups/${index}/leaves/${leaf}`, name)
        return expandHeading(leaf).map((each) => [key(each), field] as const)
      }),
    ),
    exclusive: group.exclusive,
    answered: group.answered,
  }))
}

function choicesIn(source: ParsedColumns, key: Key): readonly (readonly [string, FieldChoice])[] {
  return source.columns.choices.flatMap(({ headings, fields, by, telling }, index) => {
    const pointer = `/choices/${index}`
    const choice = {
      fields: fieldsOrFault(source, `${pointer}/fields`, fields),
      by,
      telling: wordFields(source, `${pointer}/telling`, telling),
    }
    return headings.flatMap(expandHeading).map((heading) => [key(heading), choice] as const)
  })
}

function combinedIn(source: ParsedColumns, key: Key): readonly (readonly [string, Combined])[] {
  return source.columns.combined.flatMap(({ headings, fields, reading, words, all }, index) => {
    const pointer = `/combined/${index}`
    const meaning = {
      fields: fieldsOrFault(source, `${pointer}/fields`, fields),
      reading,
      words: wordFields(source, `${pointer}/words`, words),
      all,
    }
    return headings.flatMap(expandHeading).map((heading) => [key(heading), meaning] as const)
  })
}

/** Columns that are no fields, rows that are no organizations, and words about nature and place. */
export function compileSpecial(sources: readonly ParsedColumns[], key: Key): Special {
  const all = sources.map((source) => source.columns)
  const texts = all.flatMap((columns) => columns.text ?? [])
  const list = (of: (columns: Columns) => readonly string[]): ReadonlySet<string> => keySet(all.flatMap(of), key)
  return {
    dropped: (['identity-number', 'phone'] as const).flatMap((why) =>
      all.flatMap((columns) => columns.dropped?.[why] ?? []).map((word) => ({ word: key(word), why })),
    ),
    serial: list((columns) => columns.serial),
    ignored: list((columns) => columns.ignored),
    sections: list((columns) => columns.sections),
    transparent: list((columns) => columns.text?.transparent ?? []),
    wholes: list((columns) => columns.text?.wholes ?? []),
    asks: list((columns) => columns.text?.asks ?? []),
    numberWord: texts.map((text) => text.number).find((word) => word !== '') ?? '',
    changing: texts.flatMap((text) => text.changing).map(key),
    prefixes: texts.flatMap((text) => text.prefixes).map(key),
    endings: texts.flatMap((text) => text.endings).map(key),
    rows: rowsOf(all),
    townships: {
      endings: all.flatMap((columns) => columns.townships?.endings ?? []),
      larger: all.flatMap((columns) => columns.townships?.larger ?? []),
      leading: all.flatMap((columns) => columns.townships?.leading ?? []),
      general: all.flatMap((columns) => columns.townships?.general ?? []),
      counties: all.flatMap((columns) => columns.townships?.counties ?? []),
      notCounties: all.flatMap((columns) => columns.townships?.notCounties ?? []),
    },
    units: all.flatMap((columns) => Object.entries(columns.units)).sort(longestFirst),
    nature: sources.flatMap(natureOf).sort(longestFirst),
    kindsWithEnterpriseCode: new Set(all.flatMap((columns) => columns.kindsWithEnterpriseCode)),
  }
}

function rowsOf(all: readonly Columns[]): Special['rows'] {
  const rows = all.flatMap((columns) => columns.rows ?? [])
  return {
    totals: rows.flatMap((row) => row.totals),
    parts: rows.flatMap((row) => row.parts),
    tallies: rows.flatMap((row) => row.tallies),
    footers: rows.flatMap((row) => row.footers),
    closings: rows.flatMap((row) => row.closings),
    continuations: rows.flatMap((row) => row.continuations),
    pages: rows.flatMap((row) => row.pages),
    seals: rows.flatMap((row) => row.seals),
    dividers: rows.flatMap((row) => row.dividers),
    categories: rows.flatMap((row) => row.categories),
    names: rows.flatMap((row) => row.names),
    examples: rows.flatMap((row) => row.examples),
    codes: rows.flatMap((row) => row.codes),
    hints: rows.flatMap((row) => row.hints),
  }
}

function longestFirst([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return right.length - left.length
}

function natureOf(source: ParsedColumns): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(source.columns.nature).map(([word, kinds]) => {
    const wrong = kinds.find((kind) => !(kind in sectorOfKind))
    if (wrong !== undefined)
      throw columnsFault(source.file, `/nature/${word}`, fileProblem('unknown-kind', wrong, Object.keys(sectorOfKind)))
    return [word, kinds]
  })
}

interface Entry {
  readonly source: ParsedColumns
  readonly field: FieldId
  readonly lists: FieldHeadings
}

function optionsOf({ source, field, lists }: Entry, key: Key): readonly (readonly [string, string])[] {
  return Object.entries(lists.options).flatMap(([leaf, id]) => {
    checkOption({ source, field, lists }, `options/${leaf}`, id)
    return expandHeading(leaf).map((each) => [key(each), id] as const)
  })
}

function flagsOf(entry: Entry, key: Key): readonly (readonly [string, Flag])[] {
  return Object.entries(entry.lists.flags).flatMap(([heading, { yes, no }]) => {
    for (const id of [yes, no ?? yes]) checkOption(entry, `flags/${heading}`, id)
    return expandHeading(heading).map((each) => [key(each), { field: entry.field, yes, no }] as const)
  })
}

function checkOption({ source, field }: Entry, pointer: string, id: string): void {
  const valid = choicesOf(field).length > 0 ? choicesOf(field).map((choice) => choice.id) : yesNo
  if (!valid.includes(id))
    throw columnsFault(source.file, `/fields/${field}/${pointer}`, fileProblem('unknown-option', id, valid))
}

function fieldsOrFault(source: ParsedColumns, pointer: string, names: readonly string[]): readonly FieldId[] {
  return names.map((name) => fieldOrFault(source, pointer, name))
}

/** Words in cells with the fields they speak of. */
function wordFields(
  source: ParsedColumns,
  pointer: string,
  words: Readonly<Record<string, string>>,
): readonly (readonly [string, FieldId])[] {
  return Object.entries(words).map(([word, name]) => [word, fieldOrFault(source, `${pointer}/${word}`, name)])
}

function fieldOrFault(source: ParsedColumns, pointer: string, name: string): FieldId {
  if (!isFieldId(name)) throw columnsFault(source.file, pointer, unknownField(name))
  return name
}

function keySet(headings: readonly string[], key: Key): ReadonlySet<string> {
  return new Set(headings.flatMap(expandHeading).map(key))
}
