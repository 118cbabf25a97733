import type { CellText } from './cell.ts'
import { type FieldId, fieldIds, fieldIndex } from './field.ts'
import { absentSlot, slotOf } from './slot.ts'
import type { Value } from './value.ts'

/** A field of a record: what it says and the cells it was read from (several for a derived value). */
export interface FieldValue {
  readonly value: Value
  readonly cells: readonly CellText[]
  /** Only where many rows share it, because they say the same in the same columns. */
  readonly memo?: FieldMemo | undefined
  /** The slot of its value (`slot.ts`), where it has been looked up. */
  readonly slot?: number | undefined
}

/** What was found out about a field that many rows share: a place for those who would else find it out for every row. Nobody reads data from it. */
export interface FieldMemo {
  /** Its letters among compared facts; null where there are none. */
  letters: string | null | undefined
  /** Whether it holds a number of a person. */
  personal: boolean | undefined
}

/**
 * A field as records have it: of one shape, whatever it was made of, because the engine looks at it again and again. What is made of it with
 * another value has no part in its memo and its slot.
 */
export class Field implements FieldValue {
  readonly value: Value
  readonly cells: readonly CellText[]
  readonly #memo: FieldMemo | undefined
  readonly #slot: number

  constructor({ value, cells }: FieldValue, memo?: FieldMemo) {
    this.value = uniform(value)
    this.cells = cells
    this.#memo = memo
    this.#slot = slotOf(value)
  }

  get memo(): FieldMemo | undefined {
    return this.#memo
  }

  get slot(): number {
    return this.#slot
  }
}

/** A field that many rows are to share. */
export function sharedField(field: FieldValue): Field {
  return new Field(field, { letters: undefined, personal: undefined })
}

/** The same value, with `why` also where it is known. */
function uniform(value: Value): Value {
  const { why } = value
  if (value.type === 'span') return { type: 'span', low: value.low, high: value.high, why }
  return value.type === 'options'
    ? { type: 'options', options: value.options, why }
    : { type: 'text', text: value.text, why }
}

/** 规范记录: one ledger row after reading. A field whose column is absent is undefined; a blank cell is an unknown. */
export interface OrgRecord {
  readonly file: string
  readonly sheet: string
  readonly row: number
  /** Identity: the credit code, else township and normalized name. */
  readonly key: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  /** The first record with the same identity, if this row repeats one: it is read, but not counted. */
  readonly duplicateOf: DuplicateOf | null
  /** By position in the field catalogue. */
  readonly values: readonly (FieldValue | undefined)[]
  /** The slots of its values (`slotsOf`), where they have been put together. */
  readonly slots?: string | undefined
  /** Its compared facts (`compared-facts.ts`), where they have been put together. */
  readonly facts?: string | undefined
}

/** A row as conditions see it. */
export type SlottedValues = Pick<OrgRecord, 'values' | 'slots'>

/**
 * A record with the slots of its values in a row, so that whoever decides about it reads a hundred bytes and not fifty fields all over the
 * memory. What is made of it with other values has no part in them, nor in its compared facts.
 */
export class LedgerRecord implements OrgRecord {
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly key: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  readonly duplicateOf: DuplicateOf | null
  readonly values: readonly (FieldValue | undefined)[]
  readonly #slots: string
  readonly #facts: string | undefined

  constructor({ file, sheet, row, key, name, creditCode, township, duplicateOf, values, facts }: OrgRecord) {
    this.file = file
    this.sheet = sheet
    this.row = row
    this.key = key
    this.name = name
    this.creditCode = creditCode
    this.township = township
    this.duplicateOf = duplicateOf
    this.values = values
    this.#slots = slotsOf(values)
    this.#facts = facts
  }

  get slots(): string {
    return this.#slots
  }

  get facts(): string | undefined {
    return this.#facts
  }
}

/** The slot of every value as one character, by position in the field catalogue. */
export function slotsOf(values: OrgRecord['values']): string {
  for (let index = 0; index < fieldIds.length; index += 1) {
    const field = values[index]
    slotsOfRow[index] = field === undefined ? absentSlot : (field.slot ?? slotOf(field.value))
  }
  return String.fromCharCode(...slotsOfRow)
}

const slotsOfRow = fieldIds.map(() => absentSlot)

/** A row with its values, whose cells are told by where it stands. */
export type RowValues = Pick<OrgRecord, 'row' | 'values'>

/** Where the first row of a repeated organization stands. */
export interface DuplicateOf {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** The field of a record, or undefined if its ledger has no such column. */
export function fieldOf(record: OrgRecord, field: FieldId): FieldValue | undefined {
  return record.values[fieldIndex(field)]
}
