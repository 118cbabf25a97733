import { cellAddress } from '../domain/cell.ts'
import { type FieldId, fieldIndex } from '../domain/field.ts'
import type { OrgRecord } from '../domain/record.ts'

/** The addresses of the cells by which a row repeats another: its code, where it states one, else its name. */
export function identityCells({ values }: Pick<OrgRecord, 'values'>): string[] {
  const code = cellsIn(values, 'creditCode')
  return code.length > 0 ? code : cellsIn(values, 'name')
}

function cellsIn(values: OrgRecord['values'], field: FieldId): string[] {
  const cells = values[fieldIndex(field)]?.cells.filter(({ text }) => text.trim() !== '') ?? []
  return cells.map(cellAddress)
}
