import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import { type FieldId, fieldIds } from '../../src/domain/field.ts'
import type { Grid, Sheet } from '../../src/domain/grid.ts'
import { fieldOf } from '../../src/domain/record.ts'
import { createIdentities } from '../../src/ledger/identity.ts'
import { readLedger } from '../../src/ledger/read-ledger.ts'
import { dictionary, gather, gridOf, values } from './read-fixture.ts'

async function faultOf(grid: Grid, sheet: string | null = null): Promise<Fault> {
  try {
    await gather(grid, { sheet })
  } catch (error) {
    if (error instanceof Fault) return error
  }
  throw new Error('no fault')
}

const headings = ['企业名称', '职工人数', '党员数']

describe('a ledger that cannot be read', () => {
  it('is empty', async () => {
    expect((await faultOf(gridOf([]))).code).toBe('input-empty')
    expect((await faultOf(gridOf([['', '  ']]))).code).toBe('input-empty')
  })

  it('has no known headings', async () => {
    expect(
      await faultOf(
        gridOf([
          ['水果', '斤两'],
          ['苹果', '3'],
        ]),
      ),
    ).toMatchObject({ code: 'input-no-headings', args: { sheets: '台账' } })
  })

  it('has headings and no rows', async () => {
    expect((await faultOf(gridOf([headings, ['合计', '0', '0']]))).code).toBe('input-no-rows')
  })

  it('has no such sheet; the nearest is named', async () => {
    const fault = await faultOf(gridOf([headings, ['甲', '1', '0']], '台账一'), '台帐一')
    expect(fault).toMatchObject({ code: 'input-no-sheet', args: { sheet: '台帐一', nearest: '台账一' } })
  })
})

describe('the sheets of a ledger', () => {
  const sheet = (name: string, rows: readonly (readonly string[])[], hidden = false): Sheet => ({
    ...(gridOf(rows, name).sheets[0] as Sheet),
    hidden,
  })
  const grid: Grid = {
    file: '台账.xlsx',
    format: 'xlsx',
    sheets: [
      sheet('代码', [
        ['组织类别', '是否'],
        ['社会团体', '是'],
        ['基金会', '否'],
      ]),
      sheet('说明', [['本表由各乡镇填写，一式两份，于每月月底前报送县两新工委办公室，联系人见通讯录。']]),
      sheet('企业', [headings, ['甲', '1', '0']]),
      sheet('旧', [headings, ['旧甲', '1', '0']], true),
      sheet('空表', [headings]),
      sheet('空白', []),
    ],
  }

  it('are read where they hold organizations, and skipped by name where not', async () => {
    const read = await gather(grid)
    expect(read.records.map(({ name }) => name)).toEqual(['甲'])
    expect(read.skippedSheets.map(({ sheet: name, why }) => [name, why])).toEqual([
      ['代码', 'code-list'],
      ['说明', 'no-headings'],
      ['旧', 'hidden'],
      ['空表', 'no-rows'],
      ['空白', 'empty'],
    ])
  })

  it('are left aside but for the one that the user names, even if it is hidden', async () => {
    const read = await gather(grid, { sheet: '旧' })
    expect(read.records.map(({ name }) => name)).toEqual(['旧甲'])
    expect(read.skippedSheets.filter(({ why }) => why === 'not-chosen')).toHaveLength(5)
  })
})

describe('a long ledger', () => {
  it('is read batch by batch, with its headings told once and a table in the middle recognized', async () => {
    const row = (number: number, cells: readonly string[]) => ({
      row: number,
      hidden: false,
      cells: cells.map((text) => (text === '' ? undefined : ({ kind: 'text', text } as const))),
    })
    const total = 2000
    const sheet: Sheet = {
      name: '台账',
      hidden: false,
      merges: [],
      async *batches() {
        yield [row(1, [...headings, '吉祥物'])]
        for (let start = 2; start < total; start += 100) {
          yield Array.from({ length: 100 }, (_, index) =>
            start + index === 1000
              ? row(1000, ['社会组织名称', '党员数', '从业人数'])
              : row(start + index, [`甲${start + index}`, '30', '2']),
          )
        }
      },
    }
    const read = await gather({ file: 'a.csv', format: 'csv', sheets: [sheet] })
    expect(read.records).toHaveLength(total - 1)
    expect(read.batches.reduce((sum, batch) => sum + batch.rows, 0)).toBe(total + 1)
    expect(read.issues.filter(({ code }) => code === 'heading-unknown')).toHaveLength(1)
    const [before, after] = [999, 1001].map((at) => read.records.find((record) => record.row === at))
    expect(before && fieldOf(before, 'employees')?.value).toEqual({ type: 'span', low: 30, high: 30 })
    expect(after && fieldOf(after, 'employees')?.value).toEqual({ type: 'span', low: 2, high: 2 })
  })

  it('remembers organizations over several ledgers', async () => {
    const identities = createIdentities()
    const options = { dictionary, values, sheet: null, township: null, blankAsZero: new Set<FieldId>(), identities }
    const duplicates: (string | null)[] = []
    for (const file of ['一.csv', '二.csv']) {
      for await (const event of readLedger(gridOf([headings, ['甲', '1', '0']], '台账', file), options)) {
        if (event.type === 'batch')
          duplicates.push(...event.batch.records.map(({ duplicateOf }) => duplicateOf?.file ?? null))
      }
    }
    expect(duplicates).toEqual([null, '一.csv'])
  })
})

describe('a record', () => {
  it('has a place for every field, undefined where there is no column', async () => {
    const { records } = await gather(gridOf([headings, ['甲', '1', '']]))
    const [record] = records
    expect(record?.values).toHaveLength(fieldIds.length)
    expect(record && fieldOf(record, 'status')).toBeUndefined()
    expect(record && fieldOf(record, 'members')).toMatchObject({
      value: { type: 'span', low: 0, high: Infinity, why: 'blank' },
      cells: [{ row: null, column: 2, text: '' }],
    })
  })
})

describe('an organization that stands twice', () => {
  const asked = ['企业名称', '职工人数', '固定员工数', '党员数', '是否建立党组织', '党建指导员', '乡镇']
  const differing = async (first: readonly string[], second: readonly string[]) => {
    const { issues } = await gather(gridOf([asked, first, second]))
    return issues.filter(({ code }) => code === 'duplicate-organization').map(({ args }) => args)
  }

  it('is told with the facts in which its rows differ', async () => {
    const first = ['甲有限公司', '45', '40', '2', '否', '无', '城关镇']
    const [told] = await differing(first, ['甲有限公司', '45', '30', '2', '是', '有', '城 关 镇'])
    expect(told).toMatchObject({ differs: 'regularEmployees, partyOrgEstablished, instructor' })
  })

  it('does not differ in what one row leaves blank', async () => {
    const first = ['甲有限公司', '45', '40', '2', '否', '无', '城关镇']
    expect(await differing(first, ['甲有限公司', '45', '', '', '', '', '城关镇'])).toMatchObject([{ differs: '' }])
  })
})

describe('the township that is given for rows without one', () => {
  it('is the same however it is spelled', async () => {
    const { records } = await gather(gridOf([headings, ['甲有限公司', '20', '1']]), { township: '城 关 镇(东片)' })
    expect(records.map(({ township }) => township)).toEqual(['城关镇（东片）'])
  })

  it('leaves the text of a cell as it stands', async () => {
    const { records } = await gather(
      gridOf([
        [...headings, '乡镇'],
        ['甲有限公司', '20', '1', '城 关 镇'],
      ]),
    )
    const field = records[0] && fieldOf(records[0], 'township')
    expect(field?.value).toEqual({ type: 'text', text: '城关镇' })
    expect(field?.cells.map(({ text }) => text)).toEqual(['城 关 镇'])
  })
})
