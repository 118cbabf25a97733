/**
 * What says the township of a unit: a cell of its row, a row that divides the table, or, for all rows that say nothing, the text above
 * the headings, the name of the sheet or of the file, or whoever asked. The first of these that says anything counts.
 */
export const townshipSources = ['column', 'divider', 'title', 'sheet-name', 'file-name', 'flag'] as const

type TownshipSource = (typeof townshipSources)[number]

/** The township of the rows of a sheet that do not say theirs, and what says it. */
export interface SheetTownship {
  readonly from: Exclude<TownshipSource, 'column' | 'divider'>
  readonly name: string
}
