import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../src/domain/record.ts'
import { onlyOption } from '../../src/domain/value.ts'
import { gather, gridOf } from './read-fixture.ts'

const headings = ['序号', '单位名称', '职工人数', '党员数']
const sectorsIn = async (rows: readonly (readonly string[])[]) =>
  (await gather(gridOf(rows))).records.map((record) => onlyOption(fieldOf(record, 'sector')?.value))

describe('a line that says what the rows below it are', () => {
  it('tells the nature of these rows, until the next one', async () => {
    expect(
      await sectorsIn([
        headings,
        ['一、非公有制企业'],
        ['1', '甲', '30', '3'],
        ['二、社会组织'],
        ['2', '乙', '30', '3'],
        ['三、其他'],
        ['3', '丙', '30', '3'],
      ]),
    ).toEqual(['enterprise', 'social', undefined])
  })

  it('goes before the title, and a line with a township ends nothing', async () => {
    expect(
      await sectorsIn([
        ['某县企业台账'],
        headings,
        ['1', '甲', '30', '3'],
        ['二、社会组织'],
        ['城关镇'],
        ['2', '乙', '30', '3'],
      ]),
    ).toEqual(['enterprise', 'social'])
  })

  it('may be the heading above the names', async () => {
    expect(
      await sectorsIn([
        ['企业基本情况', '', '党员情况'],
        ['名称', '职工数', '党员数'],
        ['甲', '30', '3'],
      ]),
    ).toEqual(['enterprise'])
  })
})

describe('rows of a summary below a ledger', () => {
  it('are no organizations', async () => {
    const { records, skipped } = await gather(
      gridOf([
        headings,
        ['1', '甲有限公司', '30', '3'],
        ['', '合计', '30', '3'],
        ['', '其中：规上企业', '30', '3'],
        [],
        ['类别', '数量'],
        ['单独组建', '1'],
      ]),
    )
    expect(records.map(({ name }) => name)).toEqual(['甲有限公司'])
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([
      [3, 'total'],
      [4, 'total'],
      [5, 'blank'],
      [6, 'repeated-heading'],
      [7, 'no-name'],
    ])
  })

  it('do not hide units with short names', async () => {
    const { records } = await gather(
      gridOf([
        ['序号', '单位名称', '职工人数', '备注'],
        ['1', '商会', '30', ''],
        ['2', '其乐茶馆', '3', '无'],
      ]),
    )
    expect(records.map(({ name }) => name)).toEqual(['商会', '其乐茶馆'])
  })
})
