import { expect, test } from 'vitest'
import { type Document, madeBeside } from '../../src/app/render-workbooks.ts'
import { mappedRows } from '../../src/domain/rows.ts'
import type { SheetTable } from '../../src/writers/document.ts'

const rows = [{ cells: ['甲厂'] }]
const head = { id: 'gaps', sheet: '缺口', title: '缺口', subtitle: [], notes: [], empty: '无', layout: 'list' } as const
const table: SheetTable = { ...head, columns: [{ id: 'name', heading: '名称', width: 20, kind: 'text' }], rows }
const fonts = { title: 'SimHei', body: 'SimSun' }
const named = { id: 'gap-report', title: '缺口报告', fonts, asOf: '2012-06-15', pages: '' } as const
const documentOf = (name: string, of: SheetTable) => ({ ...named, name, tables: [of] })
const long = { ...table, rows: mappedRows(rows, (row) => row) }

test('workbooks whose rows are all there are made beside this thread', async () => {
  const given: string[] = []
  const workbooks = madeBeside(async (documents: readonly Document[]) => {
    given.push(...documents.map(({ name }) => name))
    return []
  })
  expect(await workbooks([documentOf('甲', table), documentOf('乙', table)])).toEqual([])
  expect(given).toEqual(['甲', '乙'])
})

test('workbooks of rows that only this thread can make are made here, with all that belong to them', async () => {
  const workbooks = madeBeside(() => expect.fail('given away'))
  const artifacts = await workbooks([documentOf('甲', long), documentOf('乙', table)])
  expect(artifacts.map(({ name }) => name)).toEqual(['甲.xlsx', '乙.xlsx'])
  expect(Buffer.from(artifacts[0]?.bytes ?? []).length).toBe(artifacts[1]?.bytes.length)
})
