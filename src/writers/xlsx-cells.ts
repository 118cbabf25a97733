import type { CellStyle } from './xlsx-library.ts'

/** A row as the library writes it. One that is made as such, and not cell by cell, costs a third. */
export interface PlainRow {
  readonly number: number
  /** The columns that it reaches from and to. */
  readonly min: number
  readonly max: number
  readonly height: number
  readonly style: CellStyle
  readonly cells: readonly PlainCell[]
}

/** A cell as the library writes it. */
export interface PlainCell {
  readonly address: string
  readonly type: (typeof cellTypes)[keyof typeof cellTypes]
  readonly value: string | number | null
  /** Written once for all cells that have the same object. */
  readonly style: CellStyle
  /** The numbers of style and text, which the library fills in; they are there before, because giving them to thousands of cells takes long. */
  readonly styleId: 0
  readonly ssId: undefined
}

/** The numbers by which the library knows what a cell holds. */
export const cellTypes = { nothing: 0, number: 2, text: 3 } as const
