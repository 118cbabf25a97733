/** One cell of a ledger as the explanation quotes it: its place in the sheet and its original text. */
export interface CellText {
  readonly row: number
  readonly column: number
  readonly text: string
  /** The file that it stands in, where that is not the ledger of the row. */
  readonly from?: string | undefined
}

/** Letters of a 0-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26))
}

/** 0-based column of its letters: `A` is 0, `AA` is 26. */
export function columnOfLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Address as a spreadsheet shows it, e.g. `D17`. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + String(row)
}

/** Address of a cell, with its file where that is not the ledger of the row: `D17`, `answers.xlsx!H12`. */
export function cellAddress({ row, column, from }: CellText): string {
  const name = cellName(row, column)
  return from === undefined ? name : `${from}!${name}`
}

/** True for the same cell of the same file. */
export function isSameCell(one: CellText, other: CellText): boolean {
  return one.row === other.row && one.column === other.column && one.from === other.from
}
