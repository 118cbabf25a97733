import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LogCheck } from '../../src/app/register-verify-log.ts'
import { itemsOf, smallRegister } from './small-register.ts'

const firms = [{ name: '甲纺织有限公司' }, { name: '乙印染有限公司' }]
const who = ['--person', '张三', '--reason', '年终结转'] as const

/** Two rounds and an act between them. */
async function someHistory() {
  const register = smallRegister()
  const path = join(register.folder, 'liangxin-out/register.jsonl')
  await register.audit('2012-05-01', firms)
  await register.run('register', 'extend', '城关镇-2012-0001', '--until', '2012-09-30', ...who)
  await register.audit('2012-06-01', [...firms, { name: '丙茶业有限公司' }])
  return { ...register, path, lines: readFileSync(path, 'utf8').trimEnd().split('\n') }
}

test('a sound log is said to be sound, with its lines, rounds and numbers', async () => {
  const { run, lines } = await someHistory()
  const { exitCode, stdout } = await run('register', 'verify-log')
  expect(exitCode).toBe(0)
  expect(stdout).toContain(`完好：${lines.length} 行，2 轮，3 个编号`)
  const check = JSON.parse((await run('register', 'verify-log', '--json')).stdout) as LogCheck
  expect(check).toMatchObject({ lines: lines.length, rounds: 2, entries: 3, problems: [] })
  const last = lines.at(-1) ?? ''
  expect(check.head).toBe(
    createHash('sha256')
      .update(last.slice(0, last.lastIndexOf(',"hash":')))
      .digest('hex'),
  )
})

test('a changed word, a removed line and two that changed places are told by line', async () => {
  const { run, path, lines } = await someHistory()
  const verified = async (changed: readonly string[]) => {
    writeFileSync(path, `${changed.join('\n')}\n`)
    const { exitCode, stdout } = await run('register', 'verify-log', '--json')
    expect(exitCode).toBe(4)
    return (JSON.parse(stdout) as LogCheck).problems.map(({ line, problem }) => [line, problem])
  }
  expect(await verified(lines.map((line) => line.replace('甲纺织', '甲织纺')))).toContainEqual([4, 'changed'])
  expect(await verified(lines.toSpliced(3, 1))).toContainEqual([4, 'chain-broken'])
  expect(await verified([...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)])).toContainEqual([
    3,
    'chain-broken',
  ])
  expect(await verified(lines.slice(0, -1))).toContainEqual([lines.length - 1, 'lines-missing'])
})

test('without the file that knows its end, the end is said to be unproven, to every command and even in quiet', async () => {
  const { run, path } = await someHistory()
  rmSync(`${path}.head`)
  const text = await run('register', 'verify-log', '-q')
  expect([text.exitCode, text.stderr]).toEqual([0, expect.stringMatching(/register\.jsonl\.head.*--expect/)])
  const check = JSON.parse((await run('register', 'verify-log', '--json')).stdout) as LogCheck
  expect([check.endProven, check.problems]).toEqual([false, []])
  const audit = await run('audit', '台账.csv', '--as-of', '2012-07-01', '-f', 'csv', '-q')
  expect([audit.exitCode, audit.stderr]).toEqual([0, expect.stringContaining('不能证明末尾')])
  expect((JSON.parse((await run('register', 'verify-log', '--json')).stdout) as LogCheck).endProven).toBe(true)
})

test('the voucher of a list is found at its line and round, also in the log before a compaction, or is not there', async () => {
  const { run, path, lines, folder } = await someHistory()
  const hashes = lines.map((line) => line.slice(-66, -2))
  const firstEnd = lines.findIndex((line) => line.includes('"type":"round-closed"'))
  const voucher = (hashes[firstEnd] ?? '').slice(0, 12)
  const expected = { voucher, at: { line: firstEnd + 1, round: 1 } }
  const asked = async (given: string) => {
    const { exitCode, stdout } = await run('register', 'verify-log', '--expect', given, '--json')
    return [exitCode, (JSON.parse(stdout) as LogCheck).expected]
  }
  expect(await asked(voucher)).toMatchObject([0, expected])
  expect(await asked(`台账凭证 ${voucher.toUpperCase()}-R`)).toMatchObject([0, expected])
  expect((await run('register', 'verify-log', '--expect', voucher)).stdout).toContain(
    `第 ${firstEnd + 1} 行（第 1 轮）`,
  )
  expect(await asked('0123456789ab')).toEqual([4, { voucher: '0123456789ab', at: null }])
  expect((await run('register', 'verify-log', '--expect', 'abc')).exitCode).toBe(2)
  await run('register', 'compact', ...who)
  expect(await asked(voucher)).toMatchObject([0, expected])
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
  const crlf = await run('register', 'verify-log')
  expect(crlf.stdout.split('\n').filter((line) => line.includes('CRLF'))).toHaveLength(1)
  writeFileSync(`${path}.head`, '')
  const { stderr } = await run('register', 'list')
  expect([folder.length > 0, stderr]).toEqual([true, expect.stringContaining('register.jsonl.head 是空的或者已损坏')])
})

test('what was tampered with takes no round and no act', async () => {
  const { run, path, lines } = await someHistory()
  const changed = `${lines.map((line) => line.replace('2012-09-30', '2019-09-30')).join('\n')}\n`
  writeFileSync(path, changed)
  const act = await run('register', 'waive', '城关镇-2012-0001', '--until', '2012-12-31', ...who)
  expect(act.exitCode).toBe(4)
  expect(act.stderr).toMatch(/第 \d+ 行有问题：内容被改动过/)
  expect((await run('audit', '台账.csv', '--as-of', '2012-07-01', '-f', 'csv')).exitCode).toBe(4)
  expect(readFileSync(path, 'utf8')).toBe(changed)
})

test('a log that is begun anew says the same, keeps the old one, and goes on', async () => {
  const register = await someHistory()
  const { run, view, folder, path, lines } = register
  const before = await view()
  const old = readFileSync(path, 'utf8')
  const done = await run('register', 'compact', ...who)
  expect(done.exitCode).toBe(0)
  const [, history = ''] = /旧簿（\d+ 行）保留为 (\S+?)，/.exec(done.stderr) ?? []
  expect(readFileSync(join(folder, 'liangxin-out', history), 'utf8')).toBe(old)
  const after = await view()
  expect({ ...after, head: '' }).toEqual({ ...before, head: '' })
  expect((await run('register', 'verify-log')).stdout).toContain('完好：4 行，2 轮，3 个编号')
  await register.audit('2012-07-01', [...firms, { name: '丙茶业有限公司', formed: true }])
  const next = await view()
  expect(next.balance).toMatchObject({ before: 3, cancelled: 1, after: 2 })
  expect(itemsOf(next)).toContain('城关镇-2012-0003 E2 cancelled')
  expect((await run('register', 'verify-log')).exitCode).toBe(0)
  writeFileSync(join(folder, 'liangxin-out', history), old.replace('2012-09-30', '2019-09-30'))
  expect((await run('register', 'verify-log')).stdout).toContain('历史文件被改动过')
  rmSync(join(folder, 'liangxin-out', history))
  expect((await run('register', 'verify-log')).stdout).toContain('找不到它所接续的历史文件')
  expect(lines.length).toBeGreaterThan(4)
})

test('a trial of a compaction leaves everything as it is', async () => {
  const { run, path } = await someHistory()
  const old = readFileSync(path, 'utf8')
  const done = await run('register', 'compact', ...who, '--dry-run')
  expect(done.exitCode).toBe(0)
  expect(done.stderr).toContain('试运行')
  expect(readFileSync(path, 'utf8')).toBe(old)
})
