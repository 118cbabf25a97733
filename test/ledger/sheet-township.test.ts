import { describe, expect, it } from 'vitest'
import { statedTownship } from '../../src/ledger/sheet-township.ts'
import { townshipInPath, townshipInText } from '../../src/ledger/township.ts'
import { dictionary, gather, gridOf } from './read-fixture.ts'

const words = dictionary.townships

describe('the township in the name of a file', () => {
  it.each([
    ['桐琴镇台账（二季度）.xlsx', '桐琴镇'],
    ['1-桐琴镇.xlsx', '桐琴镇'],
    ['附件2 泉溪镇“八个清”台账.csv', '泉溪镇'],
    ['附件 泉溪镇台账.csv', '泉溪镇'],
    ['武义县王宅镇.xlsx', '王宅镇'],
    ['2012年第二季度桐琴镇.xlsx', '桐琴镇'],
    ['关于报送桐琴镇两新组织台账.xlsx', '桐琴镇'],
    ['柳城畲族镇_最新.xlsx', '柳城畲族镇'],
    ['附城镇.xlsx', '附城镇'],
    ['泉溪镇/2012年/台账.xlsx', '泉溪镇'],
    ['泉溪镇转来/桐琴镇.xlsx', '桐琴镇'],
    ['桐 琴 镇.xlsx', '桐琴镇'],
  ])('%s', (path, township) => {
    expect(townshipInPath(path, words)).toBe(township)
  })

  it('is none where only the kind of ledger or of place is named', () => {
    for (const path of [
      '非公企业台账.xlsx',
      '各乡镇汇总.xlsx',
      '特色小镇企业.xlsx',
      '2012年/社会组织.csv',
      '乡镇企业.csv',
    ])
      expect(townshipInPath(path, words)).toBeNull()
  })

  it('is found in a title, too, behind the words of a letter', () => {
    expect(townshipInText('填报单位：中共王宅镇委员会', words)).toBe('王宅镇')
  })
})

const rows = (title: string, ...townships: readonly string[]) => [
  ...(title === '' ? [] : [[title]]),
  ['企业名称', '乡镇', '职工人数'],
  ...townships.map((township, at) => [`甲${at}厂`, township, '5']),
]

/** Township and source of a ledger of one row that states none itself. */
async function of({ title = '', sheet = '表1', file = '表.xlsx', township = null as string | null }) {
  const { layouts, records, issues } = await gather(gridOf(rows(title, ''), sheet, file), { township })
  return [records[0]?.township, layouts[0]?.township?.from, issues.map(({ code }) => code).join(' ')]
}

describe('the township of rows that do not say theirs', () => {
  it('is that of the title, else of the sheet, else of the file, else the one that was given', async () => {
    const all = { title: '桐琴镇台账', sheet: '泉溪镇', file: '王宅镇.xlsx' }
    expect(await of(all)).toEqual(['桐琴镇', 'title', ''])
    expect(await of({ ...all, title: '台账' })).toEqual(['泉溪镇', 'sheet-name', ''])
    expect(await of({ ...all, title: '', sheet: '表1' })).toEqual(['王宅镇', 'file-name', ''])
    expect(await of({ township: '柳城畲族镇' })).toEqual(['柳城畲族镇', 'flag', ''])
    expect(await of({})).toEqual([null, undefined, 'township-unknown'])
  })

  it('is never the one that was given where the ledger states another, and that is told', async () => {
    expect(await of({ title: '桐琴镇台账', township: '泉溪镇' })).toEqual(['桐琴镇', 'title', 'township-contradicted'])
    expect(await of({ file: '1-桐琴镇.xlsx', township: '泉溪镇' })).toEqual([
      ...['桐琴镇', 'file-name', 'township-contradicted'],
    ])
  })

  it('is not told where both mean one township', async () => {
    expect(await of({ title: '桐琴镇台账', township: '武义县桐琴镇' })).toEqual(['桐琴镇', 'title', ''])
    expect(await of({ title: '桐琴镇台账', township: '桐 琴 镇' })).toEqual(['桐琴镇', 'title', ''])
  })

  it('gives way to the column, row by row, and a sheet says so once', async () => {
    const grid = gridOf(rows('', '泉溪镇', '', '王宅镇', '桐琴镇'))
    const { records, issues } = await gather(grid, { township: '桐琴镇' })
    expect(records.map(({ township }) => township)).toEqual(['泉溪镇', '桐琴镇', '王宅镇', '桐琴镇'])
    expect(issues).toMatchObject([
      { code: 'township-contradicted', severity: 'warning', cell: 'B2', args: { given: '桐琴镇', stated: '泉溪镇' } },
    ])
  })
})

it('the only sheet of a text file is called like the file, which is what says the township', () => {
  expect(statedTownship({ titles: [], sheet: '桐琴镇', file: '二季度/桐琴镇.csv' }, words)).toEqual({
    ...{ from: 'file-name', name: '桐琴镇' },
  })
})

describe('a township that is named by its code', () => {
  const codes = new Map([['330723104', '桐琴镇']])
  const read = async (townshipCodes: ReadonlyMap<string, string>, title: string, ...cells: readonly string[]) =>
    (await gather(gridOf(rows(title, ...cells)), { townshipCodes })).records.map(({ township }) => township)

  it('has its name where the county says which it is, also of a village in it and as a spreadsheet shows numbers', async () => {
    const cells = ['330723104', '330723104000', '330723104201', '330723104.0', '３３０７２３１０４'] as const
    expect(await read(codes, '', ...cells)).toEqual(cells.map(() => '桐琴镇'))
  })

  it('keeps its nine digits where nobody knows it and nothing else is said, else gives way', async () => {
    expect(await read(new Map(), '', '330723104201')).toEqual(['330723104'])
    expect(await read(new Map(), '泉溪镇台账', '330723104')).toEqual(['泉溪镇'])
    expect(await read(codes, '泉溪镇台账', '330723')).toEqual(['泉溪镇'])
  })

  it('is found in a column of codes, unless another column has the names', async () => {
    const grid = (...headings: readonly string[]) =>
      gridOf([
        ['企业名称', ...headings, '职工人数'],
        ['甲厂', ...headings.map((heading) => (heading === '乡镇' ? '泉溪镇' : '330723104')), '5'],
      ])
    const township = async (...headings: readonly string[]) =>
      (await gather(grid(...headings), { townshipCodes: codes })).records[0]?.township
    expect(await township('乡镇代码')).toBe('桐琴镇')
    expect(await township('行政区划代码')).toBe('桐琴镇')
    expect(await township('乡镇', '乡镇代码')).toBe('泉溪镇')
  })
})
