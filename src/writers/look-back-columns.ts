import type { LookedAtUnit } from '../domain/look-back.ts'
import type { LookBackContext } from './look-back-context.ts'
import type { ColumnOf } from './table-of.ts'

/** Serial number, unit, code and township: how every list of units begins. */
export function unitColumns({ wording }: LookBackContext): readonly ColumnOf<LookedAtUnit>[] {
  const { columns } = wording.documents
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'name', heading: columns.name, width: 24, kind: 'text', cell: ({ name }) => name },
    {
      id: 'creditCode',
      heading: columns.creditCode,
      width: 19,
      kind: 'identifier',
      only: 'data',
      cell: ({ creditCode }) => creditCode ?? '',
    },
    { id: 'township', heading: columns.township, width: 10, kind: 'text', cell: ({ township }) => township ?? '' },
    {
      id: 'organization',
      heading: columns.organization,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ organization }) => organization,
    },
  ]
}

/** Where the unit stands in the ledgers. */
export function placeColumns({ words, wording, place }: LookBackContext): readonly ColumnOf<LookedAtUnit>[] {
  const { columns } = wording.documents
  return [
    { id: 'place', heading: words.columns.place, width: 17, kind: 'text', only: 'page', cell: ({ at }) => place(at) },
    { id: 'file', heading: columns.file, width: 20, kind: 'text', only: 'data', cell: ({ at }) => at?.file ?? '' },
    { id: 'sheet', heading: columns.sheet, width: 12, kind: 'text', only: 'data', cell: ({ at }) => at?.sheet ?? '' },
    { id: 'row', heading: columns.row, width: 6, kind: 'integer', only: 'data', cell: ({ at }) => at?.row ?? '' },
  ]
}

/** An empty column to be filled in by hand. */
export function blankColumn(id: string, heading: string, width: number): ColumnOf<unknown> {
  return { id, heading, width, kind: 'text', only: 'page', cell: () => null }
}
