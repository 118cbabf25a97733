import type { CellText } from '../domain/cell.ts'
import { choicesOf, type FieldId, fieldSpec } from '../domain/field.ts'
import { isKnown, no, onlyOption, type Value, yes } from '../domain/value.ts'
import { coerce } from './coerce.ts'
import type { CellIssue, Coerced } from './coerced.ts'
import type { Flag } from './dictionary.ts'
import { isTick } from './is-tick.ts'
import { isBlank } from './marks.ts'
import { addressOf, type Effective } from './row-cells.ts'
import type { Statement } from './statement.ts'
import { unknownValue } from './unknown-value.ts'
import type { Values } from './values.ts'

/** A doubt about the cell of one column. */
export interface ColumnIssue {
  readonly field: FieldId
  /** Address of the cell, e.g. `D17`. */
  readonly cell: string
  readonly text: string
  readonly issue: CellIssue
}

/** What the columns of one source say in one row. */
export interface Said {
  readonly statements: readonly Statement[]
  readonly issues: readonly ColumnIssue[]
}

export const nothingSaid: Said = { statements: [], issues: [] }

/** A column that is one field: its value, and what a note in the cell says of other fields. */
export function readField(field: FieldId, at: Effective, values: Values): Said {
  const { value, issue, parts } = coerce(field, at.cell, values)
  const own: Statement = { field, value: at.shared ? shareOf(value) : value, cells: at.cells, weak: false }
  return {
    statements: [own, ...partStatements(parts ?? [], at.cells)],
    issues: issue === undefined ? [] : [issueAt(field, at, issue)],
  }
}

/**
 * What a cell says of other fields, as far as these leave it open. A joint branch is certainly not independent, though its
 * form may be told more exactly elsewhere.
 */
export function partStatements(parts: NonNullable<Coerced['parts']>, cells: readonly CellText[]): readonly Statement[] {
  return parts.flatMap((part): readonly Statement[] => {
    const weak: Statement = { ...part, cells, weak: true }
    if (part.field !== 'partyOrgForm' || onlyOption(part.value) !== 'joint') return [weak]
    const options = choicesOf('partyOrgForm').flatMap(({ id }) => (id === 'independent' || id === 'none' ? [] : [id]))
    return [weak, { field: part.field, value: { type: 'options', options, why: 'not-stated' }, cells, weak: false }]
  })
}

/** A number that several rows share is no more than the number for each of them. */
function shareOf(value: Value): Value {
  if (value.type !== 'span' || value.high === 0 || value.why === 'blank') return value
  return { type: 'span', low: 0, high: value.high, why: 'combined' }
}

/** A yes/no column that tells one option of a choice, such as 是否注销. */
export function readFlag(flag: Flag, at: Effective, values: Values): Said {
  const { field } = flag
  const open = unknownValue(field, isBlank(at.cell, values) ? 'blank' : 'not-stated')
  const said = (value: Value): Said => ({ statements: [{ field, value, cells: at.cells, weak: false }], issues: [] })
  const holds = isBlank(at.cell, values) ? undefined : isTick(at.cell, values)
  if (open.type !== 'options') return said(open)
  if (holds === true) return said({ type: 'options', options: [flag.yes] })
  if (holds === false && flag.no !== undefined) return said({ type: 'options', options: [flag.no] })
  if (holds === false)
    return said({ ...open, options: open.options.filter((id) => id !== flag.yes), why: 'not-stated' })
  const read = coerce(field, at.cell, values)
  return said(isKnown(read.value) ? read.value : open)
}

/** True if a one-option column is ticked: by a tick, or by any text that does not say no. */
export function isTicked(at: Effective, values: Values): boolean {
  if (isBlank(at.cell, values) || at.cell?.kind === 'error') return false
  return isTick(at.cell, values) ?? true
}

export interface Leaf {
  readonly field: FieldId
  readonly leaf: string
  readonly ticked: boolean
}

/** A column for a field of its own below a parent such as 群团: where it is ticked, a blank means no. */
export function readLeaf({ field, leaf, ticked }: Leaf, at: Effective, values: Values): Said {
  const { type } = fieldSpec(field)
  if (type === 'text') {
    const named = coerce(field, at.cell, values).value
    const text = isTicked(at, values) ? leaf : null
    const isNamed = isTick(at.cell, values) === undefined && named.type === 'text' && named.text !== undefined
    return {
      statements: [{ field, value: isNamed ? named : { type: 'text', text }, cells: at.cells, weak: !isNamed }],
      issues: [],
    }
  }
  const read = readField(field, at, values)
  const isOpen = read.statements[0]?.value.why === 'blank'
  if (!isOpen || !ticked || (type !== 'presence' && type !== 'boolean')) return read
  return {
    statements: [{ field, value: { type: 'options', options: [no] }, cells: at.cells, weak: false }],
    issues: [],
  }
}

/** Two readings of a yes/no as options. */
export function answer(holds: boolean): Value {
  return { type: 'options', options: [holds ? yes : no] }
}

function issueAt(field: FieldId, at: Effective, issue: CellIssue): ColumnIssue {
  return { field, cell: addressOf(at), text: at.cells[0]?.text ?? '', issue }
}
