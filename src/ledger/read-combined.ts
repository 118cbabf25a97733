import type { FieldId } from '../domain/field.ts'
import { type OptionsValue, option, type Value, yes } from '../domain/value.ts'
import { coerce } from './coerce.ts'
import type { Combined } from './dictionary.ts'
import { squeeze } from './normalize-text.ts'
import { answer, type Said } from './read-source.ts'
import type { Effective } from './row-cells.ts'
import { unknownValue } from './unknown-value.ts'
import type { Values } from './values.ts'

/** One column that answers for several fields: 群团组织 with a list, 指导员或联络员 with yes, 所在园区、楼宇 with a name. */
export function readCombined(combined: Combined, at: Effective, values: Values): Said {
  const said = combined.reading === 'place' ? placeValues(combined, at, values) : answerValues(combined, at, values)
  return {
    statements: said.map(([field, value]) => ({ field, value, cells: at.cells, weak: false })),
    issues: [],
  }
}

type Told = readonly (readonly [FieldId, Value])[]

function answerValues({ fields, words, reading }: Combined, at: Effective, values: Values): Told {
  const [first] = fields
  if (first === undefined) return []
  const { value } = coerce(first, at.cell, values)
  const isOpen = value.type !== 'options' || value.options.length !== 1
  const named = namedFields(words, at)
  if (named.size > 0 && !isDenied(value)) return fields.map((field) => [field, listedValue(named, field, reading)])
  if (isOpen) return fields.map((field) => [field, unknownValue(field, value.why ?? 'not-stated')])
  if (isDenied(value)) return fields.map((field) => [field, answer(false)])
  return fields.map((field, index) => [
    field,
    reading === 'first' && index === 0 ? option(yes) : unknownValue(field, 'combined'),
  ])
}

/** A list names all there is; a person's note names what it is about and leaves the rest open. */
function listedValue(named: ReadonlySet<FieldId>, field: FieldId, reading: Combined['reading']): Value {
  if (named.has(field)) return option(yes)
  return reading === 'listed' ? answer(false) : unknownValue(field, 'combined')
}

function isDenied(value: Value): boolean {
  return value.type === 'options' && (value as OptionsValue).options.join() === 'no'
}

function namedFields(words: Combined['words'], { cell }: Effective): ReadonlySet<FieldId> {
  const text = squeeze(cell?.kind === 'text' ? cell.text : '')
  return new Set(words.filter(([word]) => text.includes(squeeze(word))).map(([, field]) => field))
}

function placeValues({ fields, words }: Combined, at: Effective, values: Values): Told {
  return fields.map((field) => {
    const { value } = coerce(field, at.cell, values)
    if (value.type !== 'text' || value.text === null || value.text === undefined) return [field, value]
    const named = namedFields(words, at)
    if (named.size !== 1) return [field, unknownValue(field, 'combined')]
    return [field, named.has(field) ? value : { type: 'text', text: null }]
  })
}
