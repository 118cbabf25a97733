import type { FieldId } from '../domain/field.ts'
import type { HeadingArea } from './heading-area.ts'
import { ownText } from './heading-area.ts'
import { squeeze } from './normalize-text.ts'
import type { Table } from './table.ts'

const placeFields: readonly FieldId[] = ['township', 'village']
const fewestRows = 4

/**
 * Columns of places in which a blank repeats the cell above, because a text file has lost its merged cells: each place
 * stands once at the head of its rows, and most rows have none. A column with places repeated row by row is not one.
 */
export function fillDownColumns(area: HeadingArea, table: Table): ReadonlySet<number> {
  if (area.merges.length > 0) return new Set()
  const rows = area.rows
    .map(({ row }) => row)
    .filter((row) => row > table.layout.headerLast && ownText(area, row, table.name.index) !== '')
  const places = table.columns.filter(({ use }) => use.is === 'field' && placeFields.includes(use.field))
  return new Set(
    places.map(({ index }) => index).filter((index) => isFilledOnce(rows.map((row) => ownText(area, row, index)))),
  )
}

function isFilledOnce(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '').map(squeeze)
  const repeats = filled.some((text, index) => text === filled[index - 1])
  return texts.length >= fewestRows && texts[0] !== '' && !repeats && filled.length * 2 <= texts.length
}
