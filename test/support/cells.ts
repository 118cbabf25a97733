import { readFileSync } from 'node:fs'
import type { FieldId } from '../../src/domain/field.ts'
import type { Cell } from '../../src/domain/grid.ts'
import type { Value } from '../../src/domain/value.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import type { Coerced } from '../../src/ledger/coerced.ts'
import { parseValues } from '../../src/ledger/parse-values.ts'
import type { Values } from '../../src/ledger/values.ts'

/** The spellings that ship with the product. */
export const values: Values = parseValues('values.json', readFileSync('rules/values.json', 'utf8'))

export function textCell(text: string): Cell {
  return { kind: 'text', text }
}

export function numberCell(number: number, text = String(number)): Cell {
  return { kind: 'number', number, text }
}

export function read(field: FieldId, text: string): Coerced {
  return coerce(field, textCell(text), values)
}

/** A value in one word, as the tables of the tests write it: `30`, `27..33`, `joint`, `yes|no`, `"text"`, `null`. */
export function word(value: Value): string {
  if (value.type === 'text') return value.text === undefined ? `? ${value.why}` : JSON.stringify(value.text)
  if (value.why === 'unreadable' || value.why === 'blank' || value.why === 'not-stated') {
    if (value.type === 'span' || value.options.length > 8) return `? ${value.why}`
  }
  if (value.type === 'options') return value.options.join('|')
  return value.low === value.high ? String(value.low) : `${value.low}..${value.high}`
}
