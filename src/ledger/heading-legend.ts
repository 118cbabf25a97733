import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { type Column, fieldsOfUse } from './column.ts'
import { type Legend, legendOf } from './heading-list.ts'
import { type CountWords, partsReader } from './heading-parts.ts'
import { squeeze } from './normalize-text.ts'
import type { RowCells } from './row-cells.ts'

/**
 * The cells of rows with numbers as the words that their headings say they stand for, whatever the column is used for, and parts of a count
 * (2+1 below 正式+预备) with their names; what is quoted of them stays as it is written. Numbers that no heading explains keep the meaning that they have.
 */
export function withLegends(columns: readonly Column[], parts: CountWords): (cells: RowCells) => RowCells {
  const readers = new Map(columns.flatMap((column) => readerOf(column, parts) ?? []))
  if (readers.size === 0) return (cells) => cells
  return (cells) => (column) => {
    const at = cells(column)
    const words = at.cell === undefined ? undefined : readers.get(column)?.(at.cell)
    return words === undefined ? at : { ...at, cell: { kind: 'text', text: words } }
  }
}

/** Says a cell in the words of its heading; undefined for one that the heading does not explain. */
type CellWords = (cell: Cell) => string | undefined

function readerOf(
  { index, use, texts }: Column,
  parts: CountWords,
): readonly [readonly [number, CellWords]] | undefined {
  if (use.is === 'field' && use.field === 'members') {
    const inParts = partsReader(texts, parts)
    return inParts && [[index, (cell) => (cell.kind === 'text' ? inParts(cell.text) : undefined)]]
  }
  const legend = use.is !== 'option' && fieldsOfUse(use).some(isAnswered) ? legendOf(texts) : undefined
  return legend && [[index, (cell) => wordsFor(cell, legend)]]
}

/** Numbers below any other heading are counts, amounts or days, never answers. */
function isAnswered(field: FieldId): boolean {
  const { type } = fieldSpec(field)
  return type === 'choice' || type === 'boolean' || type === 'presence'
}

function wordsFor(cell: Cell, legend: Legend): string | undefined {
  if (cell.kind !== 'text' && cell.kind !== 'number') return undefined
  return legend.get(squeeze(cell.text).replace(/^0(?=\d)|[.、]$/gu, ''))
}
