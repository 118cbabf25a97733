import type { CellText } from '../domain/cell.ts'
import { choicesOf, type FieldId, fieldSpec } from '../domain/field.ts'
import { isKnown, no, onlyOption, type Value, yes } from '../domain/value.ts'
import { coerce } from './coerce.ts'
import type { CellIssue, Coerced } from './coerced.ts'
import type { ColumnUse } from './column.ts'
import type { Flag } from './dictionary.ts'
import { isTick } from './is-tick.ts'
import { isBlank } from './marks.ts'
import { squeeze } from './normalize-text.ts'
import type { Effective, RowCells } from './row-cells.ts'
import type { Statement } from './statement.ts'
import { unknownValue } from './unknown-value.ts'
import type { Values } from './values.ts'

/** A doubt about the cell of one column. */
export interface ColumnIssue {
  readonly field: FieldId
  /** The cell, perhaps a merged one that begins in a row above. */
  readonly at: CellText | undefined
  readonly issue: CellIssue
}

/** What the columns of one source say in one row. */
export interface Said {
  readonly statements: readonly Statement[]
  readonly issues: readonly ColumnIssue[]
}

const noIssues: readonly ColumnIssue[] = []

/** A column that is one field: its value, and what a note in the cell says of other fields. */
function readField(field: FieldId, at: Effective, values: Values): Said {
  return sayField(field, at, coerce(field, at.cell, values))
}

/** The same of a cell that has been read. Nearly always it says one thing, beyond doubt. */
export function sayField(field: FieldId, at: Effective, { value, issue, parts }: Coerced): Said {
  const shared = at.shared ? shareOf(value) : value
  const own: Statement = { field, value: shared, cells: at.cells, weak: false }
  const isShared = shared !== value
  return {
    statements: parts === undefined ? [own] : [own, ...partStatements(parts, at.cells)],
    issues: issue === undefined && !isShared ? noIssues : fieldIssues(field, at, { issue, isShared }),
  }
}

function fieldIssues(
  field: FieldId,
  at: Effective,
  { issue, isShared }: { readonly issue: CellIssue | undefined; readonly isShared: boolean },
): readonly ColumnIssue[] {
  const sharing: readonly CellIssue[] = isShared ? [{ code: 'cell-shared', args: { text: at.cell?.text ?? '' } }] : []
  return [...sharing, ...(issue === undefined ? [] : [issue])].map((each) => issueAt(field, at, each))
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

/**
 * A total of which the field is a part: no more than that. What else it counts is taken off where exactly one column tells it; a
 * column of the field itself says what it is.
 */
export function readBound(
  { field, rest }: Extract<ColumnUse, { is: 'bound' }>,
  cells: RowCells,
  { index, values }: { readonly index: number; readonly values: Values },
): Said {
  const at = cells(index)
  const { value } = coerce(field, at.cell, values)
  const open: Statement = { field, value: unknownValue(field, 'blank'), cells: at.cells, weak: true }
  if (value.type !== 'span' || value.why === 'blank') return { statements: [open], issues: [] }
  const [only] = rest
  const other = rest.length === 1 && only !== undefined ? coerce(field, cells(only).cell, values).value : undefined
  const low = other?.type === 'span' ? Math.max(0, value.low - other.high) : 0
  const high = Math.max(low, value.high - (other?.type === 'span' ? other.low : 0))
  const part: Value = low === high ? { type: 'span', low, high } : { type: 'span', low, high, why: 'combined' }
  return { statements: [{ ...open, value: part }], issues: [] }
}

/** A number that several rows share is no more than the number for each of them. */
function shareOf(value: Value): Value {
  if (value.type !== 'span' || value.high === 0 || value.why === 'blank') return value
  return { type: 'span', low: 0, high: value.high, why: 'combined' }
}

/**
 * A yes/no column that tells one option of a choice, such as 是否注销: no leaves every other option, and as far as nothing else
 * is said, means the one that the dictionary names.
 */
export function readFlag(flag: Flag, at: Effective, values: Values): Said {
  const { field } = flag
  const open = unknownValue(field, isBlank(at.cell, values) ? 'blank' : 'not-stated')
  const state = (value: Value, weak = false): Statement => ({ field, value, cells: at.cells, weak })
  if (open.type !== 'options' || isBlank(at.cell, values)) return { statements: [state(open)], issues: [] }
  const read = coerce(field, at.cell, values)
  const holds = isTick(at.cell, values) ?? flagHolds(flag, read.value, at, values)
  if (holds === true) return { statements: [state({ type: 'options', options: [flag.yes] })], issues: [] }
  if (holds === false) {
    const others = { ...open, options: open.options.filter((id) => id !== flag.yes) }
    const usual = flag.no === undefined ? [] : [state({ type: 'options', options: [flag.no] }, true)]
    return { statements: [state(others), ...usual], issues: [] }
  }
  if (isKnown(read.value)) return { statements: [state(read.value)], issues: [] }
  return { statements: [state(open)], issues: read.issue === undefined ? [] : [issueAt(field, at, read.issue)] }
}

/** An answer in the words of the option itself: 已注销, 未注销. */
function flagHolds({ field, yes: id }: Flag, value: Value, { cell }: Effective, values: Values): boolean | undefined {
  if (onlyOption(value) === id) return true
  if (value.type === 'options' && !value.options.includes(id) && !isKnown(value)) return false
  const text = squeeze(cell?.text ?? '')
  const denied = [...values.answers.no].filter((word) => text.startsWith(word) && text.length > word.length)
  const isDenied = denied.some((word) => {
    const rest = coerce(field, { kind: 'text', text: text.slice(word.length) }, values)
    return onlyOption(rest.value) === id
  })
  return isDenied ? false : undefined
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
  return { field, at: at.cells[0], issue }
}
