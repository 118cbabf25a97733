import type ExcelJS from 'exceljs'
import ExcelWorkbook from 'exceljs/lib/doc/workbook.js'

/** The only door to exceljs: its types, and an empty workbook. */
export type Workbook = ExcelJS.Workbook
export type Worksheet = ExcelJS.Worksheet
export type CellStyle = Partial<ExcelJS.Style>

/** An empty workbook whose created and modified times are the start of a day. */
export function newWorkbook(asOf: string): Workbook {
  const workbook = new ExcelWorkbook()
  const day = new Date(`${asOf}T00:00:00Z`)
  workbook.creator = 'liangxin'
  workbook.lastModifiedBy = 'liangxin'
  workbook.created = day
  workbook.modified = day
  return workbook
}

/** The bytes of a workbook as the library packs them. */
export async function packed(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
