import { describe, expect, it } from 'vitest'
import type { LookBack } from '../../src/domain/look-back.ts'
import type { Table } from '../../src/writers/document.ts'
import { lookBackDocument, lookBackTables } from '../../src/writers/look-back-document.ts'

const unit = { organization: '镇/甲', name: '甲', creditCode: null, township: '镇' }
const at = { file: 'a.xlsx', sheet: '台账', row: 5 }
const secretary = (row: number) => ({ ...at, field: 'secretary', cell: `N${row}`, text: `书记${row}` })

const value: LookBack = {
  ...{ asOf: '2012-06-15', since: '2012-01-01', until: '2012-06-15', judgedSince: '2012-01-01' },
  pack: { id: 'sample', version: '1.0.0', title: { zh: '样本', en: 'sample' } },
  targets: [{ id: 'E2', title: { zh: '应建尽建', en: 'formed' }, clause: '二·1' }],
  exclusions: [{ id: 'moved', title: { zh: '迁出', en: 'moved' } }],
  register: { file: 'register.jsonl', head: 'abcdef012345678', lastRound: '2012-06-15', compactedOn: null },
  cancelled: [
    {
      ...{ ...unit, number: '镇-2012-0001', target: 'E2', cancelledOn: '2012-04-15', verifiedBy: null, at },
      evidence: {
        at,
        cells: [
          { field: 'sector', cell: 'D5', text: '企业' },
          { field: 'members', cell: 'G5', text: '3' },
        ],
      },
      ...{ relapsedOn: [], state: 'cancelled' },
      today: { says: 'excluded', reason: 'moved', cells: [{ field: 'status', cell: 'E5', text: '迁出' }] },
    },
  ],
  counts: {
    ...{ cancelledOrganizations: 1, relapsed: 3, stoodCancelled: 8, relapsedOrganizations: 2, gapsToday: 1 },
    today: {
      ...{ met: 0, gap: 0, unknown: 0, vanished: 0, excluded: 1 },
      ...{ notApplicable: 0, notEvaluated: 0, otherRules: 0 },
    },
    ...{ undated: 7, founded: [], haveAll: 0, able: 0, maybeAble: 0 },
    ones: [{ id: 'secretary', yes: 1, no: 0, unknown: 0, 'not-recorded': 0 }],
  },
  relapses: [
    { township: '东镇', cancelled: 5, relapsed: 2, organizations: 1, gapsToday: 0 },
    { township: '西镇', cancelled: 3, relapsed: 1, organizations: 1, gapsToday: 1 },
  ],
  founded: [],
  foundedOpen: [{ ...unit, at, partyOrgName: null, foundedOn: null, cells: [], open: 'date', targets: [] }],
  undated: [{ file: 'b.xlsx', sheet: '台账', units: 7 }],
  ones: [{ id: 'secretary', title: { zh: '党组织书记', en: 'secretary' } }],
  groups: [
    {
      ...{ name: '联合支部', superior: null, township: '镇', units: ['甲', '乙'], has: 1 },
      ones: [{ id: 'secretary', says: 'yes', cells: [5, 6, 7, 8, 9].map(secretary) }],
    },
  ],
  unnamed: 0,
  standAlone: { parameters: [], units: [], notRecorded: 0, missingColumns: [], formUnknown: 0 },
}

function cell(table: Table | undefined, row: number, id: string): unknown {
  return table?.rows[row]?.cells[table.columns.findIndex((column) => column.id === id)]
}

describe('the look-back as a workbook', () => {
  const [overview, cancelled, , open, relapses, ones] = lookBackDocument(value, 'zh').tables

  it('has a line for signatures under every sheet', () => {
    expect(lookBackDocument(value, 'zh').tables.filter(({ signatures }) => signatures === undefined)).toEqual([])
  })

  it('tells the proof with its place, without the nature of the unit, which proves nothing', () => {
    expect(cell(cancelled, 0, 'evidence')).toBe('G5 党员数“3”；a.xlsx《台账》第 5 行')
    expect(cell(cancelled, 0, 'todayCells')).toBe('原因：迁出；E5 经营状况“迁出”')
  })

  it('never shows relapses without the items that stood cancelled, and adds them up', () => {
    expect(relapses?.rows.at(-1)?.cells).toEqual(['合计', 8, 3, 2, 1])
    expect(overview?.rows.flatMap(({ cells }) => cells)).toContain('3 项（期内曾销号 8 项）')
  })

  it('says of which ledgers nothing is known', () => {
    expect(open?.notes).toContain('b.xlsx《台账》：台账没有党组织成立时间列，7 家已建单位是否期内成立不能判断。')
    expect(cell(open, 0, 'foundedText')).toBe('没有写明')
  })

  it('quotes the first cells of a large joint organization and says how many there are more', () => {
    expect(cell(ones, 0, 'basis')).toBe(
      '党组织书记：有（N5 党组织书记“书记5”；N6 党组织书记“书记6”；N7 党组织书记“书记7”，另有 2 处）',
    )
  })
})

describe('the look-back as text files', () => {
  it('has codes for scripts and no total among the townships', () => {
    const tables = lookBackTables(value, 'en').tables
    expect(tables.map(({ id }) => id)).toEqual([
      'look-back-cancelled',
      'look-back-founded',
      'look-back-undated',
      'look-back-relapses',
      'look-back-ones',
      'look-back-stand-alone',
    ])
    expect(cell(tables[0], 0, 'today')).toBe('excluded')
    expect(tables[3]?.rows).toHaveLength(2)
  })
})
