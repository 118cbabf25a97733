import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { no, onlyOption, option, yes } from '../domain/value.ts'
import { linkedParts } from './coerce-choice.ts'
import type { Coerced, CoercedPart } from './coerced.ts'
import { isNone } from './marks.ts'
import { tidy } from './normalize-text.ts'
import { type Answer, beginsWithAnswer, numberPresence, readAnswer, readPresence } from './read-answer.ts'
import { readChoice } from './read-choice.ts'
import { readDate } from './read-date.ts'
import type { Values } from './values.ts'

/** Reads a yes/no cell; a stated none is no. Undefined if it is no answer. */
export function coerceBooleanCell(field: FieldId, cell: Cell, values: Values): Coerced | undefined {
  if (isNone(cell, values)) return { value: option(no) }
  const isDated = values.presence.dated.has(field)
  if (cell.kind === 'date') return isDated ? { value: option(yes) } : undefined
  const shown = cell.kind === 'number' ? String(cell.number) : tidy(cell.text)
  if (isDated && isDay(shown, values)) return { value: option(yes) }
  const answer = readAnswer(field, shown, values) ?? linkedAnswer(field, shown, values)
  return answer && present(answer, shown, linkedParts(field, answer.note ?? shown, values))
}

/** Reads whether something is there; a name, a date or any other real text is a yes. Undefined if it is not clear. */
export function coercePresenceCell(field: FieldId, cell: Cell, values: Values): Coerced | undefined {
  if (isNone(cell, values)) return { value: option(no) }
  if (cell.kind === 'date') return { value: option(yes) }
  const answer =
    (cell.kind === 'number' ? numberPresence(cell.number, field, values) : undefined) ??
    readPresence(field, cell.text, values)
  return answer && present(answer, tidy(cell.text), [])
}

/** True for the day, month or year on which something was done. */
function isDay(shown: string, { dates }: Values): boolean {
  return /\d{4}/u.test(shown) && readDate(shown, dates) !== undefined
}

/** A form or level of organization in a yes/no column answers it: 联合 is a yes, 党小组 alone a no. */
function linkedAnswer(field: FieldId, shown: string, values: Values): Answer | undefined {
  if (beginsWithAnswer(field, shown, values)) return undefined
  for (const linked of values.linked.get(field) ?? []) {
    const reading = readChoice(linked, shown, values)
    if (reading !== undefined) {
      const { options } = reading.value
      if (onlyOption(reading.value) === 'none') return { holds: false, note: undefined }
      if (!options.includes('none')) return { holds: !options.includes('group'), note: undefined }
    }
  }
  return undefined
}

function present({ holds, note }: Answer, text: string, parts: readonly CoercedPart[]): Coerced {
  return {
    value: option(holds ? yes : no),
    ...(parts.length === 0 ? {} : { parts }),
    ...(note === undefined || parts.length > 0 ? {} : { issue: { code: 'cell-ignored-note', args: { text, note } } }),
  }
}
