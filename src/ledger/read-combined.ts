import { type FieldId, fieldSpec } from '../domain/field.ts'
import { exactly, type OptionsValue, option, type Value, yes } from '../domain/value.ts'
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
    statements: said.map(([field, value, weak = false]) => ({ field, value, cells: at.cells, weak })),
    issues: [],
  }
}

/** What is said of each field; `weak` if a column of that field knows better. */
type Told = readonly (readonly [field: FieldId, value: Value, weak?: boolean])[]

function answerValues({ fields, words, reading, all }: Combined, at: Effective, values: Values): Told {
  const [first] = fields
  if (first === undefined) return []
  const { value } = coerce(first, at.cell, values)
  const isOpen = value.type !== 'options' || value.options.length !== 1
  const named = namedFields(words, at)
  if (saysAll(all, at) && !isDenied(value)) return fields.map((field) => [field, presenceOf(field, true)])
  if (named.size > 0 && !isDenied(value))
    return fields.map((field) => [field, listedValue(named, field, reading), !named.has(field)])
  if (isOpen) return fields.map((field) => [field, unknownValue(field, value.why ?? 'not-stated')])
  if (isDenied(value)) return fields.map((field) => [field, presenceOf(field, false)])
  return fields.map((field, index) => [
    field,
    (reading === 'first' || reading === 'any') && index === 0 ? option(yes) : unknownValue(field, 'combined'),
  ])
}

/** A list names all there is; a person's note names what it is about and leaves the rest open. */
function listedValue(named: ReadonlySet<FieldId>, field: FieldId, reading: Combined['reading']): Value {
  if (named.has(field)) return presenceOf(field, true)
  return reading === 'listed' || reading === 'any' ? presenceOf(field, false) : unknownValue(field, 'combined')
}

/** That there is some or none; where these are counted, at least one. */
function presenceOf(field: FieldId, holds: boolean): Value {
  if (fieldSpec(field).type !== 'count') return answer(holds)
  return holds ? { type: 'span', low: 1, high: Infinity, why: 'not-stated' } : exactly(0)
}

/** True for an answer such as 均已建立. */
function saysAll(words: Combined['all'], { cell }: Effective): boolean {
  const text = squeeze(cell?.text ?? '')
  return words.some((word) => text.includes(squeeze(word)))
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
