// @ts-check
import ExcelJS from 'exceljs'

/** The peer of the township case: exceljs alone reads a workbook and writes the same data again. */
const [, , input = '', output = ''] = process.argv
const workbook = new ExcelJS.Workbook()
await workbook.xlsx.readFile(input)
await workbook.xlsx.writeFile(output)
