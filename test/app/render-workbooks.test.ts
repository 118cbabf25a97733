import { expect, test } from 'vitest'
import { type Document, madeBeside } from '../../src/app/render-workbooks.ts'
import { mappedRows } from '../../src/domain/rows.ts'
import type { SheetTable } from '../../src/writers/document.ts'
import { writeWorkbooks } from '../../src/writers/writer.ts'

const rows = [{ cells: ['甲厂'] }]
const head = { id: 'gaps', sheet: '缺口', title: '缺口', subtitle: [], notes: [], empty: '无', layout: 'list' } as const
const table: SheetTable = { ...head, columns: [{ id: 'name', heading: '名称', width: 20, kind: 'text' }], rows }
const fonts = { title: 'SimHei', body: 'SimSun' }
const named = { id: 'gap-report', title: '缺口报告', fonts, asOf: '2012-06-15', pages: '' } as const
const documentOf = (name: string, of: SheetTable) => ({ ...named, name, tables: [of] })
const long = { ...table, rows: mappedRows(rows, (row) => row) }

test('workbooks whose rows are all there are made beside this thread', async () => {
  const given: string[] = []
  const workbooks = madeBeside(async ({ name }: Document) => {
    given.push(name)
    return []
  })
  expect(await workbooks([documentOf('甲', table), documentOf('乙', table)])).toEqual([])
  expect(given).toEqual(['甲', '乙'])
})

test('a workbook of rows that only this thread can make is made here, in its place among the others', async () => {
  const workbooks = madeBeside(async (document) => writeWorkbooks([document]))
  const artifacts = await workbooks([documentOf('甲', long), documentOf('乙', table)])
  expect(artifacts.map(({ name }) => name)).toEqual(['甲.xlsx', '乙.xlsx'])
  expect(artifacts[0]?.bytes).toEqual(artifacts[1]?.bytes)
})

test('a workbook that cannot be made beside is the fault of all of them', async () => {
  const workbooks = madeBeside(async ({ name }) => Promise.reject(new Error(name)))
  await expect(workbooks([documentOf('甲', long), documentOf('乙', table)])).rejects.toThrow('乙')
})
