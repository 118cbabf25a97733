import type { Buffer } from 'node:buffer'
import { prefixOf, withoutPrefix } from '../../../src/readers/xml-tags.ts'
import { storeZip } from '../../../src/readers/zip-store.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Name of a sheet of the plain workbook: its index. */
export function plainSheetName(index: number): string {
  return `s${index}`
}

/**
 * The smallest workbook that holds these rows and shared strings, for exceljs to read. The format of a style is its own number in
 * quotes, which is never a date: exceljs converts dates by rules of its own, and knows neither the East Asian formats nor every
 * way of saying 1904. Comments, drawings, tables, names and sheet names, over which it stumbles, are not there.
 */
export function plainWorkbook(sheets: readonly string[], styles: number, sharedStrings: string | undefined): Buffer {
  const parts: readonly (readonly [string, string])[] = [
    ['xl/workbook.xml', workbookXml(sheets.length)],
    ['xl/_rels/workbook.xml.rels', relationsXml(sheets.length)],
    ['xl/styles.xml', stylesXml(styles)],
    // Without this part exceljs takes the number of a string for its text.
    ['xl/sharedStrings.xml', plain(sharedStrings ?? `${head}<sst xmlns="${main}"/>`)],
    ...sheets.map((rows, index) => [sheetPath(index), sheetXml(rows)] as const),
  ]
  return storeZip(new Map(parts))
}

function plain(sharedStrings: string): string {
  return withoutPrefix(sharedStrings, prefixOf(sharedStrings, 'sst'))
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`
}

function repeat(count: number, element: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => element(index)).join('')
}

function workbookXml(sheets: number): string {
  const each = (index: number): string =>
    `<sheet name="${plainSheetName(index)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${repeat(sheets, each)}</sheets></workbook>`
}

function relationsXml(sheets: number): string {
  const each = (index: number): string =>
    `<Relationship Id="r${index + 1}" Type="${office}/worksheet" Target="${sheetPath(index).slice(3)}"/>`
  return `${head}<Relationships xmlns="${packages}">${repeat(sheets, each)}</Relationships>`
}

function stylesXml(styles: number): string {
  const format = (index: number): string => `<numFmt numFmtId="${index + 200}" formatCode="&quot;${index}&quot;"/>`
  const style = (index: number): string => `<xf numFmtId="${index + 200}"/>`
  const formats = `<numFmts count="${styles}">${repeat(styles, format)}</numFmts>`
  return `${head}<styleSheet xmlns="${main}">${formats}<cellXfs count="${styles}">${repeat(styles, style)}</cellXfs></styleSheet>`
}

function sheetXml(rows: string): string {
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
}
