import { readFileSync } from 'node:fs'
import { emptyRegister, type Register } from '../../src/domain/register.ts'
import type { EvidenceCell, PersonEvent } from '../../src/domain/register-event.ts'
import type { Round, RoundUnit, RoundVerdict } from '../../src/domain/round.ts'
import { append } from '../../src/register/append.ts'
import { registerFactsOf } from '../../src/register/facts.ts'
import { reconcile } from '../../src/register/reconcile.ts'
import { registerView } from '../../src/register/view.ts'
import { parseRegisterWords } from '../../src/register/words.ts'
import type { RegisterListing } from '../../src/writers/register-context.ts'

/** Words of the register as the product ships them. */
export const registerWords = parseRegisterWords('register.json', readFileSync('rules/register.json', 'utf8'))

const targets = [
  ['E1', '二·1 企业(1)', '固定员工 30 人以上企业有党员', 'large enterprises have members', 'strive', 'coverage'],
  ['E2', '二·1 企业(2)', '有党员的企业建立党组织', 'enterprises with members have an organization', 'must', 'coverage'],
  ['S2', '二·1 社会组织(2)', '有三名以上党员的社会组织单独组建', 'social organizations of three', 'strive', 'coverage'],
  ['W1', '二·2', '未建党组织的单位工作覆盖', 'work coverage', 'must', 'work'],
] as const

type TargetId = (typeof targets)[number][0]

interface Sketch {
  readonly row: number
  readonly name: string
  readonly township?: string
  readonly code?: string
  readonly kind?: string
  /** A reason of the pack if the unit is out of the base. */
  readonly out?: string
  readonly says?: Readonly<Partial<Record<TargetId, RoundVerdict>>>
}

const evidence: Readonly<Record<TargetId, readonly EvidenceCell[]>> = {
  E1: [
    { field: 'regularEmployees', cell: 'G', text: '45' },
    { field: 'members', cell: 'K', text: '0' },
  ],
  E2: [
    { field: 'members', cell: 'K', text: '2' },
    { field: 'partyOrgForm', cell: 'N', text: '未建' },
  ],
  S2: [
    { field: 'members', cell: 'K', text: '4' },
    { field: 'partyOrgForm', cell: 'N', text: '联合组建' },
  ],
  W1: [
    { field: 'instructor', cell: 'R', text: '无' },
    { field: 'liaison', cell: 'S', text: null },
    { field: 'union', cell: null, text: null },
  ],
}

function placed(cells: readonly EvidenceCell[], row: number): readonly EvidenceCell[] {
  return cells.map((each) => ({ ...each, cell: each.cell === null ? null : `${each.cell}${row}` }))
}

function unitOf({ row, name, township = '泉溪镇', code, kind = 'private', out, says = {} }: Sketch): RoundUnit {
  return {
    key: code ?? `${township}/${name}`,
    name,
    creditCode: code ?? null,
    township,
    kind,
    at: { file: '两新组织台账.xlsx', sheet: township, row },
    outReason: out ?? null,
    outCells: out === undefined ? [] : [{ field: 'status', cell: `F${row}`, text: '注销' }],
    verdicts: targets.map(([id]) => (out === undefined ? (says[id] ?? 'met') : 'excluded')),
    cells: new Map(targets.map(([id], at) => [at, placed(evidence[id], row)])),
  }
}

/** A round of a small county on a day; invented units, real places. */
export function sampleRound(asOf: string, units: readonly Sketch[], more: Partial<Round> = {}): Round {
  return {
    asOf,
    pack: {
      id: 'guiding-opinion-2012',
      version: '1.0.0',
      sha256: 'a'.repeat(64),
      title: { zh: '两新组织党建指导意见（2012）', en: 'Guiding opinion of 2012' },
    },
    parameters: {},
    blankAsZero: [],
    requireReview: false,
    dueIn: null,
    inputs: [{ file: '两新组织台账.xlsx', sheet: '泉溪镇', sha256: 'b'.repeat(64) }],
    targets: targets.map(([id, clause, zh, en, force, kind]) => ({ id, clause, title: { zh, en }, force, kind })),
    exclusions: [{ id: 'deregistered', title: { zh: '注销、吊销', en: 'deregistered or revoked' } }],
    tool: 'liangxin 0.0.0',
    rules: targets.map(([id]) => ({ id, inForce: true, dueInDays: id === 'W1' ? 15 : 45, dated: [] })),
    dated: [],
    units: units.map(unitOf),
    ...more,
  }
}

const steel = { row: 5, name: '泉溪精工五金制造有限公司', code: '91330723MA28B1AB0X' }
const tools = { row: 6, name: '武义县恒达电动工具股份有限公司', code: '91330723MA28B1AC8K' }
const school = { row: 7, name: '壶山街道阳光幼儿园', township: '壶山街道', kind: 'privateNonEnterprise' }
const foundry = { row: 8, name: '白洋宏盛铸造有限公司', township: '白洋街道', code: '91330723MA28B1AD2J' }
const tea = { row: 9, name: '王宅镇茶叶产业协会', township: '王宅镇', kind: 'association' }
const closedDown = { row: 10, name: '=HYPERLINK("http://x")塑料厂', township: '壶山街道' }
const lost = { row: 11, name: '桐琴镇新星包装有限公司', township: '桐琴镇' }

const first = sampleRound('2012-04-15', [
  { ...steel, says: { E1: 'gap', E2: 'gap' } },
  { ...tools, says: { E2: 'gap', W1: 'gap' } },
  { ...school, says: { S2: 'gap', W1: 'gap' } },
  { ...foundry, says: { E1: 'gap', E2: 'gap', W1: 'gap' } },
  { ...closedDown, says: { E2: 'gap' } },
  { ...lost, says: { E2: 'gap', W1: 'gap' } },
])

const second = sampleRound('2012-05-15', [
  { ...steel, says: { E1: 'gap' } },
  { ...tools, says: { E2: 'gap' } },
  school,
  { ...foundry, says: { E1: 'gap', E2: 'gap', W1: 'gap' } },
  { ...closedDown, says: { E2: 'gap' } },
  { ...lost, says: { E2: 'gap', W1: 'gap' } },
])

const third = sampleRound('2012-06-15', [
  { ...steel, says: { E1: 'gap', E2: 'gap' } },
  { ...tools, says: { E2: 'unknown' } },
  school,
  { ...foundry, says: { E1: 'gap', E2: 'gap', W1: 'notApplicable' } },
  { ...tea, says: { S2: 'gap', W1: 'gap' } },
  { ...closedDown, out: 'deregistered' },
  { row: 12, name: '桐琴镇新星包装有限责任公司', township: '桐琴镇' },
])

/** A register after rounds and what people did after each, all through the log. */
export function registerOf(...steps: readonly (Round | readonly PersonEvent[])[]): Register {
  return steps.reduce<Register>((register, step) => {
    const events =
      'units' in step ? reconcile(register, step, { file: 'register.jsonl', words: registerWords }).events : step
    return append(register, events).register
  }, emptyRegister)
}

const filled = (number: string, column: 'responsibleLeader' | 'measures' | 'deadline' | 'remarks', value: string) =>
  ({
    type: 'annotated',
    number,
    column,
    value,
    previous: '',
    by: '王五',
    on: '2012-05-16',
    source: null,
  }) as const

/**
 * Three rounds of a small county: gaps that are carried, overdue, near their day, relapsed, not known, of a unit that vanished and is
 * probably renamed, waived, cancelled, struck off in both ways; some columns filled in.
 */
export function sampleRegister(): Register {
  return registerOf(
    first,
    second,
    [
      filled('泉溪镇-2012-0001', 'responsibleLeader', '张三、李四'),
      filled('泉溪镇-2012-0001', 'measures', '联合组建党组织'),
      filled('泉溪镇-2012-0001', 'deadline', '2012-07-31'),
      filled('白洋街道-2012-0001', 'remarks', '+86 自建厂房\n业主出差'),
      {
        type: 'waived',
        number: '白洋街道-2012-0001',
        target: 'E1',
        until: '2012-07-01',
        by: '王五',
        on: '2012-05-16',
        reason: '厂房搬迁',
      },
    ],
    third,
  )
}

/** A register with all that its list is rendered from. */
export function listingOf(register: Register, asOf?: string): RegisterListing {
  const view = registerView(register, asOf)
  return { register, view, facts: registerFactsOf(register, view.asOf ?? '') }
}
