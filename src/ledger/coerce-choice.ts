import { type Kind, sectorOfKind } from '../domain/choices.ts'
import { choicesOf, type FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { type OptionsValue, onlyOption } from '../domain/value.ts'
import type { Coerced, CoercedPart } from './coerced.ts'
import { isNone } from './marks.ts'
import { tidy } from './normalize-text.ts'
import { type ChoiceReading, readChoice } from './read-choice.ts'
import { unknownValue } from './unknown-value.ts'
import type { Values } from './values.ts'

const none = 'none'

/** Reads a choice cell, and what it says of linked fields: a joint branch is a form and a level. */
export function coerceChoiceCell(field: FieldId, cell: Cell, values: Values): Coerced | undefined {
  if (cell.kind === 'date') return undefined
  const shown = tidy(cell.text)
  const reading = readChoice(field, shown, values) ?? (field === 'sector' ? sectorOfWords(shown, values) : undefined)
  if (reading === undefined && isNone(cell, values)) return { value: statedNone(field) }
  const parts = linkedParts(field, shown, values)
  if (reading === undefined) return parts.length === 0 ? undefined : { value: unnamed(field), parts }
  return {
    value: reading.value,
    ...(parts.length === 0 ? {} : { parts }),
    ...(reading.note === undefined
      ? {}
      : { issue: { code: 'cell-ignored-note', args: { text: shown, note: reading.note } } }),
  }
}

/** What a text says of the fields linked with a field, as far as it names one option that is not `none`. */
export function linkedParts(field: FieldId, shown: string, values: Values): readonly CoercedPart[] {
  return (values.linked.get(field) ?? []).flatMap((linked) => {
    const value = readChoice(linked, shown, values)?.value
    const named = onlyOption(value)
    return value === undefined || named === undefined || named === none ? [] : [{ field: linked, value }]
  })
}

/** The kind words of a ledger say the sector too. */
function sectorOfWords(shown: string, values: Values): ChoiceReading | undefined {
  const kinds = readChoice('kind', shown, values)
  if (kinds === undefined) return undefined
  const sectors = new Set(kinds.value.options.map((kind) => sectorOfKind[kind as Kind] as string))
  const options = choicesOf('sector').flatMap(({ id }) => (sectors.has(id) ? [id] : []))
  const value: OptionsValue =
    options.length === 1 ? { type: 'options', options } : { type: 'options', options, why: 'not-stated' }
  return { value, note: kinds.note }
}

/** A stated none is the option `none` where a list has one; elsewhere it says nothing. */
function statedNone(field: FieldId): OptionsValue {
  const ids = choicesOf(field).map((choice) => choice.id)
  return ids.includes(none)
    ? { type: 'options', options: [none] }
    : { type: 'options', options: ids, why: 'not-stated' }
}

/** Something is named, but not which of the options. */
function unnamed(field: FieldId): OptionsValue {
  const value = unknownValue(field, 'not-stated') as OptionsValue
  return { ...value, options: value.options.filter((id) => id !== none) }
}
