import type { ColumnOf } from './table-of.ts'

interface Coded<Item> {
  /** ASCII; the label stands in `<id>Text`. */
  readonly id: string
  readonly heading: string
  readonly width: number
  readonly code: (item: Item) => string
  readonly label: (item: Item) => string
  /** Workbooks have a column of their own for it. */
  readonly dataOnly?: true
  readonly align?: 'center'
}

/** A code for scripts and, beside it, its label for people: both in text files, the label alone in workbooks. */
export function codedColumns<Item>(coded: Coded<Item>): readonly ColumnOf<Item>[] {
  const { id, heading, width, code, label, dataOnly, align } = coded
  const shown = { heading, width, kind: 'text', ...(align === undefined ? {} : { align }) } as const
  return [
    { ...shown, id, only: 'data', cell: code },
    { ...shown, id: `${id}Text`, ...(dataOnly ? { only: 'data' } : {}), cell: label },
  ]
}
