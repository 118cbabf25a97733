import { columnLetters, columnOfLetters } from '../../../src/domain/cell.ts'

/** Complete rows of a worksheet, ready for exceljs, and the number of the last of them. */
interface RowBlock {
  readonly rows: string
  readonly lastRow: number
}

const mostRows = 1_048_576

/**
 * Puts right what exceljs would misread, in rows that are complete and carry no prefix. Undefined if a row number is impossible.
 *
 * - Cells and rows without content are dropped: exceljs makes an object of each.
 * - A formula becomes its cached value: exceljs cannot tell an empty text (`=IF(A1="","",A1)`) from a value that was never computed.
 * - A text in the cell (`t="str"`) is not decoded twice, and `_x000D_` is a character there too.
 * - ISO dates (`t="d"`) stay texts: exceljs would read 2012-05-01 as the number 2012.
 * - Rows and cells get the number that they have by position if the writer left it out.
 */
export function repairRows(xml: string, lastRow: number): RowBlock | undefined {
  const content = xml
    .replace(/<c\b[^>]*\/>|<c\b[^>]*>\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g, keepPlace)
    .replace(
      /<c\b([^>]*)>\s*<f\b(?:[^>]*\/>|[^>]*>([^<]*)<\/f>)\s*(?:<v\b(?:[^>]*\/>|[^>]*>([^<]*)<\/v>))?\s*<\/c>/g,
      cached,
    )
    .replace(/<rPh\b.*?<\/rPh>/gs, '')
    .replace(/(<c\b[^>]*\bt=["'])(?:str|d)(["'])/g, '$1inlineStr$2')
    .replace(/(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?(?=<\/v>)/g, '$1')
    .replace(/_x([0-9A-Fa-f]{4})_/g, characterReference)
  return numberRows(content, lastRow)
}

/** An empty cell without an address still moves the next one to the right. */
function keepPlace(cell: string): string {
  return hasAddress(cell) ? '' : '<c/>'
}

function hasAddress(attributes: string): boolean {
  return /\sr=["']/.test(attributes)
}

function cached(_cell: string, attributes: string, formula = '', value = ''): string {
  if (value.trim() !== '' || (value !== '' && isText(attributes))) return `<c${attributes}><v>${value}</v></c>`
  if (isText(attributes)) return keepPlace(`<c${attributes}/>`)
  const bare = attributes.replace(/\st=(["'])\w*\1/, '')
  return `<c${bare} t="e"><v>=${formula}</v></c>`
}

function isText(attributes: string): boolean {
  return /\st=["']str["']/.test(attributes)
}

/** A control character cannot stand in XML, not even as a reference; nobody sees it. */
function characterReference(_escape: string, hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return ''
  return code >= 0xd800 && code <= 0xdfff ? _escape : `&#x${hex};`
}

function numberRows(xml: string, lastRow: number): RowBlock | undefined {
  const pieces: string[] = []
  let number = lastRow
  for (const [, attributes = '', cells = ''] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const stated = /\sr=["'](\d+)["']/.exec(attributes)?.[1]
    number = Number(stated ?? number + 1)
    if (number < 1 || number > mostRows) return undefined
    const opened = stated === undefined ? ` r="${number}"${attributes}` : attributes
    if (cells.includes('<c')) pieces.push(`<row${opened}>${withAddresses(cells, number)}</row>`)
  }
  return { rows: pieces.join(''), lastRow: number }
}

function withAddresses(cells: string, row: number): string {
  return /<c(?:\s(?![^>]*\br=["'])|[>/])/.test(cells) ? addressCells(cells, row) : cells
}

function addressCells(cells: string, row: number): string {
  let column = -1
  return cells.replace(/<c(?=[\s>/])([^>]*?)(\/?)>/g, (_cell, attributes: string, close: string) => {
    const stated = /\sr=["']([A-Z]+)\d+["']/.exec(attributes)?.[1]
    column = stated === undefined ? column + 1 : columnOfLetters(stated)
    if (close === '/') return ''
    return stated === undefined ? `<c r="${columnLetters(column)}${row}"${attributes}>` : `<c${attributes}>`
  })
}
