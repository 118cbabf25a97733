/** A row of a sheet as the file has it. */
export interface RowText {
  readonly number: number
  readonly text: string
}

/** The text of a sheet that the library has written, with further rows in their places: both come in the order of their numbers, none has the number of another. */
export function* withRows(sheet: string, rows: Iterable<RowText>): Generator<string> {
  const [from, to] = [sheet.indexOf(begin) + begin.length, sheet.indexOf(end)]
  yield sheet.slice(0, from)
  const written = sheet.slice(from, to).split(/(?=<row )/)
  let at = 0
  for (const { number, text } of rows) {
    for (; numberOf(written[at]) < number; at += 1) yield written[at] as string
    yield text
  }
  yield* written.slice(at)
  yield sheet.slice(to)
}

const [begin, end] = ['<sheetData>', '</sheetData>']

function numberOf(row: string | undefined): number {
  return row === undefined ? Number.POSITIVE_INFINITY : Number(/^<row r="(\d+)"/.exec(row)?.[1])
}
