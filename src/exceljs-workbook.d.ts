/** The part of exceljs that reads and writes whole workbooks; loading all of exceljs takes twice as long. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs'
  export = Workbook
}
