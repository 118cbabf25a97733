import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { AuditReport } from '../../src/domain/report.ts'
import { runIn } from './memory-host.ts'
import { type Firm, ledgerOf } from './small-register.ts'
import { temporaryFolder } from './temporary-folder.ts'

const firm = (name: string, township: string, formed = false): Firm => ({ name, township, formed })
const east = ledgerOf([firm('甲厂', '河东镇', true), firm('乙厂', '河东镇')])
const west = ledgerOf([firm('丙厂', '河西乡', true), firm('丁厂', '河西乡')])

/** A quotation mark that nothing closes. */
const brokenEnd = '"己厂,河东镇,私营企业\n'
const brokenOff = `${ledgerOf([firm('乙厂', '河东镇', true)])}${brokenEnd}`

/** The same so far below the first units that these have been judged when it is found. */
const many = Array.from({ length: 510 }, (_, at) => firm(`戊${at}厂`, '河东镇'))
const brokenFarBelow = `${ledgerOf([firm('乙厂', '河东镇', true), ...many])}${brokenEnd}`

function county(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files)
  const run = (...argv: readonly string[]) => runIn({ folder, today: '2012-07-01' }, ...argv)
  const audit = (...argv: readonly string[]) =>
    run('audit', '台账', '--as-of', '2012-06-15', '-f', 'csv', '-o', '果', ...argv)
  const report = (): AuditReport => JSON.parse(readFileSync(join(folder, '果/audit.json'), 'utf8')) as AuditReport
  return { folder, run, audit, report }
}

const twoOfFour = {
  '台账/1河东镇.csv': east,
  '台账/2.xlsx': '',
  '台账/3河西乡.csv': west,
  '台账/0山南乡.csv': brokenOff,
}

describe('a ledger that cannot be read', () => {
  it('does not stop the others, and is named with its reason wherever their figures are', async () => {
    const { audit, report } = county(twoOfFour)
    const { exitCode, stderr } = await audit('--no-register')
    expect(exitCode).toBe(4)
    expect(report().failures).toMatchObject([
      { file: '0山南乡.csv', fault: { code: 'input-damaged' } },
      { file: '2.xlsx', fault: { code: 'input-empty', args: { file: '2.xlsx' } } },
    ])
    expect(report().failures?.[1]?.message).toContain('2.xlsx 是空文件')
    expect(stderr).toContain('有 2 个文件未能读取')
    expect(stderr).toContain('0山南乡.csv')
  })

  it('leaves nothing behind of what was read before it broke off', async () => {
    const { audit, report } = county({ ...twoOfFour, '台账/0山南乡.csv': brokenFarBelow })
    await audit('--no-register')
    expect(report().organizations.map(({ name, outReason }) => [name, outReason])).toEqual([
      ['甲厂', null],
      ['乙厂', null],
      ['丙厂', null],
      ['丁厂', null],
    ])
    expect(report().inputs.map(({ file }) => file)).toEqual(['1河东镇.csv', '3河西乡.csv'])
    expect(report().ledgerIssues.filter(({ code }) => code === 'duplicate-organization')).toEqual([])
  })

  it('gives the very report that the others make without it, but for its own line', async () => {
    const { audit, report, run, folder } = county(twoOfFour)
    await audit('--no-register')
    const { failures: _, seal: __, ...figures } = report()
    await run(
      ...['audit', '台账/1河东镇.csv', '台账/3河西乡.csv', '--as-of', '2012-06-15', '-o', '另', '--no-register'],
    )
    const { seal: ___, ...others } = JSON.parse(readFileSync(join(folder, '另/audit.json'), 'utf8'))
    expect(figures).toEqual(others)
  })

  it('ends the run as broken input even where findings would end it otherwise, and with no figures on other exit codes', async () => {
    const { audit } = county(twoOfFour)
    expect((await audit('--no-register', '--fail-on', 'gap')).exitCode).toBe(4)
    const whole = county({ '台账/1河东镇.csv': east, '台账/3河西乡.csv': west })
    expect((await whole.audit('--no-register', '--fail-on', 'gap')).exitCode).toBe(1)
  })

  it('is told also to those who asked for quiet, and never on the stdout of a program', async () => {
    const { audit } = county(twoOfFour)
    const { stdout, stderr, exitCode } = await audit('--no-register', '--json', '-q')
    expect(exitCode).toBe(4)
    expect((JSON.parse(stdout) as AuditReport).failures).toHaveLength(2)
    expect(stderr).toContain('2.xlsx 是空文件')
  })

  it('stops everything with --strict, and nothing is written', async () => {
    const { audit, folder } = county(twoOfFour)
    const { exitCode, stderr } = await audit('--strict')
    expect(exitCode).toBe(4)
    expect(stderr).toContain('共 4 份台账')
    expect(existsSync(join(folder, '果'))).toBe(false)
  })

  it('stops the run where it is the only one, or where none can be read, and each is named', async () => {
    const { audit, run, folder } = county({ '台账/1.xlsx': '', '台账/2.csv': brokenOff })
    const all = await audit()
    expect(all.exitCode).toBe(4)
    for (const part of ['一份也读不了', '1.xlsx 是空文件', '2.csv']) expect(all.stderr).toContain(part)
    const one = await run('audit', '台账/1.xlsx', '-o', '果')
    expect(one.exitCode).toBe(4)
    expect(existsSync(join(folder, '果'))).toBe(false)
  })

  it('stands on the first sheet and under every title of the workbooks that people open', async () => {
    const { run, folder } = county(twoOfFour)
    await run('audit', '台账', '--as-of', '2012-06-15', '-o', '果', '--no-register')
    for (const name of ['缺口报告', '覆盖率汇总']) {
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(join(folder, `果/${name}.xlsx`))
      const texts = book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues()))
      expect(texts.every((text) => text.includes('有 2 个文件未能读取'))).toBe(true)
      expect(texts.some((text) => text.includes('2.xlsx 是空文件'))).toBe(true)
      expect(texts.some((text) => text.includes('1河东镇.csv：乡镇取自乡镇列（河东镇）'))).toBe(true)
    }
  })
})

describe('the register', () => {
  const whole = { '台账/1河东镇.csv': east, '台账/3河西乡.csv': west }

  it('takes no round that lacks a ledger, so that no unit is entered as missing', async () => {
    const { audit, run, folder, report } = county(whole)
    expect((await audit()).exitCode).toBe(0)
    const log = readFileSync(join(folder, '果/register.jsonl'), 'utf8')
    const list = readFileSync(join(folder, '果/register.csv'), 'utf8')
    writeFileSync(join(folder, '台账/3河西乡.csv'), brokenOff)
    const broken = await audit('--as-of', '2012-07-01')
    expect(broken.exitCode).toBe(4)
    expect(broken.stderr).toContain('没有记入登记簿 果/register.jsonl')
    expect(readFileSync(join(folder, '果/register.jsonl'), 'utf8')).toBe(log)
    expect(readFileSync(join(folder, '果/register.csv'), 'utf8')).toBe(list)
    expect(report()).toMatchObject({ asOf: '2012-07-01', failures: [{ file: '3河西乡.csv' }] })
    expect(report().register).toBeUndefined()
    writeFileSync(join(folder, '台账/3河西乡.csv'), west)
    expect((await audit('--as-of', '2012-07-01')).exitCode).toBe(0)
    const view = await run('register', 'list', '--register', '果/register.jsonl', '--json')
    expect(view.stdout).not.toContain('"missing"')
  })

  it('is not begun by such a round either', async () => {
    const { audit, folder } = county({ ...whole, '台账/2.xlsx': '' })
    expect((await audit()).exitCode).toBe(4)
    expect(existsSync(join(folder, '果/register.jsonl'))).toBe(false)
  })
})

describe('what is made of ledgers beside an audit', () => {
  const files = { ...twoOfFour, 'liangxin.config.json': JSON.stringify({ townships: ['河东镇', '山南乡', '云岭乡'] }) }

  it('is a check that tells of every broken ledger and checks the others', async () => {
    const { run } = county(files)
    const { exitCode, stdout } = await run('check', '台账', '--json')
    expect(exitCode).toBe(4)
    const check = JSON.parse(stdout) as { failures: { file: string }[]; sheets: { file: string }[] }
    expect(check.failures.map(({ file }) => file)).toEqual(['0山南乡.csv', '2.xlsx'])
    expect(check.sheets.map(({ file }) => file)).toEqual(['1河东镇.csv', '3河西乡.csv'])
    expect((await run('check', '台账')).stdout).toMatch(/未能读取的文件\n {2}读取 0山南乡\.csv.*\n {2}2\.xlsx 是空文件/)
  })

  it('is a ranking whose letter names the files, and does not say of their township that it sent nothing', async () => {
    const { run, folder } = county(files)
    const { exitCode, stdout } = await run('rank', '台账', '--as-of', '2012-06-15', '-f', 'md', '-o', '果')
    expect(exitCode).toBe(4)
    expect(stdout).toContain('未报送台账：云岭乡\n')
    expect(stdout).toContain('有 2 个文件未能读取')
    const letter = readFileSync(join(folder, '果/排名通报.md'), 'utf8')
    expect(letter).toContain('2个文件未能读取')
    expect(letter).toContain('0山南乡.csv')
    const json = await run('rank', '台账', '--as-of', '2012-06-15', '--json', '--dry-run')
    expect(json.exitCode).toBe(4)
    expect(JSON.parse(json.stdout)).toMatchObject({
      by: 'township',
      failures: [
        { file: '0山南乡.csv', fault: { code: 'input-damaged' } },
        { file: '2.xlsx', fault: { code: 'input-empty', args: { file: '2.xlsx' } } },
      ],
    })
    expect(json.stderr).toContain('2.xlsx 是空文件')
    const whole = await run('rank', '台账/1河东镇.csv', '--as-of', '2012-06-15', '--json', '--dry-run')
    expect(Object.hasOwn(JSON.parse(whole.stdout), 'failures')).toBe(false)
  })

  it('is a view of goals', async () => {
    const { run } = county(files)
    const { exitCode, stdout, stderr } = await run('deadline', '台账', '--goal', '90', '--json')
    expect(exitCode).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject({ by: 'township' })
    expect(stderr).toContain('有 2 个文件未能读取')
  })

  it('is no comparison with a period that had all of them: nobody has left the base', async () => {
    const { run, folder } = county({ '台账/1河东镇.csv': east, '台账/3河西乡.csv': west })
    await run('rank', '台账', '--as-of', '2012-05-15', '-o', '上期')
    writeFileSync(join(folder, '台账/3河西乡.csv'), brokenOff)
    const previous = ['--as-of', '2012-06-15', '--previous', '上期/audit.json'] as const
    const { stdout } = await run('rank', '台账', ...previous, '--json', '--dry-run')
    expect(JSON.parse(stdout)).toMatchObject({ comparable: false, differs: ['failures'], leftBase: [], suspicious: [] })
    await run('audit', '台账', ...previous, '-o', '果', '--no-register')
    const report = JSON.parse(readFileSync(join(folder, '果/audit.json'), 'utf8')) as AuditReport
    expect(report.previous).toMatchObject({ comparable: false })
    expect(report.previous?.indicators[0]?.differs).toEqual(['failures'])
  })
})

it('reports that are combined keep what each of them lacks', async () => {
  const { run, folder } = county({ 'a/1河东镇.csv': east, 'a/坏.xlsx': '', 'b/3河西乡.csv': west, 'b/坏.csv': '' })
  for (const part of ['a', 'b'])
    await run('audit', part, '--as-of', '2012-06-15', '-o', `报送/${part}`, '--no-register')
  const { exitCode } = await run('rank', '报送/a/audit.json', '报送/b/audit.json', '-o', '果')
  expect(exitCode).toBe(4)
  const { failures } = JSON.parse(readFileSync(join(folder, '果/audit.json'), 'utf8')) as AuditReport
  expect(failures?.map(({ file }) => file)).toEqual(['坏.xlsx', '坏.csv'])
})

it('the standard input is read once, however often it is looked at', async () => {
  const folder = temporaryFolder({ '坏.xlsx': '' })
  const stdin = new TextEncoder().encode(east)
  const { exitCode, stdout } = await runIn({ folder, stdin }, 'audit', '-', '坏.xlsx', '--json', '--no-register')
  expect(exitCode).toBe(4)
  expect((JSON.parse(stdout) as AuditReport).organizations).toHaveLength(2)
})
