import type ExcelJS from 'exceljs'
import { columnLetters } from '../domain/cell.ts'
import type { Column, ColumnInput } from './document.ts'
import type { Worksheet } from './xlsx-library.ts'

/** The day from which a date is taken for one: somebody who types 3.5 gets asked. */
const firstDay = new Date(Date.UTC(2000, 0, 1))

/** The longest list that a cell's own drop-down holds, in characters. */
const longestList = 255

/** Drop-downs, checks of dates and notes for the columns that people fill in; what they type is never refused. */
export function addInputs(
  worksheet: Worksheet,
  columns: readonly Column[],
  rows: { readonly first: number; readonly count: number },
): void {
  if (rows.count === 0) return
  columns.forEach(({ input }, at) => {
    if (input === undefined) return
    const letters = columnLetters(at)
    const range = `${letters}${rows.first}:${letters}${rows.first + rows.count - 1}`
    worksheet.dataValidations.add(range, validationOf(input))
  })
}

function validationOf({ heading, prompt, options, notDate }: ColumnInput): ExcelJS.DataValidation {
  const shown = { allowBlank: true, showInputMessage: true, promptTitle: heading.slice(0, 30), prompt }
  const list = (options ?? []).join(',')
  if (list !== '' && list.length <= longestList) {
    return { ...shown, type: 'list', showErrorMessage: false, formulae: [`"${list.replaceAll('"', '""')}"`] }
  }
  if (notDate === undefined) return { ...shown, type: 'any' as ExcelJS.DataValidation['type'], formulae: [] }
  const warning = { showErrorMessage: true, errorStyle: 'information', error: notDate } as const
  return { ...shown, ...warning, type: 'date', operator: 'greaterThan', formulae: [firstDay] }
}
