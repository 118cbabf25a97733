import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { isKnown } from '../domain/value.ts'
import { coerce } from './coerce.ts'
import type { FieldChoice } from './dictionary.ts'
import { isBlank, isNone } from './marks.ts'
import type { Values } from './values.ts'

/** What is known around a heading that can mean several fields. */
export interface Surroundings {
  /** Fields that other columns certainly are. */
  readonly taken: ReadonlySet<FieldId>
  /** The field of the nearest column before it that has one. */
  readonly before: FieldId | undefined
  /** Some of the cells below. */
  readonly samples: readonly Cell[]
  readonly values: Values
}

/** The field that a heading with several meanings has here; undefined if the cells below fit none. */
export function chooseField({ fields, by, telling }: FieldChoice, around: Surroundings): FieldId | undefined {
  const told = telling.length === 0 ? undefined : toldByWords(telling, around)
  if (told !== undefined && fields.includes(told)) return told
  if (by === 'vacancy') return fields.find((field) => !around.taken.has(field)) ?? undefined
  if (by === 'neighbor') {
    const clear = around.before === undefined ? undefined : fieldSpec(around.before).clear
    return fields.find((field) => fieldSpec(field).clear === clear) ?? fields[0]
  }
  return byValues(fields, around)
}

/** The field that most cells name with one of its words, such as 党工委 for the superior organization. */
function toldByWords(telling: FieldChoice['telling'], { samples, values }: Surroundings): FieldId | undefined {
  const filled = samples.filter((cell) => !isBlank(cell, values) && !isNone(cell, values))
  const named = new Set(telling.map(([, field]) => field))
  return [...named].find((field) => {
    const words = telling.filter(([, other]) => other === field).map(([word]) => word)
    return filled.filter(({ text }) => words.some((word) => text.includes(word))).length * 2 > filled.length
  })
}

/**
 * The field that at least half of the cells can be read as; where all are blank, the first one. A text field takes
 * what nothing else reads, and what is too long to be an option, such as the name of a branch.
 */
function byValues(fields: readonly FieldId[], { samples, values }: Surroundings): FieldId | undefined {
  const telling = samples.filter((cell) => !isBlank(cell, values) && !isNone(cell, values))
  if (telling.length === 0) return fields[0]
  const text = fields.find((field) => fieldSpec(field).type === 'text')
  const letters = telling.reduce((sum, cell) => sum + cell.text.trim().length, 0)
  if (text !== undefined && letters > telling.length * longestOption) return text
  const listed = fields.filter((field) => field !== text)
  const counts = listed.map((field) => telling.filter((cell) => reads(field, cell, values)).length)
  const most = Math.max(...counts)
  const best = most === 0 ? undefined : listed[counts.indexOf(most)]
  return most * 2 < telling.length ? (text ?? best) : best
}

/** Mean length from which texts are names of organizations, not options. */
const longestOption = 8

function reads(field: FieldId, cell: Cell, values: Values): boolean {
  const { value, issue } = coerce(field, cell, values)
  return issue === undefined && isKnown(value)
}
