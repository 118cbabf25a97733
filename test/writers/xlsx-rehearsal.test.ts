import { expect, test } from 'vitest'
import type { Document } from '../../src/writers/document.ts'
import { loadXlsx } from '../../src/writers/writer.ts'
import { writeXlsx } from '../../src/writers/xlsx.ts'
import { rehearse } from '../../src/writers/xlsx-rehearsal.ts'

const document: Document = {
  ...{ id: 'gap-report', name: '缺口报告', title: '缺口报告', asOf: '2012-06-15', pages: '{page} / {pages}' },
  fonts: { title: '黑体', body: '宋体' },
  tables: [
    {
      ...{ id: 'list', sheet: '清单', title: '清单', subtitle: [], notes: [], empty: '无', layout: 'list' },
      columns: [{ id: 'name', heading: '单位名称', width: 20, kind: 'text' }],
      rows: [{ cells: ['甲公司'] }, { cells: ['乙公司'], style: 'first' }],
    },
  ],
}

test('a workbook is the same bytes whether it was rehearsed or not', async () => {
  const before = await writeXlsx(document)
  await rehearse()
  await loadXlsx()
  expect(await writeXlsx(document)).toEqual(before)
})
