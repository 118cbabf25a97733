import { cellTypes, type PlainCell, type PlainRow } from './xlsx-cells.ts'

/** A row as the library has prepared it: with the numbers of its style and texts. */
type PreparedRow = Omit<PlainRow, 'cells'> & { readonly styleId?: number; readonly cells: readonly PreparedCell[] }
type PreparedCell = Omit<PlainCell, 'styleId' | 'ssId'> & {
  readonly styleId: number
  readonly ssId: number | undefined
}

/** Rows of a sheet among which there are rows of ours. */
interface WrittenRows {
  /** What the library writes: in place of every run of our rows one without cells. */
  readonly rows: readonly PlainRow[]
  /** The sheet as the library wrote it, with our rows in their places. */
  complete(sheet: string): string
}

/** Writes the rows of ours among prepared ones: they are most of a workbook, and the library takes several times as long for one. */
export function writtenRows(prepared: readonly PlainRow[], own: ReadonlySet<PlainRow>): WrittenRows {
  const rows: PlainRow[] = []
  const texts: { readonly mark: string; text: string }[] = []
  let run: { readonly mark: string; text: string } | undefined
  for (const row of prepared) {
    if (!own.has(row)) {
      rows.push(row)
      run = undefined
      continue
    }
    if (run === undefined) {
      run = { mark: `<row r="${row.number}" x14ac:dyDescent="0.25"/>`, text: '' }
      texts.push(run)
      rows.push(standIn(row))
    }
    run.text += rowXml(row as PreparedRow)
  }
  return { rows, complete: (sheet) => texts.reduce((all, { mark, text }) => all.replace(mark, () => text), sheet) }
}

/** A row of which the library writes nothing but its number. */
function standIn({ number, style }: PlainRow): PlainRow {
  return { number, min: 0, max: 0, height: 0, style, cells: [] }
}

function rowXml({ number, min, max, height, styleId = 0, cells }: PreparedRow): string {
  const look = styleId === 0 ? '' : ` s="${styleId}" customFormat="1"`
  let xml = `<row r="${number}" ht="${height}" customHeight="1" spans="${min}:${max}"${look} x14ac:dyDescent="0.25">`
  for (const cell of cells) xml += cellXml(cell)
  return xml.endsWith('</c>') || xml.endsWith('/>') ? `${xml}</row>` : `${xml.slice(0, -1)}/>`
}

/** A cell; a text is in the list of all texts, and nothing is written of a cell without value and style. */
function cellXml({ address, type, value, styleId, ssId }: PreparedCell): string {
  if (type === cellTypes.nothing && styleId === 0) return ''
  const head = styleId === 0 ? `<c r="${address}"` : `<c r="${address}" s="${styleId}"`
  if (type === cellTypes.nothing) return `${head}/>`
  return type === cellTypes.text ? `${head} t="s"><v>${ssId}</v></c>` : `${head}><v>${value}</v></c>`
}
