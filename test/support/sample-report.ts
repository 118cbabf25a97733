import type { AuditFacts, AuditReport, CellFacts, FindingFacts, OrganizationFacts } from '../../src/domain/report.ts'
import { wordReport } from '../../src/wording/word-report.ts'

/** Reports made by hand, for the tests of everything that renders them. All units are invented. */

const file = '青溪镇台账.xlsx'
const hash = 'a'.repeat(64)
const source = { document: '关于深入推进两新组织党建全覆盖的指导意见', issued: '2012年', note: null }

const titles = {
  E1: { zh: '固定员工30人以上的非公有制企业有党员', en: 'enterprises with 30 regular employees have members' },
  E2: { zh: '有党员的非公有制企业建立党组织', en: 'enterprises with members have a Party organization' },
  E3: { zh: '有3名以上党员的非公有制企业单独建立党组织', en: 'enterprises with 3 members have their own' },
  S2: { zh: '有3名以上党员的新社会组织单独建立党组织', en: 'social organizations with 3 members have their own' },
  W1: { zh: '尚未建立党组织的两新组织有工作覆盖', en: 'units without an organization are reached by work' },
  L1: { zh: '新建党组织有书记、有活动', en: 'new organizations have a secretary and activities' },
  G1: { zh: '联合党组织覆盖单位不超过上限', en: 'joint organizations stay within the limit' },
} as const

const remedies = {
  zh: '由乡镇党委指导单独组建党支部；暂不具备条件的，就近纳入联合党支部，并明确一名联系领导。',
  en: 'Form an organization of its own, or join the nearest joint branch.',
}

/** An organization with everything filled in; `given` overrides. */
export function organization(at: number, given: Partial<OrganizationFacts> = {}): OrganizationFacts {
  const code = `91330523MA2B${String(at).padStart(5, '0')}X`
  return {
    key: code,
    name: `青溪竹木制品有限公司第${at}厂`,
    creditCode: code,
    township: '青溪镇',
    sector: 'enterprise',
    kind: 'private',
    base: 'in',
    outReason: null,
    outCells: [],
    coverage: 'none',
    form: 'none',
    at: { file, sheet: '企业', row: at + 5 },
    employees: 45,
    members: 0,
    floatingMembers: 0,
    partyOrgName: null,
    planned: 'joint',
    industry: '竹木加工',
    park: null,
    ...given,
  }
}

/** A cell with one comparison. */
export function cell(
  field: string,
  given: Partial<CellFacts> & { readonly test?: Partial<CellFacts['tests'][number]> },
) {
  const { test, ...rest } = given
  return {
    field,
    cell: 'D17',
    text: null,
    value: null,
    why: null,
    tests:
      test === undefined ? [] : [{ op: 'gte', operand: 30, parameter: null, otherField: null, holds: 'true', ...test }],
    ...rest,
  } satisfies CellFacts
}

/** A gap of an organization: 45 employees and no member; `given` overrides. */
function finding(of: OrganizationFacts, given: Partial<FindingFacts> = {}): FindingFacts {
  const row = of.at.row
  return {
    organization: of.key,
    name: of.name,
    township: of.township,
    target: 'E1',
    verdict: 'gap',
    primary: true,
    force: 'strive',
    kind: 'coverage',
    clause: '二·1 企业(1)',
    remedyText: remedies,
    cells: [
      cell('employees', { cell: `D${row}`, text: '45', value: 45, test: { op: 'gte', operand: 30 } }),
      cell('members', { cell: `F${row}`, text: '0', value: 0, test: { op: 'gte', operand: 1, holds: 'false' } }),
    ],
    alternatives: null,
    at: of.at,
    ...given,
  }
}

/** An unknown finding: the number of members is blank. */
function unknownFinding(of: OrganizationFacts): FindingFacts {
  return finding(of, {
    target: 'E2',
    verdict: 'unknown',
    primary: false,
    clause: '二·1 企业(2)',
    force: 'must',
    possible: ['met', 'gap', 'notApplicable'],
    missing: ['members'],
    cells: [
      cell('members', {
        cell: `F${of.at.row}`,
        text: '',
        why: 'blank',
        test: { op: 'gte', operand: 1, holds: 'unknown' },
      }),
      cell('partyOrgEstablished', {
        cell: `H${of.at.row}`,
        text: '否',
        value: false,
        test: { op: 'is', operand: true, holds: 'false' },
      }),
    ],
  })
}

const rate = (numerator: number, denominator: number) => ({ numerator, denominator })

type Indicator = AuditFacts['indicators'][number]

function indicator(id: string, zh: string, given: Partial<Indicator> = {}): Indicator {
  return {
    id,
    title: { zh, en: id },
    by: 'all',
    group: null,
    unit: 'count',
    numerator: 1214,
    denominator: 2422,
    unknown: 12,
    low: rate(1214, 2434),
    high: rate(1226, 2434),
    goal: null,
    verdict: null,
    tally: [0, 1214, 1208, 0, 0, 0, 0, 12],
    ...given,
  }
}

function target(id: keyof typeof titles, given: Partial<AuditFacts['targets'][number]> = {}) {
  return {
    id,
    clause: `二·1 ${id}`,
    title: titles[id],
    force: 'must' as const,
    kind: 'coverage' as const,
    evaluated: true,
    missingColumns: [],
    notEvaluated: null,
    met: 12,
    gap: 5,
    unknown: 1,
    notApplicable: 3,
    ...given,
  }
}

function issue(code: string, given: Partial<AuditFacts['ledgerIssues'][number]> = {}) {
  return {
    code,
    severity: 'warning' as const,
    file,
    sheet: '企业',
    cell: 'F9',
    row: 9,
    field: 'members',
    text: '若干',
    args: { text: '若干' },
    ...given,
  }
}

const emptySummary: AuditFacts['summary'] = {
  organizations: 0,
  base: 0,
  baseUnknown: 0,
  excluded: [],
  covered: 0,
  coverage: { organization: 0, work: 0, none: 0, unknown: 0 },
  organizationsWithGaps: 0,
  gaps: 0,
  unknowns: 0,
  urgent: [],
}

/** Facts of an audit that found nothing at all; `given` overrides. */
export function factsOf(given: Partial<AuditFacts> = {}): AuditFacts {
  return {
    $schema: 'https://example.org/audit.schema.json',
    schemaVersion: 1,
    tool: { name: 'liangxin', version: '0.1.0' },
    asOf: '2012-05-15',
    pack: {
      id: 'guiding-opinion-2012',
      version: '1.0.0',
      sha256: hash,
      title: { zh: '两新组织党建全覆盖指导意见', en: 'Guiding opinion on full coverage' },
      source,
      parameters: {
        minMeasures: {
          value: 1,
          from: 'default',
          since: null,
          assumption: true,
          title: { zh: '工作覆盖至少具备的措施数', en: 'measures needed for work coverage' },
        },
        jointLimit: {
          value: null,
          from: 'default',
          since: null,
          assumption: false,
          title: { zh: '联合党组织覆盖单位上限', en: 'units per joint organization' },
        },
      },
      exclusions: [
        { id: 'deregistered', title: { zh: '注销、吊销', en: 'deregistered or revoked' } },
        { id: 'self-employed', title: { zh: '个体工商户', en: 'self-employed household' } },
      ],
    },
    plan: {
      breakdowns: [],
      indicators: [],
      targets: [],
      groups: [],
      partition: { rows: [], columns: [] },
    },
    assumptions: [],
    inputs: [
      {
        file,
        sheet: '企业',
        sha256: hash,
        headerRows: 3,
        headerFirst: 2,
        headerLast: 4,
        rows: 64,
        organizations: 40,
        skippedRows: [{ row: 50, why: 'total' }],
        columns: [{ cell: 'B4', heading: '企业名称', field: 'name', match: 'exact', option: null }],
      },
    ],
    summary: emptySummary,
    organizations: [],
    findings: [],
    setAside: [],
    targets: [
      target('E1', { force: 'strive' }),
      target('E2'),
      target('E3', { force: 'strive' }),
      target('S2', { force: 'strive', met: 0, gap: 0, unknown: 0 }),
      target('W1', { kind: 'work' }),
      target('L1', {
        kind: 'look-back',
        force: 'strive',
        evaluated: false,
        notEvaluated: 'missing-columns',
        missingColumns: ['secretary', 'activities'],
        met: 0,
        gap: 0,
        unknown: 0,
        notApplicable: 0,
      }),
      target('G1', { kind: 'group', evaluated: false, notEvaluated: 'limit-not-set' }),
    ],
    indicators: [],
    partition: { rows: [], columns: [], counts: [] },
    jointGroups: [],
    joint: { groups: 0, units: 0, unnamed: 0, largest: 0 },
    plans: [],
    ledgerIssues: [],
    previous: null,
    ...given,
  }
}

const townships = ['青溪镇', '白沙镇', '云岭乡', '柳荫街道', '石门镇', '桃源乡']
const indicatorTitles = [
  ['formation-rate', '组建率'],
  ['independent-rate', '单独组建率'],
  ['member-unit-formation-rate', '有党员单位组建率'],
  ['overall-coverage-rate', '党建覆盖率'],
] as const

function sampleIndicators(): AuditFacts['indicators'] {
  return indicatorTitles.flatMap(([id, title], at) => [
    indicator(id, title, at === 0 ? { goal: 0.5, verdict: 'undecided' } : {}),
    ...townships.map((group, place) =>
      indicator(id, title, {
        by: 'township',
        group,
        numerator: 10 + 7 * place,
        denominator: place === 5 ? 0 : 60,
        ...(place === 5 ? { numerator: 0, low: rate(0, 0), high: rate(0, 0) } : {}),
        unknown: place,
      }),
    ),
    indicator(id, title, { by: 'sector', group: 'enterprise' }),
    indicator(id, title, { by: 'sector', group: 'social', numerator: 29, denominator: 313 }),
    indicator(id, title, {
      by: 'sector',
      group: null,
      numerator: 0,
      denominator: 0,
      low: rate(0, 1),
      high: rate(1, 1),
    }),
  ])
}

const partition: AuditFacts['partition'] = {
  rows: [
    { id: 'all', title: { zh: '单位数', en: 'units' }, indent: 0 },
    { id: 'independent', title: { zh: '已单独建立党组织的', en: 'independent' }, indent: 0 },
    { id: 'joint', title: { zh: '已建立联合党支部的', en: 'joint' }, indent: 0 },
    { id: 'joint-3', title: { zh: '具有3名以上党员的', en: 'with 3 members' }, indent: 1 },
    { id: 'none', title: { zh: '未建立党组织的', en: 'none' }, indent: 0 },
    { id: 'due', title: { zh: '应建尚未建立党组织的', en: 'due' }, indent: 1 },
    { id: 'few', title: { zh: '仅有个别党员的', en: 'few members' }, indent: 1 },
    { id: 'no-members', title: { zh: '没有党员的', en: 'no members' }, indent: 1 },
  ],
  columns: [
    { id: 'all', title: { zh: '总数', en: 'all' } },
    { id: 'staff-50', title: { zh: '从业人员50人以上', en: '50 staff' } },
    { id: 'staff-100', title: { zh: '从业人员100人以上', en: '100 staff' } },
  ],
  counts: [
    [40, 12, 4],
    [9, 6, 3],
    [8, 2, 0],
    [1, 1, 0],
    [23, 4, 1],
    [3, 1, 1],
    [5, 2, 0],
    [15, 1, 0],
  ],
}

const workMeasures = ['instructor', 'liaison', 'activists', 'union', 'youthLeague', 'ownerTrained', 'linkedBranch']

function workGap(of: OrganizationFacts): FindingFacts {
  const measures = workMeasures.map((field, at) =>
    cell(field, {
      cell: `${'KLMNOPQ'[at]}${of.at.row}`,
      text: field === 'activists' ? '0' : '无',
      value: field === 'activists' ? 0 : false,
      test: field === 'activists' ? { operand: 1, holds: 'false' } : { op: 'is', operand: true, holds: 'false' },
    }),
  )
  const established = cell('partyOrgEstablished', {
    cell: `H${of.at.row}`,
    text: '否',
    value: false,
    test: { op: 'is', operand: true, holds: 'false' },
  })
  return finding(of, {
    target: 'W1',
    kind: 'work',
    force: 'must',
    clause: '二·2',
    primary: false,
    cells: [established, ...measures],
    alternatives: { holding: 0, unknown: 0, all: 6, least: 1 },
  })
}

/** A township of forty units with gaps of every kind, unknowns, exclusions, issues and assumptions. */
export function sampleFacts(): AuditFacts {
  const enterprises = Array.from({ length: 30 }, (_, at) =>
    organization(
      at + 1,
      at % 4 === 3 ? { name: '安吉县青溪镇欣欣向荣竹木家具制造股份有限公司', employees: { low: 27, high: 33 } } : {},
    ),
  )
  const social = Array.from({ length: 6 }, (_, at) =>
    organization(101 + at, {
      name: `青溪镇第${at + 1}民办幼儿园`,
      sector: 'social',
      kind: 'privateNonEnterprise',
      members: 3,
      form: 'joint',
      coverage: 'organization',
    }),
  )
  const out = [
    organization(201, {
      name: '青溪日用杂货店',
      kind: 'selfEmployed',
      base: 'out',
      outReason: 'self-employed',
      outCells: ['C60'],
    }),
    organization(202, { base: 'out', outReason: 'deregistered', outCells: ['E61'], planned: null }),
    organization(1, { base: 'out', outReason: 'duplicate', outCells: ['B62'], at: { file, sheet: '企业', row: 62 } }),
  ]
  const gaps = enterprises.flatMap((each, at) => (at % 3 === 0 ? [finding(each), workGap(each)] : [finding(each)]))
  const socialGaps = social.map((each) =>
    finding(each, {
      target: 'S2',
      clause: '二·1 社会组织(2)',
      cells: [
        cell('members', { cell: `F${each.at.row}`, text: '3', value: 3, test: { operand: 3 } }),
        cell('partyOrgForm', {
          cell: `I${each.at.row}`,
          text: '联建',
          value: 'joint',
          test: { op: 'is', operand: 'independent', holds: 'false' },
        }),
      ],
    }),
  )
  const findings = [...gaps, ...socialGaps, ...enterprises.slice(0, 8).map(unknownFinding)]
  return factsOf({
    organizations: [...enterprises, ...social, ...out],
    findings,
    indicators: sampleIndicators(),
    partition,
    summary: {
      organizations: 39,
      base: 36,
      baseUnknown: 0,
      excluded: [
        { reason: 'self-employed', title: { zh: '个体工商户', en: 'self-employed household' }, count: 1 },
        { reason: 'deregistered', title: { zh: '注销、吊销', en: 'deregistered' }, count: 1 },
        { reason: 'duplicate', title: { zh: '与其他行重复', en: 'duplicate' }, count: 1 },
      ],
      covered: 6,
      coverage: { organization: 6, work: 2, none: 20, unknown: 8 },
      organizationsWithGaps: 36,
      gaps: gaps.length + socialGaps.length,
      unknowns: 8,
      urgent: enterprises.slice(0, 5).map(({ key, name, township }) => ({
        organization: key,
        name,
        township,
        targets: ['E1', 'W1'],
      })),
    },
    jointGroups: [
      {
        name: '青溪镇竹木行业联合党支部',
        superior: '青溪镇综合党委',
        township: '青溪镇',
        units: 19,
        limit: 5,
        verdict: 'gap',
        organizations: enterprises.slice(0, 19).map(({ key }) => key),
      },
      {
        name: '柳荫商圈联合党支部',
        superior: null,
        township: '柳荫街道',
        units: 3,
        limit: 5,
        verdict: 'met',
        organizations: social.slice(0, 3).map(({ key }) => key),
      },
    ],
    joint: { groups: 42, units: 803, unnamed: 2, largest: 57 },
    assumptions: [
      {
        code: 'absent-column',
        field: 'floatingMembers',
        count: 36,
        args: { value: 0, from: null, sheets: '青溪镇台账.xlsx#企业' },
      },
      {
        code: 'absent-column',
        field: 'regularEmployees',
        count: 36,
        args: { value: null, from: 'employees', sheets: '青溪镇台账.xlsx#企业' },
      },
      { code: 'parameter', field: null, count: null, args: { name: 'minMeasures', value: 1 } },
    ],
    ledgerIssues: [
      issue('cell-unreadable'),
      issue('credit-code-damaged', {
        severity: 'error',
        cell: 'C12',
        row: 12,
        field: 'creditCode',
        text: '9.13305E+17',
        args: { text: '9.13305E+17' },
      }),
      issue('sheet-skipped', {
        severity: 'info',
        sheet: '代码表',
        cell: null,
        row: null,
        field: null,
        text: null,
        args: { why: 'code-list' },
      }),
      issue('contradiction', {
        severity: 'error',
        cell: 'H20',
        args: { first: '否', firstCell: 'H20', second: '联合组建', secondCell: 'I20', rule: 'flag-form' },
      }),
    ],
    previous: {
      asOf: '2012-04-30',
      comparable: true,
      samePack: true,
      sameParameters: true,
      indicators: [
        {
          indicator: 'formation-rate',
          title: { zh: '组建率', en: 'formation rate' },
          previous: rate(1082, 2416),
          current: rate(1214, 2422),
          baseChanged: true,
          comparable: true,
          differs: [],
        },
      ],
    },
  })
}

/** The reports that every writer has to bear: ordinary, empty, only unknowns, hostile, wide, and large. */
export function sampleReports(): Readonly<Record<string, AuditReport>> {
  return {
    ordinary: wordReport(sampleFacts(), 'zh'),
    'an empty base': wordReport(factsOf(), 'zh'),
    'only unknowns': wordReport(onlyUnknowns(), 'zh'),
    'hostile text': wordReport(hostile(), 'zh'),
    'wide Chinese': wordReport(wideChinese(), 'zh'),
    '10,000 findings': wordReport(large(), 'zh'),
  }
}

function onlyUnknowns(): AuditFacts {
  const units = Array.from({ length: 5 }, (_, at) =>
    organization(at, {
      base: 'unknown',
      sector: null,
      kind: null,
      coverage: 'unknown',
      form: null,
      employees: null,
      members: null,
      outCells: ['E9'],
    }),
  )
  return factsOf({
    organizations: units,
    findings: units.map(unknownFinding),
    summary: {
      ...emptySummary,
      organizations: 5,
      baseUnknown: 5,
      unknowns: 5,
      coverage: { organization: 0, work: 0, none: 0, unknown: 5 },
    },
    indicators: [
      indicator('formation-rate', '组建率', {
        numerator: 0,
        denominator: 0,
        unknown: 5,
        low: rate(0, 5),
        high: rate(5, 5),
      }),
    ],
  })
}

/** Texts that attack a spreadsheet, a page or an archive. */
export const hostileTexts: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tTAB',
  '\rCR',
  '<script>alert("&")</script>',
  'bell\u0001and\u000Bmore\u001F',
  'lone \uD800 surrogate, \uFFFE not a character',
  '_x000D_ and _x0041_',
  '长'.repeat(40_000),
  'line\nbreak\r\nand, "quotes"',
]

function hostile(): AuditFacts {
  const units = hostileTexts.map((name, at) =>
    organization(at, {
      name,
      township: name.slice(0, 20),
      partyOrgName: name,
      planned: name,
      at: { file: name, sheet: name, row: at + 1 },
    }),
  )
  return factsOf({
    organizations: units,
    findings: units.map((unit) => finding(unit)),
    ledgerIssues: hostileTexts.map((text) =>
      issue('cell-unreadable', { text, args: { text }, sheet: text, file: text }),
    ),
    summary: {
      ...emptySummary,
      organizations: units.length,
      base: units.length,
      gaps: units.length,
      organizationsWithGaps: units.length,
      urgent: units
        .slice(0, 5)
        .map(({ key, name, township }) => ({ organization: key, name, township, targets: ['E1'] })),
    },
  })
}

function wideChinese(): AuditFacts {
  const units = Array.from({ length: 12 }, (_, at) =>
    organization(at, { name: `浙江省湖州市安吉县青溪镇${'欣欣向荣'.repeat(at + 1)}竹木家具制造（集团）股份有限公司` }),
  )
  const planned = '由镇党委牵头，联合村党总支、行业协会和园区综合党委共同组建'
  return factsOf({
    organizations: units.map((unit) => ({ ...unit, planned })),
    findings: units.map((unit) => finding(unit)),
    summary: { ...emptySummary, organizations: 12, base: 12, gaps: 12, organizationsWithGaps: 12 },
  })
}

function large(): AuditFacts {
  const units = Array.from({ length: 5000 }, (_, at) => organization(at))
  return factsOf({
    organizations: units,
    findings: units.flatMap((unit) => [finding(unit), workGap(unit)]),
    summary: { ...emptySummary, organizations: 5000, base: 5000, gaps: 10_000, organizationsWithGaps: 5000 },
  })
}
