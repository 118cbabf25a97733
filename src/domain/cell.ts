/** One cell of a ledger as the explanation quotes it: its place in the sheet and its original text. */
export interface CellText {
  /**
   * Null for the row of the record that quotes it: what a column says by some text is then the same in every row that has it, and is made
   * once.
   */
  readonly row: number | null
  readonly column: number
  readonly text: string
  /** The file that it stands in, where that is not the ledger of the row. */
  readonly from?: string | undefined
}

/** A cell that stands in a row of its own, whoever quotes it. */
export interface PlacedText extends CellText {
  readonly row: number
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

/** Address of a cell that a record in `own` quotes, with its file where that is not the ledger of the row: `D17`, `answers.xlsx!H12`. */
export function cellAddress({ row, column, from }: CellText, own: number): string {
  const name = cellName(row ?? own, column)
  return from === undefined ? name : `${from}!${name}`
}

/** True for the same cell of the same file. */
export function isSameCell(one: CellText, other: CellText): boolean {
  return one.row === other.row && one.column === other.column && one.from === other.from
}
