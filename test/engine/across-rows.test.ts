import { expect, test } from 'vitest'
import { combineReports } from '../../src/app/combine-reports.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { memoryPorts } from '../support/memory-files.ts'

const tool = { name: 'liangxin', version: '0' }
const heading =
  '单位名称,乡镇,单位类型,经营状况,职工人数,党员数,党组织组建方式,党组织名称,党组织书记,党组织成立时间,登记日期,拟组建时间,入党积极分子数'

interface Said {
  readonly name: string
  readonly township?: string
  readonly form?: string
  readonly organization?: string
  readonly secretary?: string
  /** Founded, registered, planned, activists. */
  readonly rest?: string
}

const row = ({
  name,
  township = '城关镇',
  form = '单独组建',
  organization = '',
  secretary = '张三',
  rest = ',,,',
}: Said) => [name, township, '私营企业', '正常', '40', '4', form, organization, secretary, rest].join(',')

const ledger = (...rows: readonly Said[]) => `${[heading, ...rows.map(row)].join('\n')}\n`

async function audit(
  files: Readonly<Record<string, string>>,
  options: { readonly redact?: boolean; readonly most?: number } = {},
) {
  const { redact = false, most } = options
  const request = {
    ledgers: Object.keys(files).map((name) => ({ path: name, name })),
    ...{ columns: [], sheet: null, township: null, encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ asOf: '2012-06-15', by: [], previous: null, redact, tool },
    set: new Map(
      most === undefined ? [] : [['secretaryOrganizationsMax', { value: String(most), from: 'flag' as const }]],
    ),
  }
  const { lookBack: _, ...facts } = await runAudit(request, memoryPorts(files))
  return facts
}

type Facts = Awaited<ReturnType<typeof audit>>

const across = ({ ledgerIssues }: Facts) =>
  ledgerIssues
    .filter(({ code }) => code === 'pack-check-across')
    .map(({ cell, args }) => `${cell} ${args['check']} ${args['value']} ${args['count']} ${args['cells']}`)

const checks = ({ ledgerIssues }: Facts) =>
  ledgerIssues.filter(({ code }) => code === 'pack-check').map(({ cell, args }) => `${cell} ${args['check']}`)

const three = [{ name: '甲厂' }, { name: '乙厂' }, { name: '丙厂' }] as const

test('the secretary of three organizations of one township is told with every cell, of two is not', async () => {
  expect(across(await audit({ 'a.csv': ledger(...three) }))).toEqual(['I2 secretary-of-many 张三 3 I2, I3, I4'])
  expect(across(await audit({ 'a.csv': ledger(...three.slice(1)) }))).toEqual([])
  expect(across(await audit({ 'a.csv': ledger(...three) }, { most: 3 }))).toEqual([])
})

test('namesakes in two townships are two persons', async () => {
  const [first, second, third] = three
  expect(across(await audit({ 'a.csv': ledger(first, second, { ...third, township: '河西乡' }) }))).toEqual([])
})

test('units that a joint organization covers are one organization, with or without its name', async () => {
  const joint = (organization: string) => ledger(...three.map((unit) => ({ ...unit, form: '联合组建', organization })))
  expect(across(await audit({ 'a.csv': joint('城关联合支部') }))).toEqual([])
  expect(across(await audit({ 'a.csv': joint('') }))).toEqual([])
})

test('a row that repeats a unit makes no further organization, and a unit without an organization none', async () => {
  const [first, second] = three
  const none = { name: '丁厂', form: '未组建' }
  expect(across(await audit({ 'a.csv': ledger(first, second, second, none) }))).toEqual([])
})

test('a joint organization with one unit of the ledger is told, one with two is not', async () => {
  const unit = (name: string) => ({ name, form: '联合组建', organization: '甲乙联合支部' })
  expect(across(await audit({ 'a.csv': ledger(unit('甲厂')) }))).toEqual(['H2 joint-of-one-unit 甲乙联合支部 1 H2'])
  expect(across(await audit({ 'a.csv': ledger(unit('甲厂'), unit('乙厂')) }))).toEqual([])
})

test('every file is looked at alone, so that combined reports say what one audit says, masked or not', async () => {
  const files = { 'a.csv': ledger(...three), 'b.csv': ledger({ name: '丁厂' }, { name: '甲厂' }) }
  for (const redact of [false, true]) {
    const whole = await audit(files, { redact })
    const parts = [
      await audit({ 'a.csv': files['a.csv'] }, { redact }),
      await audit({ 'b.csv': files['b.csv'] }, { redact }),
    ]
    const combined = combineReports(
      parts.map((facts, at) => ({ file: `${at}.json`, facts })),
      { tool },
    )
    expect(across(whole)).toEqual([`I2 secretary-of-many ${redact ? '张*' : '张三'} 3 I2, I3, I4`])
    expect(combined.ledgerIssues).toEqual(whole.ledgerIssues)
  }
})

test('the sentence names the person, how many, and the cells', async () => {
  const facts = await audit({ 'a.csv': ledger(...three) })
  const told = (language: 'zh' | 'en') =>
    wordReport(facts, language).ledgerIssues.find(({ code }) => code === 'pack-check-across')?.message
  expect(told('zh')).toBe('同一人担任多个党组织的书记，请核实：“张三”，3 个（I2、I3、I4）。')
  expect(told('en')).toContain('"张三", 3 (I2, I3, I4).')
})

test('days after the day of the audit, plans of the past, and more activists than staff are told', async () => {
  const facts = await audit({
    'a.csv': ledger(
      { name: '甲厂', rest: '2012-06-16,2012-06-16,,' },
      { name: '乙厂', rest: '2012-06-15,2012-06-15,,40', secretary: '李四' },
      { name: '丙厂', form: '未组建', secretary: '', rest: ',,2012-06-14,41' },
      { name: '丁厂', form: '未组建', secretary: '', rest: ',,2012-06-15,' },
      { name: '戊厂', secretary: '无', rest: '2012年,,,' },
    ),
  })
  expect(checks(facts)).toEqual([
    'J2 organization-founded-in-future',
    'K2 registered-in-future',
    'G4 planned-day-passed',
    'M4 activists-exceed-employees',
    'G6 organization-without-secretary',
  ])
})
