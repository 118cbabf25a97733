import type ExcelJS from 'exceljs'
import { columnLetters } from '../domain/cell.ts'
import { allRows, type Rows } from '../domain/rows.ts'
import type { Column, ColumnInput, Row } from './document.ts'
import type { Worksheet } from './xlsx-library.ts'

/** The day from which a date is taken for one: somebody who types 3.5 gets asked. */
const firstDay = new Date(Date.UTC(2000, 0, 1))

/** The longest list that a cell's own drop-down holds, in characters. */
const longestList = 255

/** Drop-downs, checks of dates and numbers, and notes for the cells that people fill in; what they type is never refused. */
export function addInputs(
  worksheet: Worksheet,
  columns: readonly Column[],
  { first, rows }: { readonly first: number; readonly rows: Rows<Row> },
): void {
  columns.forEach(({ id, input }, at) => {
    if (input === undefined) return
    const letters = columnLetters(at)
    for (const run of runsOf(allRows(rows).map((row) => row.inputs?.[id] ?? input)))
      worksheet.dataValidations.add(
        `${letters}${first + run.from}:${letters}${first + run.to}`,
        validationOf(run.input),
      )
  })
}

interface InputRun {
  readonly from: number
  readonly to: number
  readonly input: ColumnInput
}

/** Neighbouring rows that are filled in alike. */
function runsOf(inputs: readonly ColumnInput[]): readonly InputRun[] {
  const keys = inputs.map((input) => JSON.stringify(input))
  const starts = keys.flatMap((key, at) => (at === 0 || keys[at - 1] !== key ? [at] : []))
  return starts.map((from, at) => ({
    from,
    to: (starts[at + 1] ?? inputs.length) - 1,
    input: inputs[from] as ColumnInput,
  }))
}

function validationOf({ heading, prompt, options, notDate, notNumber }: ColumnInput): ExcelJS.DataValidation {
  const shown = { allowBlank: true, showInputMessage: true, promptTitle: heading.slice(0, 30), prompt }
  const list = (options ?? []).join(',')
  if (list !== '' && list.length <= longestList) {
    return { ...shown, type: 'list', showErrorMessage: false, formulae: [`"${list.replaceAll('"', '""')}"`] }
  }
  if (notNumber !== undefined) {
    const warning = { showErrorMessage: true, errorStyle: 'information', error: notNumber.said } as const
    const type = notNumber.whole ? 'whole' : 'decimal'
    return { ...shown, ...warning, type, operator: 'greaterThanOrEqual', formulae: [0] }
  }
  if (notDate === undefined) return { ...shown, type: 'any' as ExcelJS.DataValidation['type'], formulae: [] }
  const warning = { showErrorMessage: true, errorStyle: 'information', error: notDate } as const
  return { ...shown, ...warning, type: 'date', operator: 'greaterThan', formulae: [firstDay] }
}
