/** The part of exceljs that reads and writes whole workbooks; loading all of exceljs takes twice as long. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs'
  export = Workbook
}

/** The part of it that writes one row: `prepare` gives the numbers of looks and texts, `toXml` the text of the file. */
declare module 'exceljs/lib/xlsx/xform/sheet/row-xform.js' {
  class RowXform {
    prepare(row: object, workbook: { readonly styles: unknown; readonly sharedStrings?: unknown }): void
    toXml(row: object): string
  }
  export = RowXform
}
