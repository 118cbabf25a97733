import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../src/domain/record.ts'
import { codedName, notedName } from '../../src/ledger/name-note.ts'
import { gather, gridOf, values } from './read-fixture.ts'

describe('a note behind a name', () => {
  it.each([
    ['甲五金厂（停业）', '甲五金厂', 'suspended'],
    ['甲五金厂 (已注销)', '甲五金厂', 'deregistered'],
    ['甲（浙江）有限公司（吊销）', '甲（浙江）有限公司', 'revoked'],
    ['甲五金厂【筹建】', '甲五金厂', 'preparing'],
  ])('%s tells the status and is no part of the name', (text, name, status) => {
    expect(notedName(text, values)).toEqual({ name, status: { type: 'options', options: [status] } })
  })

  it.each([
    '甲五金厂',
    '甲（浙江）有限公司',
    '甲五金厂（原乙电器厂）',
    '甲五金厂（普通合伙）',
    '甲五金厂（1）',
    '甲五金厂（是）',
    '甲五金厂（筹建处）',
    '甲五金厂（拟注销）',
    '（停业）',
  ])('%s is a name as it stands', (text) => {
    expect(notedName(text, values)).toBeUndefined()
  })

  const statusIn = async (rows: readonly (readonly string[])[]) =>
    (await gather(gridOf(rows))).records.map((record) => [record.name, fieldOf(record, 'status')?.value])

  it('stands for a column of its own: the units without one are operating', async () => {
    expect(
      await statusIn([
        ['企业名称', '职工人数'],
        ['甲五金厂（停业）', '30'],
        ['乙电器厂', '40'],
      ]),
    ).toEqual([
      ['甲五金厂', { type: 'options', options: ['suspended'] }],
      ['乙电器厂', { type: 'options', options: ['operating'] }],
    ])
  })

  it('is told of every unit that has one; where the first rows have none it is no status, and that is told, too', async () => {
    const units = (count: number) => Array.from({ length: count }, (_, at) => [`第${at}五金厂`, '30'])
    const issuesOf = async (rows: readonly (readonly string[])[]) =>
      (await gather(gridOf([['企业名称', '职工人数'], ...rows]))).issues
        .filter(({ code }) => code.startsWith('status-in-name'))
        .map(({ code, cell, args }) => ({ code, cell, ...args }))
    const noted = { name: '甲五金厂', note: '（停业）' }
    expect(await issuesOf([['甲五金厂（停业）', '30']])).toEqual([{ code: 'status-in-name', cell: 'A2', ...noted }])
    expect(await issuesOf([...units(400), ['甲五金厂（停业）', '30']])).toEqual([
      { code: 'status-in-name-unread', cell: 'A402', ...noted },
    ])
  })

  it('fills in a blank status, and contradicts another one', async () => {
    const read = await gather(
      gridOf([
        ['企业名称', '职工人数', '经营状况'],
        ['甲五金厂（停业）', '30', ''],
        ['乙电器厂（已注销）', '40', '正常'],
        ['丙茶厂', '20', ''],
      ]),
    )
    expect(read.records.map((record) => fieldOf(record, 'status')?.value.why)).toEqual([
      undefined,
      'contradiction',
      'blank',
    ])
    expect(read.issues.filter(({ code }) => code === 'contradiction')).toMatchObject([{ row: 3, field: 'status' }])
  })

  it('does not make another organization of a unit', async () => {
    const { records } = await gather(
      gridOf([
        ['企业名称', '职工人数'],
        ['甲五金厂（停业）', '30'],
        ['甲五金厂', '30'],
      ]),
    )
    expect(records.map(({ duplicateOf }) => duplicateOf?.row)).toEqual([undefined, 2])
  })
})

describe('a credit code behind a name', () => {
  const code = '91110000101623741K'

  it.each([`甲五金厂（${code}）`, `甲五金厂\n${code}`, `甲五金厂 ${code.toLowerCase()}`])(
    '%s is read as the code',
    (text) => {
      expect(codedName(text)).toEqual({ name: '甲五金厂', code })
    },
  )

  it.each(['甲五金厂', '甲五金厂A1', '甲五金厂 911100001016237410', code])(
    '%s has none that its check confirms',
    (text) => {
      expect(codedName(text)).toBeUndefined()
    },
  )

  it('identifies the unit where no column does', async () => {
    const { records } = await gather(
      gridOf([
        ['企业名称', '职工人数'],
        [`甲五金厂（${code}）`, '30'],
      ]),
    )
    expect(records).toMatchObject([{ name: '甲五金厂', creditCode: code, key: code }])
  })
})
