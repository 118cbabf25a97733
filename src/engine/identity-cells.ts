import { cellAddress } from '../domain/cell.ts'
import { type FieldId, fieldIndex } from '../domain/field.ts'
import type { RowValues } from '../domain/record.ts'

/** The addresses of the cells by which a row repeats another: its code, where it states one, else its name. */
export function identityCells(row: RowValues): string[] {
  const code = cellsIn(row, 'creditCode')
  return code.length > 0 ? code : cellsIn(row, 'name')
}

function cellsIn({ row, values }: RowValues, field: FieldId): string[] {
  const cells = values[fieldIndex(field)]?.cells.filter(({ text }) => text.trim() !== '') ?? []
  return cells.map((cell) => cellAddress(cell, row))
}
