import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LedgerDiff } from '../../src/domain/ledger-diff.ts'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

const heading = '单位名称,统一社会信用代码,乡镇,单位类型,经营状况,职工人数,党员数,党组织组建方式,党组织书记'
const ledger = (...rows: readonly string[]) => `${[heading, ...rows].join('\n')}\n`

/** Rows of one month: name, code, township, staff, members, form, secretary. */
const row = (name: string, code: string, township: string, rest = '12,1,未组建,') =>
  `${name},${code},${township},私营企业,正常,${rest}`

const code = '91110000101623741K'
const otherCode = '911101066976941872'

function world(old: string, now: string) {
  const folder = temporaryFolder({ '旧.csv': old, '新.csv': now })
  const run = (...argv: readonly string[]) => runIn({ folder, today: '2012-07-01' }, ...argv)
  const diff = async (...argv: readonly string[]): Promise<LedgerDiff> => {
    const { stdout, stderr, exitCode } = await run('diff', '旧.csv', '新.csv', '--json', ...argv)
    expect(exitCode, stderr).toBe(0)
    return JSON.parse(stdout) as LedgerDiff
  }
  return { folder, run, diff, text: (path: string) => readFileSync(join(folder, path), 'utf8') }
}

const changesOf = ({ changed }: LedgerDiff) =>
  changed.flatMap((unit) =>
    unit.changes.map(
      ({ field, kind, old, new: now }) =>
        `${unit.new.name} ${field} ${kind} ${old.cell}=${JSON.stringify(old.value)} ${now.cell}=${JSON.stringify(now.value)}`,
    ),
  )

test('a changed headcount, a new form of organization and another secretary are told with both cells', async () => {
  const { diff } = world(
    ledger(row('甲厂', code, '城关镇', '30,3,未组建,')),
    ledger(row('乙厂', '', '城关镇'), row('甲厂', code, '城关镇', '45,3,单独组建,张三')),
  )
  expect(changesOf(await diff())).toEqual([
    '甲厂 employees changed F2=30 F3=45',
    '甲厂 partyOrgEstablished changed H2=false H3=true',
    '甲厂 partyOrgForm changed H2="none" H3="independent"',
    '甲厂 secretary became-known I2=null I3="张三"',
  ])
})

test('a value that is blank or about so many on one side is unknown there, never a change to zero', async () => {
  const { diff } = world(
    ledger(row('甲厂', code, '城关镇', '30,3,未组建,'), row('乙厂', '', '城关镇', '20,,未组建,')),
    ledger(row('甲厂', code, '城关镇', '30,,未组建,'), row('乙厂', '', '城关镇', '约20,0,未组建,')),
  )
  const facts = await diff()
  expect(changesOf(facts)).toEqual([
    '甲厂 members became-unknown G2=3 G2=null',
    '乙厂 employees became-unknown F3=20 F3={"low":18,"high":22}',
    '乙厂 members became-known G3=null G3=0',
  ])
  expect(facts.changed[0]?.changes[0]?.new).toMatchObject({ state: 'unknown', why: 'blank' })
})

test('an estimate that cannot mean the earlier number is a change', async () => {
  const { diff } = world(
    ledger(row('甲厂', code, '城关镇', '30余人,3,未组建,')),
    ledger(row('甲厂', code, '城关镇', '约80,3,未组建,')),
  )
  expect(changesOf(await diff()).map((each) => each.split(' ').slice(0, 3).join(' '))).toEqual([
    '甲厂 employees changed',
  ])
})

test('a unit with the same code under another name in another township is renamed and moved, neither vanished nor new', async () => {
  const { diff } = world(ledger(row('甲厂', code, '城关镇')), ledger(row('甲五金厂', code, '河西乡')))
  const facts = await diff()
  expect(facts.counts).toEqual({ same: 0, changed: 1, likely: 0, appeared: 0, vanished: 0, renamed: 1, moved: 1 })
  expect(changesOf(facts)).toEqual([
    '甲五金厂 name changed A2="甲厂" A2="甲五金厂"',
    '甲五金厂 township changed C2="城关镇" C2="河西乡"',
  ])
})

test('without a code a unit whose name lost its legal form, or that stands in another township, is likely the same', async () => {
  const { diff } = world(
    ledger(row('云桐五金有限责任公司', '', '城关镇'), row('锦溪门业', '', '城关镇')),
    ledger(row('云桐五金有限公司', '', '城关镇'), row('锦溪门业', '', '河西乡')),
  )
  const facts = await diff()
  expect(facts.likely.map((pair) => [pair.old.name, pair.new.name, pair.by])).toEqual([
    ['云桐五金有限责任公司', '云桐五金有限公司', 'legal-form'],
    ['锦溪门业', '锦溪门业', 'moved'],
  ])
  expect(facts.counts).toMatchObject({ appeared: 0, vanished: 0 })
})

test('a unit that two others may be is paired with neither, and both are named', async () => {
  const { diff } = world(
    ledger(row('锦溪门业', '', '城关镇')),
    ledger(row('锦溪门业', '', '河西乡'), row('锦溪门业', '', '云岭乡')),
  )
  const facts = await diff()
  expect(facts.counts).toMatchObject({ likely: 0, appeared: 2, vanished: 1 })
  expect(facts.vanished[0]?.mayBe.map(({ unit, by }) => [unit.township, by])).toEqual([
    ['河西乡', 'moved'],
    ['云岭乡', 'moved'],
  ])
})

test('two codes are two units, even with the same name: only likely one', async () => {
  const { diff } = world(ledger(row('甲厂', code, '城关镇')), ledger(row('甲厂', otherCode, '城关镇')))
  expect((await diff()).likely.map(({ by, changes }) => [by, changes.map(({ field }) => field)])).toEqual([
    ['same-name-other-code', ['creditCode']],
  ])
})

test('a code that is filled in later is told, and the unit is found by its name', async () => {
  const { diff } = world(ledger(row('甲厂', '', '城关镇')), ledger(row('甲厂', code, '城关镇')))
  expect(changesOf(await diff())).toEqual([`甲厂 creditCode became-known B2=null B2="${code}"`])
})

test('repeated rows are listed for their side and compared once', async () => {
  const { diff } = world(
    ledger(row('甲厂', code, '城关镇'), row('甲厂', code, '城关镇', '99,9,未组建,')),
    ledger(row('甲厂', code, '城关镇')),
  )
  const facts = await diff()
  expect(facts.counts).toMatchObject({ same: 1, changed: 0 })
  expect(facts.duplicates).toMatchObject([{ side: 'old', unit: { at: { row: 3 } }, first: { row: 2 } }])
})

test('a column that only one ledger has changes no unit, and is told once', async () => {
  const { diff } = world(
    ledger(row('甲厂', code, '城关镇'), row('乙厂', '', '城关镇')),
    '单位名称,统一社会信用代码,乡镇,单位类型,职工人数,党员数,党组织组建方式\n' +
      `甲厂,${code},城关镇,私营企业,12,1,未组建\n乙厂,,城关镇,私营企业,12,1,未组建\n`,
  )
  const facts = await diff()
  expect(facts.counts).toMatchObject({ same: 2, changed: 0 })
  expect(facts.notCompared).toEqual([
    { field: 'status', side: 'new', organizations: 2 },
    { field: 'secretary', side: 'new', organizations: 2 },
  ])
})

test('reports are compared like the ledgers that they were made of, with what they keep', async () => {
  const { run } = world(
    ledger(row('甲厂', code, '城关镇', '30,3,未组建,'), row('乙厂', '', '城关镇')),
    ledger(row('甲五金厂', code, '城关镇', '45,3,未组建,'), row('丙铺子', '', '城关镇')),
  )
  for (const [file, folder] of [
    ['旧.csv', '上期'],
    ['新.csv', '本期'],
  ] as const)
    expect((await run('audit', file, '--as-of', '2012-06-15', '-o', folder, '--no-register')).exitCode).toBe(0)
  const wanted = { same: 0, changed: 1, likely: 0, appeared: 1, vanished: 1, renamed: 1, moved: 0 }
  for (const [old, now] of [
    ['上期/audit.json', '本期/audit.json'],
    ['旧.csv', '本期/audit.json'],
    ['上期/audit.json', '新.csv'],
  ]) {
    const { stdout, stderr } = await run('diff', old ?? '', now ?? '', '--json')
    expect(stderr).toBe('')
    const facts = JSON.parse(stdout) as LedgerDiff
    expect(facts.counts, old).toEqual(wanted)
    expect(
      facts.changed[0]?.changes.map(({ field, old: before, new: after }) => [field, before.value, after.value]),
    ).toEqual([
      ['name', '甲厂', '甲五金厂'],
      ['employees', 30, 45],
    ])
  }
})

test('names of persons are masked where it is asked for, and the change stays', async () => {
  const { run, diff } = world(
    ledger(row('甲厂', code, '城关镇', '30,3,单独组建,王小明')),
    ledger(row('甲厂', code, '城关镇', '30,3,单独组建,李建国')),
  )
  expect(changesOf(await diff('--redact'))).toEqual(['甲厂 secretary changed I2="王*" I2="李*"'])
  const { stdout } = await run('diff', '旧.csv', '新.csv', '--redact', '-q')
  expect(stdout).toContain('党组织书记：王* → 李*')
})

test('the exit code says whether a unit has vanished or anything has changed', async () => {
  const { run } = world(ledger(row('甲厂', code, '城关镇')), ledger(row('甲五金厂', code, '城关镇')))
  const exit = async (...argv: readonly string[]) => (await run('diff', '旧.csv', ...argv, '-q')).exitCode
  expect(await exit('新.csv')).toBe(0)
  expect(await exit('新.csv', '--fail-on', 'vanished')).toBe(0)
  expect(await exit('新.csv', '--fail-on', 'change')).toBe(1)
  expect(await exit('旧.csv', '--fail-on', 'change')).toBe(0)
  expect(await exit('新.csv', '--fail-on', 'gap')).toBe(2)
})

test('the workbook, the tables and the page are written in both languages', async () => {
  const { run, text } = world(ledger(row('甲厂', code, '城关镇')), ledger(row('甲厂', code, '城关镇', '40,1,未组建,')))
  const { stderr } = await run(
    'diff',
    '旧.csv',
    '新.csv',
    '-o',
    '对照',
    '-f',
    'xlsx',
    '-f',
    'csv',
    '-f',
    'md',
    '-f',
    'json',
  )
  expect(stderr).toContain('台账对照.xlsx')
  expect(stderr).toContain('台账对照.md')
  expect(text('对照/diff-changes.csv')).toContain(
    '甲厂,城关镇,91110000101623741K,employees,职工人数,changed,变了,12,40,F2,F2',
  )
  expect(text('对照/台账对照.md')).toContain('| 职工人数 | 变了 | 12 | 40 | F2 | F2 |')
  expect((JSON.parse(text('对照/diff.json')) as LedgerDiff).counts.changed).toBe(1)
  const english = await run('diff', '旧.csv', '新.csv', '--lang', 'en', '-q')
  expect(english.stdout).toContain('headcount: 12 → 40')
})

test('a ledger that cannot be read ends the comparison with its own name, and with nothing about audits', async () => {
  const { run } = world(ledger(row('甲厂', code, '城关镇')), '')
  const { stderr, exitCode } = await run('diff', '旧.csv', '新.csv')
  expect(exitCode).toBe(4)
  expect(stderr).toContain('新.csv 是空文件')
  expect(stderr).not.toContain('--strict')
})
