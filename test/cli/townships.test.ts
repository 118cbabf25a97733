import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditReport } from '../../src/domain/report.ts'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

const heading = '企业名称,统一社会信用代码,职工人数,党员数,组建方式,经营状况'
const code = '91110000101623741K'

function county(files: Readonly<Record<string, string>>, config: object = {}) {
  const folder = temporaryFolder({ 'liangxin.config.json': JSON.stringify(config), ...files })
  const run = (...argv: readonly string[]) => runIn({ folder, today: '2012-07-01' }, ...argv)
  const audit = async (...argv: readonly string[]): Promise<AuditReport> => {
    const { stdout, stderr } = await run('audit', ...argv, '--as-of', '2012-06-15', '--json', '-q', '--no-register')
    expect(stderr).not.toContain('错误：')
    return JSON.parse(stdout) as AuditReport
  }
  return { folder, run, audit }
}

const ledger = (title: string, ...units: readonly string[]) => [title, heading, ...units].join('\n')

describe('the township of every ledger', () => {
  const files = {
    '台账/a.csv': ledger('桐琴镇两新组织台账', '甲厂,,12,2,未建,正常', '乙厂,,12,2,未建,正常'),
    '台账/武义县王宅镇.csv': ledger('两新组织台账', '丙厂,,12,2,未建,正常'),
    '台账/c.csv': ledger('两新组织台账', '丁厂,,12,2,未建,正常'),
    '台账/d.csv': ['企业名称,乡镇,职工人数,党员数,组建方式', '戊厂,泉溪镇,12,2,未建', '己厂,,12,2,未建'].join('\n'),
  }

  it('is said with where it is from, in numbers for programs and in one line for people', async () => {
    const { audit, run } = county(files)
    const { inputs, assumptions } = await audit('台账', '--township', '柳城畲族镇')
    expect(inputs.map(({ file, townships }) => [file, townships])).toEqual([
      ['a.csv', [{ from: 'title', name: '桐琴镇', organizations: 2 }]],
      ['c.csv', [{ from: 'flag', name: '柳城畲族镇', organizations: 1 }]],
      [
        'd.csv',
        [
          { from: 'column', name: '泉溪镇', organizations: 1 },
          { from: 'flag', name: '柳城畲族镇', organizations: 1 },
        ],
      ],
      ['武义县王宅镇.csv', [{ from: 'file-name', name: '王宅镇', organizations: 1 }]],
    ])
    expect(assumptions.find((each) => each.code === 'township-given')).toMatchObject({ count: 2 })
    const { stderr } = await run('audit', '台账', '--no-register', '--township', '柳城畲族镇', '--dry-run')
    for (const line of [
      'a.csv：乡镇取自表题（桐琴镇）',
      'd.csv：乡镇取自乡镇列（泉溪镇，1 家）、--township（柳城畲族镇，1 家）',
      '武义县王宅镇.csv：乡镇取自文件名（王宅镇）',
    ])
      expect(stderr).toContain(line)
    expect((await run('check', '台账')).stdout).toContain('没有写明乡镇')
  })

  it('is what the ledger states, not what was given against it, and that is a warning', async () => {
    const { audit } = county(files)
    const { organizations, ledgerIssues, assumptions } = await audit('台账/a.csv', '--township', '泉溪镇')
    expect(organizations.map(({ township }) => township)).toEqual(['桐琴镇', '桐琴镇'])
    const told = ledgerIssues.filter((issue) => issue.code === 'township-contradicted')
    expect(told).toMatchObject([{ severity: 'warning', args: { given: '泉溪镇', stated: '桐琴镇', from: 'title' } }])
    expect(told[0]?.message).toContain('表题写的是“桐琴镇”，与 --township 指定的“泉溪镇”不符')
    expect(assumptions.filter((each) => each.code === 'township-given')).toEqual([])
  })
})

describe('a unit that two townships list', () => {
  const files = {
    '1桐琴镇.csv': ledger('台账', `甲厂,${code},12,2,未建,正常`, '乙厂,,12,2,未建,正常'),
    '2泉溪镇.csv': ledger('台账', '乙厂,,20,3,未建,正常', `甲厂有限公司,${code},30,5,单独组建,正常`),
  }
  const told = ({ ledgerIssues }: AuditReport) => ledgerIssues.filter((issue) => issue.code.startsWith('duplicate-'))

  it('is found by its code or its name, and both cells and townships are named', async () => {
    const { audit } = county(files)
    const [byName, byCode] = told(await audit('1桐琴镇.csv', '2泉溪镇.csv'))
    expect(byName).toMatchObject({ code: 'duplicate-likely', severity: 'warning', file: '2泉溪镇.csv', cell: 'A3' })
    expect(byName?.args).toMatchObject({ otherFile: '1桐琴镇.csv', otherCell: 'A4', otherTownship: '桐琴镇' })
    expect(byName?.message).toContain('名称相同而乡镇不同（泉溪镇、桐琴镇）')
    expect(byCode).toMatchObject({ code: 'duplicate-organization', file: '2泉溪镇.csv', cell: 'B4' })
    expect(byCode?.args).toMatchObject({ firstFile: '1桐琴镇.csv', firstCell: 'B3', by: 'code' })
    expect(byCode?.args).toMatchObject({ township: '泉溪镇', firstTownship: '桐琴镇' })
    expect(byCode?.message).toContain('两个乡镇都列了：泉溪镇列在本行，桐琴镇列在 1桐琴镇.csv《1桐琴镇》B3')
  })

  it('is found just so when their reports are combined', async () => {
    const { audit, run, folder } = county(files)
    const whole = await audit('1桐琴镇.csv', '2泉溪镇.csv')
    for (const name of ['1桐琴镇', '2泉溪镇'])
      await run('audit', `${name}.csv`, '--as-of', '2012-06-15', '-o', `报送/${name}`, '--no-register')
    await run('rank', '报送/1桐琴镇/audit.json', '报送/2泉溪镇/audit.json', '-o', '果')
    const combined = JSON.parse(readFileSync(join(folder, '果/audit.json'), 'utf8')) as AuditReport
    expect(told(combined)).toEqual(told(whole))
    expect(combined.inputs).toEqual(whole.inputs)
  })
})

it('a unit that has moved is an error until the township that it left deletes its row', async () => {
  const { audit } = county({
    '1桐琴镇.csv': ledger('台账', `甲厂,${code},12,2,未建,已迁出`),
    '2泉溪镇.csv': ledger('台账', `甲厂,${code},12,2,未建,正常`),
  })
  const { ledgerIssues } = await audit('1桐琴镇.csv', '2泉溪镇.csv')
  const [told] = ledgerIssues.filter((issue) => issue.code === 'duplicate-organization')
  expect(told).toMatchObject({ severity: 'error', file: '2泉溪镇.csv' })
  expect(told?.message).toContain('请从迁出地的台账中删去那一行')
})

describe('the townships of a configuration', () => {
  const townships = [
    '河东镇',
    { name: '桐琴镇', code: '330723104', contact: '组织办 0579-87600000' },
    { name: '云岭乡', code: 330723205, contact: '党政办 0579-87600001' },
  ]
  const files = { '台账.csv': '企业名称,乡镇代码,职工人数,党员数,组建方式\n甲厂,330723104,12,2,未建\n' }

  it('tell a ledger of codes which township it is of, and whom to ask for a ledger that has not come', async () => {
    const { audit, run, folder } = county(files, { townships })
    expect((await audit('台账.csv')).organizations[0]?.township).toBe('桐琴镇')
    const { stdout } = await run('rank', '台账.csv', '--as-of', '2012-06-15', '-f', 'md', '-o', '果')
    expect(stdout).toContain('未报送台账：云岭乡（联系人：党政办 0579-87600001）、河东镇')
    expect(readFileSync(join(folder, '果/排名通报.md'), 'utf8')).toContain(
      '云岭乡（联系人：党政办 0579-87600001）、河东镇要补报台账',
    )
    const masked = await run('rank', '台账.csv', '--as-of', '2012-06-15', '--redact', '--dry-run')
    expect(masked.stdout).toContain('未报送台账：云岭乡、河东镇')
  })

  it('are known by their codes also where a flag names others', async () => {
    const { run } = county(files, { townships })
    const { stdout } = await run('rank', '台账.csv', '--townships', '桐琴镇,远山乡', '--dry-run')
    expect(stdout).toContain('未报送台账：远山乡')
  })

  it.each([
    [[{ nam: '甲镇' }], '/townships/0/nam'],
    [[{ code: '330723104' }], '/townships/0'],
    [['甲镇', { name: '乙镇', code: '3307' }], '/townships/1/code'],
    [[{ name: '甲镇', contact: '' }], '/townships/0/contact'],
    [['甲镇', ['乙镇']], '/townships/1'],
    [['甲镇', { name: '甲 镇' }], '/townships/1'],
    [['', '甲镇'], '/townships/0'],
    [
      [
        { name: '甲镇', code: '330723104' },
        { name: '乙镇', code: '330723104000' },
      ],
      '/townships/1',
    ],
  ])('are refused with the place of what is wrong: %j', async (wrong, pointer) => {
    const { run } = county(files, { townships: wrong })
    const { exitCode, stderr } = await run('rank', '台账.csv', '--dry-run')
    expect(exitCode).toBe(2)
    expect(stderr).toContain(pointer)
  })
})
