import { expect, test } from 'vitest'
import { gather, gridOf } from './read-fixture.ts'

const twice = ['序号', '企业名称', '职工人数', '党员数', '序号', '企业名称', '职工人数', '党员数']

test('the same table twice beside itself is refused, because a row of it is two units', async () => {
  const grid = gridOf([
    ['甲镇两新组织台账'],
    twice,
    ['1', '恒泰五金厂', '91', '4', '3', '瑞丰茶业有限公司', '127', '10'],
    ['2', '长青竹木厂', '134', '4', '4', '天成包装厂', '288', '0'],
  ])
  await expect(gather(grid)).rejects.toMatchObject({
    code: 'input-side-by-side',
    args: { first: 'B2', second: 'F2' },
  })
})

test('so it is below another table, and where only the right half goes on', async () => {
  const below = gridOf([
    ['企业名称', '职工人数'],
    ['恒泰五金厂', '91'],
    ['社会组织名称', '党员数', '社会组织名称', '党员数'],
    ['甲商会', '3', '乙协会', '4'],
  ])
  await expect(gather(below)).rejects.toMatchObject({ code: 'input-side-by-side', args: { first: 'A3', second: 'C3' } })
  const right = gridOf([twice, ['1', '恒泰五金厂', '91', '4'], ['', '', '', '', '2', '天成包装厂', '288', '0']])
  await expect(gather(right)).rejects.toMatchObject({ code: 'input-side-by-side' })
})

test('a date above an empty right half and a signature below it make no second table', async () => {
  const grid = gridOf([
    ['甲镇台账', '', '', '', '', '2012年5月'],
    twice,
    ['1', '恒泰五金厂', '91', '4'],
    ['', '', '', '', '', '填表人：'],
  ])
  expect((await gather(grid)).records.map(({ name }) => name)).toEqual(['恒泰五金厂'])
})

test.each([
  ['the same names once more', ['企业名称', '职工人数', '企业名称', '职工人数'], ['甲厂', '3', '甲厂', '3']],
  ['other headings behind the second name', ['企业名称', '职工人数', '企业名称', '党员数'], ['甲厂', '3', '乙厂', '3']],
  ['nothing below the second half', ['企业名称', '职工人数', '企业名称', '职工人数'], ['甲厂', '3', '', '']],
])('%s is one table', async (_, headings, row) => {
  expect((await gather(gridOf([headings, row]))).records.map(({ name }) => name)).toEqual(['甲厂'])
})
