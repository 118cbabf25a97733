import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../src/domain/record.ts'
import { gather, gridOf } from './read-fixture.ts'

async function natureOf(rows: readonly (readonly string[])[], sheet: string) {
  const { layouts, records } = await gather(gridOf(rows, sheet, '台账.csv'))
  const [record] = records
  const cells = record === undefined ? [] : (fieldOf(record, 'sector')?.cells ?? [])
  return { nature: layouts[0]?.nature, cells: cells.map(({ text }) => text) }
}

const social = [
  'association',
  'privateNonEnterprise',
  'foundation',
  'intermediary',
  'lawFirm',
  'accountingFirm',
  'taxFirm',
]

describe('what the sheet says of the nature of all units', () => {
  it('is told with the title that says it', async () => {
    const title = '某县社会组织党建情况统计表'
    const found = await natureOf([[title], ['单位名称', '职工人数'], ['甲协会', '3']], 'Sheet1')
    expect(found.nature).toEqual({ kinds: [...social, 'otherSocial'], source: title })
    expect(found.cells).toEqual([title])
  })

  it('is told with the heading of the names, or the name of the sheet, which has no cell', async () => {
    const heading = await natureOf(
      [
        ['基金会名称', '职工人数'],
        ['甲基金会', '3'],
      ],
      'Sheet1',
    )
    expect(heading).toEqual({ nature: { kinds: ['foundation'], source: '基金会名称' }, cells: ['基金会名称'] })
    const sheet = await natureOf(
      [
        ['单位名称', '职工人数'],
        ['甲店', '3'],
      ],
      '个体工商户',
    )
    expect(sheet).toEqual({ nature: { kinds: ['selfEmployed'], source: '个体工商户' }, cells: [] })
  })

  it('is not told where a column says it', async () => {
    const rows = [
      ['社会组织名称', '单位类型'],
      ['甲协会', '社会团体'],
    ]
    expect(await natureOf(rows, 'Sheet1')).toEqual({ nature: undefined, cells: ['社会团体'] })
  })
})
