import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildProgram } from '../support/built.ts'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Real processes: only what is compiled starts threads. What one thread makes is made from the sources, in this process, which is warm.
const program = join(buildProgram(), 'bin/liangxin.js')
const county = resolve('fixtures/county/ledgers')
const heading = '企业名称,统一社会信用代码,职工人数,党员数,组建方式,是否派驻党建指导员,工会,经营状况'

/** A workbook and two texts of the sample county, which is enough for three threads to have several each. */
const ofCounty = ['01-泉溪镇.xlsx', '05-桐琴镇.csv', '08-柳城畲族镇.tsv']

/** Ledgers of the sample county, with three ledgers whose units stand in several of them: by code, by name, and one name with two codes. */
function countyFolder(): string {
  const [x, y] = ['91330723123456789A', '91330723000000001B']
  const folder = temporaryFolder({
    '台账/09-大田乡.csv': ['大田乡台账', heading, `甲厂,${x},60,0,未建,否,无,正常`, '乙厂,,45,4,未建,否,无,正常'].join(
      '\n',
    ),
    '台账/10-大田乡.csv': [
      '大田乡台账',
      heading,
      `甲厂,${y},45,4,未建,否,无,正常`,
      `丙厂,${x},80,5,联合,否,有,正常`,
    ].join('\n'),
    '台账/11-大田乡.csv': ['大田乡台账', heading, '乙厂,,80,5,独立,是,有,正常', '甲厂,,80,5,未建,是,有,正常'].join(
      '\n',
    ),
  })
  for (const name of ofCounty) cpSync(join(county, name), join(folder, '台账', name))
  return folder
}

function audit(folder: string, ...options: readonly string[]) {
  return spawnSync(process.execPath, [program, 'audit', '台账', ...options], { cwd: folder, encoding: 'utf8' })
}

function auditInOne(folder: string, ...options: readonly string[]) {
  return runIn({ folder }, 'audit', '台账', '--threads', '1', ...options)
}

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))

describe('an audit in several threads', () => {
  test('writes the same bytes as in one, round after round: documents, report and register', async () => {
    const folder = countyFolder()
    const rounds = [
      { asOf: '2012-05-15', formats: ['-f', 'csv'] },
      { asOf: '2012-06-15', formats: ['-f', 'csv', '-f', 'xlsx'] },
    ]
    for (const { asOf, formats } of rounds) {
      const given = ['--as-of', asOf, ...formats, '--progress', 'none']
      const one = await auditInOne(folder, ...given, '-o', 'in-one')
      const three = audit(folder, ...given, '-o', 'in-three', '--threads', '3')
      expect([one.exitCode, one.stderr]).toEqual([0, expect.stringContaining('audit.json')])
      expect([three.status, three.stderr.replaceAll('in-three', 'in-one')]).toEqual([0, one.stderr])
      expect(filesIn(join(folder, 'in-three'))).toEqual(filesIn(join(folder, 'in-one')))
    }
    expect(readdirSync(join(folder, 'in-three'))).toEqual(
      expect.arrayContaining(['audit.json', 'register.jsonl', '挂号销号清单.xlsx']),
    )
    const report = JSON.parse(readFileSync(join(folder, 'in-one/audit.json'), 'utf8'))
    const repeated = report.ledgerIssues.filter((issue: { code: string }) => issue.code === 'duplicate-organization')
    const across = repeated.filter((issue: { file: string; args: { firstFile: string } }) => {
      return issue.args.firstFile !== issue.file
    })
    expect(across.length).toBeGreaterThan(2)
  }, 300_000)

  test('makes the workbooks of one ledger beside it, and they are the same bytes', async () => {
    const folder = temporaryFolder({})
    cpSync(join(county, '01-泉溪镇.xlsx'), join(folder, '台账/01-泉溪镇.xlsx'))
    const given = ['--as-of', '2012-06-15', '-f', 'xlsx', '-f', 'csv', '--progress', 'none', '-o']
    const one = await auditInOne(folder, ...given, 'in-one')
    const two = audit(folder, ...given, 'in-two')
    expect([two.status, two.stderr.replaceAll('in-two', 'in-one')]).toEqual([0, one.stderr])
    expect(filesIn(join(folder, 'in-two'))).toEqual(filesIn(join(folder, 'in-one')))
    expect(readdirSync(join(folder, 'in-two')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(3)
  }, 120_000)

  test('writes nothing over a ledger while the workbooks are made beside', async () => {
    const folder = temporaryFolder({})
    cpSync(join(county, '05-桐琴镇.csv'), join(folder, '台账/gaps.csv'))
    const given = [
      '台账/gaps.csv',
      '--as-of',
      '2012-06-15',
      '-f',
      'xlsx',
      '-f',
      'csv',
      '--progress',
      'none',
      '-o',
      '台账',
    ]
    const one = await runIn({ folder }, 'audit', ...given, '--threads', '1')
    const two = spawnSync(process.execPath, [program, 'audit', ...given], { cwd: folder, encoding: 'utf8' })
    expect([one.exitCode, one.stderr.includes('gaps.csv')]).toEqual([4, true])
    expect([two.status, two.stderr]).toEqual([one.exitCode, one.stderr])
    expect(readdirSync(join(folder, '台账'))).toEqual(['gaps.csv'])
  }, 120_000)

  test('takes the answers of a fill-in list for the units of every ledger, as in one', async () => {
    const folder = temporaryFolder({
      '台账/1.csv': ['甲乡台账', heading, '甲厂,,60,,未建,否,无,正常', '乙厂,,45,4,未建,否,无,正常'].join('\n'),
      '台账/2.csv': ['乙乡台账', heading, '甲厂,,60,,未建,否,无,正常'].join('\n'),
      '答复.csv': [
        '乡镇,单位名称,统一社会信用代码,要填的项目,答复',
        '甲乡,甲厂,,党员数,4',
        '乙乡,甲厂,,党员数,0',
        '丙乡,丁厂,,党员数,1',
        '甲乡,乙厂,,党员数,5',
        '甲乡,乙厂,,职工人数,很多',
      ].join('\n'),
    })
    const given = ['--answers', '答复.csv', '--no-register', '--as-of', '2012-06-15', '-f', 'json', '-o']
    expect((await auditInOne(folder, ...given, '1')).exitCode).toBe(0)
    expect(audit(folder, ...given, '2', '--threads', '2').status).toBe(0)
    const reports = ['1', '2'].map((threads) => readFileSync(join(folder, threads, 'audit.json'), 'utf8'))
    expect(reports[1]).toBe(reports[0])
    const { organizations, answers } = JSON.parse(reports[1] ?? '')
    expect(organizations.map(({ members }: { members: unknown }) => members)).toEqual([4, 4, 0])
    expect(answers).toMatchObject([{ answers: 5, used: 2, conflicts: 1, unreadable: 1, unknownUnits: 1, unused: 0 }])
  }, 120_000)

  test('ends with the same fault as in one, and writes nothing', async () => {
    const folder = temporaryFolder({
      '台账/03-空.csv': '',
      '台账/02-坏.xlsx': 'PK no workbook',
      '台账/04-无.csv': 'a,b\n1,2',
    })
    cpSync(join(county, '01-泉溪镇.xlsx'), join(folder, '台账/01-泉溪镇.xlsx'))
    const given = ['--strict', '--as-of', '2012-05-15']
    const one = await auditInOne(folder, ...given)
    const two = audit(folder, ...given, '--threads', '2')
    expect([one.exitCode, one.stderr.includes('02-坏.xlsx')]).toEqual([4, true])
    expect([two.status, two.stderr]).toEqual([one.exitCode, one.stderr])
    expect(existsSync(join(folder, 'liangxin-out'))).toBe(false)
  }, 120_000)

  test('tells how far all threads are together', () => {
    const folder = countyFolder()
    const told = audit(folder, '--threads', '2', '--progress', 'json', '--dry-run', '--as-of', '2012-05-15').stderr
    const steps = told.split('\n').filter((line) => line.startsWith('{"progress"'))
    const progress = steps.map((line) => JSON.parse(line).progress as { file: string; files: number; of: number })
    const files = progress.map((at) => at.files)
    expect(files).toEqual(files.toSorted((left, right) => left - right))
    expect(new Set(progress.map((at) => at.of))).toEqual(new Set([6]))
    expect(new Set(progress.map((at) => at.file)).size).toBe(6)
    expect(files.at(-1)).toBeLessThan(6)
  }, 120_000)

  test.skipIf(process.platform === 'win32')(
    'ends at once with all its threads when somebody interrupts it',
    async () => {
      const folder = countyFolder()
      const options = ['--threads', '2', '--progress', 'json', '--as-of', '2012-05-15']
      const child = spawn(process.execPath, [program, 'audit', '台账', ...options], { cwd: folder })
      child.stderr.setEncoding('utf8')
      for await (const text of child.stderr) {
        if (!String(text).includes('"progress"')) continue
        child.kill('SIGINT')
        break
      }
      const [, signal] = await once(child, 'exit')
      expect(signal).toBe('SIGINT')
      const left = existsSync(join(folder, 'liangxin-out')) ? readdirSync(join(folder, 'liangxin-out')) : []
      expect(left.filter((name) => !name.endsWith('.lock'))).toEqual([])
    },
    120_000,
  )
})
