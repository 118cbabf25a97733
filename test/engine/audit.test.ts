import { describe, expect, it } from 'vitest'
import { issueSeverities, type LedgerIssue } from '../../src/domain/ledger-issue.ts'
import type { OrgRecord } from '../../src/domain/record.ts'
import { auditFactsSchema, type Breakdown } from '../../src/domain/report.ts'
import { createAudit } from '../../src/engine/audit.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { samplePartition } from './sample-partition.ts'
import { batchOf, blank, type Cells, record } from './sample-record.ts'

const unit: Cells = {
  name: '甲',
  creditCode: '91330000000000000X',
  sector: 'enterprise',
  kind: 'private',
  status: 'operating',
  employees: 40,
  members: 2,
  partyOrgEstablished: false,
  instructor: false,
  liaison: false,
  union: false,
  youthLeague: false,
}

type Sheets = Readonly<Record<string, Readonly<Record<string, Cells & Partial<About>>>>>

interface Setting {
  readonly breakdowns?: readonly Breakdown[]
  readonly set?: Record<string, number>
  readonly redact?: boolean
}

/** Audits sheets, each a list of units by name; every unit stands one row below the one before. */
function audit(sheets: Sheets, setting: Setting = {}) {
  const { breakdowns = [], set = {}, redact = false } = setting
  const running = createAudit(resolved(samplePack, set), { breakdowns, redact, partition: samplePartition })
  for (const [sheet, units] of Object.entries(sheets)) {
    const records = Object.entries(units).map(([name, { about, ...cells }], index) =>
      record(cells, { name, sheet, row: 5 + index, ...about }),
    )
    running.add(batchOf(records))
  }
  return running.finish()
}

interface About {
  readonly about: Partial<OrgRecord>
}

describe('the facts of an audit', () => {
  const facts = audit(
    {
      '1': { 甲: unit, 乙: { ...unit, partyOrgEstablished: true }, 丙: { ...unit, status: 'revoked' } },
      '2': { 丁: { ...unit, status: blank } },
    },
    { breakdowns: ['sector', 'township'] },
  )

  it('fit the contract, with their keys in its order, because a report is written as it comes', () => {
    const { error, data } = auditFactsSchema.safeParse({
      $schema: 'audit.schema.json',
      schemaVersion: 1,
      tool: { name: 'liangxin', version: '0' },
      previous: null,
      ...facts,
      inputs: facts.inputs.map((input) => ({ ...input, sha256: '' })),
    })
    expect(error).toBeUndefined()
    const { inputs, ...others } = facts
    for (const [part, written] of Object.entries(others)) {
      expect(JSON.stringify(written), part).toBe(JSON.stringify(data?.[part as keyof typeof data]))
    }
    const hashed = data?.inputs.map(({ sha256: _, ...input }) => input)
    expect(JSON.stringify(inputs)).toBe(JSON.stringify(hashed))
  })

  it('balance: every row is in the base, open, or left out for one reason', () => {
    const { organizations, base, baseUnknown, excluded, coverage, covered } = facts.summary
    expect([organizations, base, baseUnknown]).toEqual([4, 2, 1])
    expect(excluded).toMatchObject([{ reason: 'deregistered', count: 1 }])
    expect(coverage).toEqual({ organization: 1, work: 0, none: 1, unknown: 0 })
    expect(covered).toBe(1)
  })

  it('count every finding once, under the target that made it', () => {
    for (const { id, evaluated, gap, unknown } of facts.targets) {
      const found = facts.findings.filter(({ target }) => target === id)
      const count = (verdict: string) => found.filter((finding) => finding.verdict === verdict).length
      expect([id, gap, unknown]).toEqual([id, count('gap'), count('unknown')])
      if (!evaluated) expect(found).toEqual([])
    }
    expect(facts.summary.gaps + facts.summary.unknowns).toBe(facts.findings.length)
  })

  it('keep the order of reading, and the order of the pack within one unit', () => {
    expect(facts.organizations.map(({ name }) => name)).toEqual(['甲', '乙', '丙', '丁'])
    expect(facts.findings.filter(({ name }) => name === '甲').map(({ target }) => target)).toEqual(['E2', 'S3', 'W1'])
    const names = facts.findings.map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => '甲乙丙丁'.indexOf(a) - '甲乙丙丁'.indexOf(b)))
  })

  it('are the same for the same ledgers', () => {
    const again = () => audit({ '1': { 甲: unit, 乙: { ...unit, members: blank } } })
    expect(JSON.stringify(again())).toBe(JSON.stringify(again()))
  })
})

describe('a repeated row', () => {
  const first = { file: 'a.xlsx', sheet: '1', row: 5 }
  const facts = audit({ '1': { 甲: unit, 乙: { ...unit, members: 99, about: { duplicateOf: first } } } })

  it('is listed and left out, and counts in nothing', () => {
    expect(facts.organizations.map(({ base, outReason }) => [base, outReason])).toEqual([
      ['in', null],
      ['out', 'duplicate'],
    ])
    expect(facts.organizations[1]?.outCells).toEqual(['B6'])
    expect(new Set(facts.findings.map(({ name }) => name))).toEqual(new Set(['甲']))
    expect(facts.indicators.find(({ id }) => id === 'formation-rate')).toMatchObject({ numerator: 0, denominator: 1 })
    expect(facts.ledgerIssues.filter(({ code }) => code === 'pack-check')).toEqual([])
  })
})

describe('indicators', () => {
  const facts = audit(
    {
      '1': {
        甲: { ...unit, about: { township: '乙镇' } },
        乙: { ...unit, partyOrgEstablished: true, about: { township: '乙镇' } },
        丙: { ...unit, partyOrgEstablished: blank, about: { township: '甲镇' } },
        丁: { ...unit, sector: 'social', status: blank, about: { township: null } },
        戊: { ...unit, sector: 'outside', about: { township: '丙镇' } },
      },
    },
    { breakdowns: ['township', 'sector'] },
  )
  const figures = (id: string) =>
    facts.indicators
      .filter((indicator) => indicator.id === id)
      .map(({ by, group, numerator, denominator, unknown }) => [by, group, numerator, denominator, unknown])

  it('count for all units and each group, by code point, the unnamed group last, an empty township too', () => {
    expect(figures('formation-rate')).toEqual([
      ['all', null, 1, 2, 2],
      ['township', '丙镇', 0, 0, 0],
      ['township', '乙镇', 1, 2, 0],
      ['township', '甲镇', 0, 0, 1],
      ['township', null, 0, 0, 1],
      ['sector', 'enterprise', 1, 2, 1],
      ['sector', 'social', 0, 0, 1],
    ])
  })

  it('have the interval that the unknowns leave open, and the verdict on the goal', () => {
    const rate = facts.indicators.find(({ id, by }) => id === 'formation-rate' && by === 'all')
    expect(rate).toMatchObject({
      low: { numerator: 1, denominator: 4 },
      high: { numerator: 2, denominator: 3 },
      goal: 0.5,
      verdict: 'undecided',
      tally: [0, 1, 1, 1, 1, 0, 1, 0],
    })
  })

  it('include the attainment of every target that was evaluated, and of no other', () => {
    const ids = [...new Set(facts.indicators.map(({ id }) => id))]
    expect(ids).toEqual(['formation-rate', 'participation', 'target:E1', 'target:E2', 'target:S3', 'target:W1'])
  })

  it('expect every unit to meet a target that must be met', () => {
    const of = (id: string) => facts.indicators.find((indicator) => indicator.id === id && indicator.by === 'all')
    expect(of('target:E2')).toMatchObject({ goal: 1, verdict: 'missed' })
    expect(of('target:E1')).toMatchObject({ goal: null, verdict: null })
  })

  it('of sums add up the units that are known and bound the others', () => {
    const sums = audit({
      '1': {
        甲: { ...unit, floatingMembers: 4, floatingParticipating: 3 },
        乙: { ...unit, floatingMembers: 2, floatingParticipating: blank },
        丙: { ...unit, floatingMembers: 9, floatingParticipating: 9, status: 'revoked' },
      },
    }).indicators.find(({ id }) => id === 'participation')
    expect(sums).toMatchObject({
      unit: 'sum',
      numerator: 3,
      denominator: 4,
      unknown: 1,
      low: { numerator: 3, denominator: 6 },
      high: { numerator: 5, denominator: 6 },
      tally: [],
    })
  })
})

describe('targets', () => {
  const { partyOrgEstablished: _, ...without } = unit

  it('are evaluated where their columns are, and list what the other sheets lack', () => {
    const facts = audit({ '1': { 甲: unit }, '2': { 乙: without } })
    expect(facts.targets.find(({ id }) => id === 'E2')).toMatchObject({
      evaluated: true,
      notEvaluated: null,
      missingColumns: ['partyOrgEstablished'],
      gap: 1,
      met: 0,
    })
    expect(facts.targets.find(({ id }) => id === 'D1')).toMatchObject({
      evaluated: false,
      notEvaluated: 'not-in-force',
    })
    expect(facts.ledgerIssues.filter(({ code }) => code === 'column-missing')).toMatchObject([
      { sheet: '1', field: 'secretary', args: { targets: 'L1' } },
      { sheet: '1', field: 'activities', args: { targets: 'L1' } },
      { sheet: '2', field: 'partyOrgEstablished', severity: 'warning', args: { targets: 'E2, S3, W1, L1' } },
      { sheet: '2', field: 'secretary' },
      { sheet: '2', field: 'activities' },
    ])
  })

  it('all depend on a column of the base', () => {
    const { kind: __, ...noKind } = unit
    const facts = audit({ '1': { 甲: noKind } })
    expect(facts.summary.baseUnknown).toBe(1)
    expect(facts.ledgerIssues.find(({ field }) => field === 'kind')?.args).toEqual({
      targets: 'E1, E2, S3, W1, L1, D1',
    })
  })

  it('list groups without judging them while the limit is not set', () => {
    const group = (set: Record<string, number>) =>
      audit({ '1': { 甲: { ...unit, partyOrgForm: 'joint', partyOrgName: '联合支部' } } }, { set }).targets.find(
        ({ kind }) => kind === 'group',
      )
    expect(group({})).toMatchObject({ id: 'G1', evaluated: false, notEvaluated: 'limit-not-set', met: 0, gap: 0 })
    expect(group({ jointLimit: 5 })).toMatchObject({ evaluated: true, notEvaluated: null, met: 1, gap: 0 })
  })
})

describe('breakdowns', () => {
  it('are left out where no ledger names a single group', () => {
    const by = (cells: Cells) =>
      new Set(audit({ '1': { 甲: cells } }, { breakdowns: ['township', 'industry'] }).indicators.map((each) => each.by))
    expect(by(unit)).toEqual(new Set(['all', 'township']))
    expect(by({ ...unit, industry: blank })).toEqual(new Set(['all', 'township']))
    expect(by({ ...unit, industry: '竹木' })).toEqual(new Set(['all', 'township', 'industry']))
  })
})

describe('the national return', () => {
  it('sorts the base, and puts what is not known in the row for the rest', () => {
    const { partition } = audit({
      '1': {
        甲: { ...unit, partyOrgEstablished: true, employees: 50 },
        乙: { ...unit, members: 0 },
        丙: { ...unit, members: blank, employees: blank },
        丁: { ...unit, partyOrgEstablished: blank, employees: 60 },
        戊: { ...unit, status: 'revoked' },
        己: { ...unit, status: blank },
      },
    })
    expect(partition.rows.map(({ id }, row) => [id, partition.counts[row]])).toEqual([
      ['total', [4, 2]],
      ['formed', [1, 1]],
      ['notFormed', [2, 0]],
      ['none', [1, 0]],
      ['unknown', [1, 1]],
    ])
  })
})

describe('assumptions', () => {
  it('are listed if they were used, with the units they touch', () => {
    const { status: _, ...rest } = unit
    const facts = audit({ '1': { 甲: rest, 乙: rest }, '2': { 丙: unit } })
    expect(facts.assumptions).toEqual([
      {
        code: 'absent-column',
        field: 'status',
        count: 2,
        args: { value: 'operating', from: null, sheets: 'a.xlsx#1' },
      },
      {
        code: 'absent-column',
        field: 'regularEmployees',
        count: 3,
        args: { value: null, from: 'employees', sheets: 'a.xlsx#1, a.xlsx#2' },
      },
      {
        code: 'absent-column',
        field: 'floatingMembers',
        count: 3,
        args: { value: 0, from: null, sheets: 'a.xlsx#1, a.xlsx#2' },
      },
      { code: 'parameter', field: null, count: null, args: { name: 'minMeasures', value: 2 } },
    ])
  })

  it('name requirements that fell away because nothing records them', () => {
    const facts = audit({ '1': { 甲: { ...unit, activities: 2 } } })
    expect(facts.assumptions.find(({ code }) => code === 'not-recorded')).toEqual({
      code: 'not-recorded',
      field: 'secretary',
      count: 1,
      args: { targets: 'L1', sheets: 'a.xlsx#1' },
    })
  })

  it('name the sheets whose title or headings say what all units are', () => {
    const natureOf = (kinds: readonly string[], source: string) => {
      const running = createAudit(resolved(), { breakdowns: [], redact: false, partition: samplePartition })
      const batch = batchOf([record(unit), record(unit, { name: '乙', row: 6 })])
      running.add({ ...batch, layout: { ...batch.layout, nature: { kinds, source } } })
      return running.finish().assumptions.find(({ code }) => code === 'nature-of-sheet')
    }
    expect(natureOf(['private', 'foreign'], '非公企业台账')).toMatchObject({
      field: 'sector',
      count: 2,
      args: { source: '非公企业台账', nature: 'enterprise' },
    })
    expect(natureOf(['selfEmployed'], '个体工商户')).toMatchObject({ field: 'kind', args: { nature: 'selfEmployed' } })
  })

  it('count the blanks that were taken as zero', () => {
    const running = createAudit(resolved(), { breakdowns: [], redact: false, partition: samplePartition })
    running.add(batchOf([record(unit)], { blankAsZero: 3 }))
    running.add(batchOf([record(unit, { name: '乙', row: 6 })], { blankAsZero: 2 }))
    expect(running.finish().assumptions.at(-1)).toEqual({ code: 'blank-as-zero', field: null, count: 5, args: {} })
  })
})

describe('issues', () => {
  const unreadable: LedgerIssue = {
    code: 'cell-unreadable',
    severity: issueSeverities['cell-unreadable'],
    file: 'a.xlsx',
    sheet: '台账',
    cell: 'Z7',
    row: 7,
    field: 'liaison',
    text: '王小明？',
    args: { text: '王小明？' },
  }

  it('come sheet by sheet and row by row, with the checks of the pack among them', () => {
    const running = createAudit(resolved(), { breakdowns: [], redact: false, partition: samplePartition })
    running.add(batchOf([record({ ...unit, members: 50 }, { row: 9 })], { issues: [unreadable] }))
    const { ledgerIssues } = running.finish()
    const rows = ledgerIssues.filter(({ row }) => row !== null)
    expect(rows.map(({ code, row }) => [code, row])).toEqual([
      ['cell-unreadable', 7],
      ['pack-check', 9],
    ])
    expect(rows[1]).toMatchObject({
      severity: 'error',
      field: 'members',
      text: '50',
      args: { check: 'members-exceed', zh: 'more members than staff', en: 'more members than staff' },
    })
  })

  it('of skipped sheets come first', () => {
    const running = createAudit(resolved(), { breakdowns: [], redact: false, partition: samplePartition })
    running.add(batchOf([record(unit)], { issues: [unreadable] }))
    running.note({
      ...{ code: 'sheet-skipped', severity: 'info', file: 'a.xlsx', sheet: '代码', args: { why: 'code-list' } },
      ...{ cell: null, row: null, field: null, text: null },
    })
    expect(running.finish().ledgerIssues[0]?.code).toBe('sheet-skipped')
  })

  it('hide the names of persons if asked to', () => {
    const running = createAudit(resolved(), { breakdowns: [], redact: true, partition: samplePartition })
    running.add(batchOf([record(unit)], { issues: [unreadable] }))
    expect(running.finish().ledgerIssues.find(({ code }) => code === 'cell-unreadable')).toMatchObject({
      text: '王*',
      args: { text: '王*' },
    })
  })
})

describe('the most urgent units', () => {
  it('are those with the most gaps that must be closed, then the most gaps, members and staff', () => {
    const { summary } = audit({
      '1': {
        少: { ...unit, members: 1 },
        多: { ...unit, members: 2 },
        大: { ...unit, members: 2, employees: 41 },
        一: { ...unit, members: 1, instructor: true, liaison: true },
        无: { ...unit, members: 0 },
        好: { ...unit, partyOrgEstablished: true },
        同: { ...unit, members: 1 },
      },
    })
    expect(summary.urgent.map(({ name }) => name)).toEqual(['大', '多', '同', '少', '一'])
    expect(summary.urgent[0]?.targets).toEqual(['E2', 'S3', 'W1'])
    expect(summary.organizationsWithGaps).toBe(6)
  })
})
