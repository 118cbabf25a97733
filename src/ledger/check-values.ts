import { sectorOfKind } from '../domain/choices.ts'
import { Fault } from '../domain/fault.ts'
import { choicesOf, isFieldId } from '../domain/field.ts'
import { fileProblem } from '../domain/file-problem.ts'
import { squeeze } from './normalize-text.ts'
import type { RawValues } from './values-schema.ts'

/** The fault of a `values.json` that cannot be used: where, and the word or problem. */
export function invalidValues(file: string, path: readonly PropertyKey[], problem: string): Fault {
  const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return new Fault('dictionary-invalid', { file, pointer, problem: fileProblem('wrong-value', problem) })
}

/** Checks what a schema cannot say: names of fields, options and kinds exist, and no spelling has two meanings. */
export function checkValues(file: string, raw: RawValues): void {
  for (const [path, name] of fieldReferences(raw)) {
    if (!isFieldId(name)) throw invalidValues(file, path, name)
  }
  for (const [field, meanings] of Object.entries(raw.choices)) checkMeanings(file, field, meanings)
  for (const [prefix, kinds] of Object.entries(raw.codePrefixes)) {
    const wrong = kinds.find((kind) => !(kind in sectorOfKind))
    if (wrong !== undefined) throw invalidValues(file, ['codePrefixes', prefix], wrong)
  }
}

type Reference = readonly [readonly PropertyKey[], string]

function fieldReferences(raw: RawValues): readonly Reference[] {
  const keysOf = (path: string[], record: object) => Object.keys(record).map((key) => [[...path, key], key] as const)
  return [
    ...keysOf(['answers', 'byField'], raw.answers.byField),
    ...keysOf(['texts'], raw.texts),
    ...keysOf(['numbers', 'fillersByField'], raw.numbers.fillersByField),
    ...keysOf(['notes', 'composition'], raw.notes.composition),
    ...keysOf(['choices'], raw.choices),
    ...keysOf(['leads'], raw.leads),
    ...keysOf(['linked'], raw.linked),
    ...(['countable', 'dated'] as const).flatMap((key) =>
      raw.presence[key].map((field, index) => [['presence', key, index], field] as const),
    ),
    ...raw.numbers.paces.fields.map((field, index) => [['numbers', 'paces', 'fields', index], field] as const),
    ...raw.notes.people.fields.map((field, index) => [['notes', 'people', 'fields', index], field] as const),
    ...raw.notes.parts.flatMap(({ field }, index) =>
      field === undefined ? [] : [[['notes', 'parts', index, 'field'], field] as const],
    ),
    ...Object.entries(raw.linked).flatMap(([key, fields]) =>
      fields.map((field, index) => [['linked', key, index], field] as const),
    ),
  ]
}

function checkMeanings(file: string, field: string, meanings: RawValues['choices'][string]): void {
  const valid = new Set(isFieldId(field) ? choicesOf(field).map((choice) => choice.id) : [])
  const seen = new Set<string>()
  for (const [index, { options, is }] of meanings.entries()) {
    const wrong = options.find((option) => !valid.has(option))
    if (wrong !== undefined) throw invalidValues(file, ['choices', field, index, 'options'], wrong)
    for (const word of (is ?? []).map(squeeze)) {
      if (seen.has(word)) throw invalidValues(file, ['choices', field, index, 'is'], word)
      seen.add(word)
    }
  }
}
