import { cellTypes, type PlainCell, type PlainRow } from './xlsx-cells.ts'

/** A row as the library has prepared it: with the numbers of its looks and texts. */
export type PreparedRow = Omit<PlainRow, 'cells'> & {
  readonly styleId?: number
  readonly cells: readonly PreparedCell[]
}
type PreparedCell = Omit<PlainCell, 'styleId' | 'ssId'> & {
  readonly styleId: number
  readonly ssId: number | undefined
}

/** Writes a row of numbers, shared texts and nothing as the library does, which takes several times as long, cell by cell: rows are most of a workbook. */
export function rowXml({ number, min, max, height, styleId = 0, cells }: PreparedRow): string {
  const look = styleId === 0 ? '' : ` s="${styleId}" customFormat="1"`
  const head = `<row r="${number}" ht="${height}" customHeight="1" spans="${min}:${max}"${look} x14ac:dyDescent="0.25"`
  let xml = ''
  for (const cell of cells) xml += cellXml(cell)
  return xml === '' ? `${head}/>` : `${head}>${xml}</row>`
}

/** A cell; a text is in the list of all texts, and nothing is written of a cell without value and look. */
function cellXml({ address, type, value, styleId, ssId }: PreparedCell): string {
  if (type === cellTypes.nothing && styleId === 0) return ''
  const head = styleId === 0 ? `<c r="${address}"` : `<c r="${address}" s="${styleId}"`
  if (type === cellTypes.nothing) return `${head}/>`
  return type === cellTypes.text ? `${head} t="s"><v>${ssId}</v></c>` : `${head}><v>${value}</v></c>`
}
