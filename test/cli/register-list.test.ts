import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { itemsOf, smallRegister } from './small-register.ts'

const firms = [{ name: '甲纺织有限公司' }, { name: '乙印染有限公司' }, { name: '丙茶业有限公司', township: '河西乡' }]

/** Two rounds: three gaps, due after 20 days, of which one is closed in the second. */
async function twoRounds() {
  const register = smallRegister()
  await register.audit('2012-05-01', firms, '--due-in', '20')
  await register.audit('2012-05-15', [{ name: '甲纺织有限公司', formed: true }, ...firms.slice(1)], '--due-in', '20')
  return register
}

test('the table shows what is open with its dates, and below it the balance of the last round', async () => {
  const { run } = await twoRounds()
  const { stdout, stderr, exitCode } = await run('register', 'list')
  expect(exitCode).toBe(0)
  expect(stderr).toBe('')
  expect(stdout).toContain('第 2 轮，截至 2012-05-15')
  expect(stdout).toMatch(/城关镇-2012-0001 {2}城关镇 +E2 +在册 +2012-05-01 {2}2012-05-21 +6\n {2}乙印染有限公司/)
  expect(stdout).not.toContain('甲纺织')
  expect(stdout).toContain('以上 2 项，2 家单位。')
  expect(stdout).toContain('上期在册 3 项（3 家）＋挂号 0＋反弹 0－销号 1－核减 0－口径调整 0＝本期在册 2 项（2 家）')
})

test('as JSON it is the whole register, sorted by number', async () => {
  const { view } = await twoRounds()
  const all = await view()
  expect(itemsOf(all)).toEqual([
    '城关镇-2012-0001 E2 open',
    '城关镇-2012-0002 E2 cancelled',
    '河西乡-2012-0001 E2 open',
  ])
  expect(all.asOf).toBe('2012-05-15')
  expect(all.balance).toEqual({
    before: 3,
    registered: 0,
    relapsed: 0,
    cancelled: 1,
    struckOff: 0,
    rescoped: 0,
    after: 2,
  })
})

test('filters cut entries and items, never the balance', async () => {
  const { view } = await twoRounds()
  const cancelled = await view('--state', 'CANCELLED')
  expect(itemsOf(cancelled)).toEqual(['城关镇-2012-0002 E2 cancelled'])
  expect(cancelled.balance.after).toBe(2)
  expect(itemsOf(await view('--township', '河西乡，城关镇', '--state', 'open,awaitingReview'))).toHaveLength(2)
  expect(itemsOf(await view('--township', '河西乡'))).toEqual(['河西乡-2012-0001 E2 open'])
  expect(itemsOf(await view('--state', 'all'))).toHaveLength(3)
})

test('whether something is overdue follows from the day that is asked for: the due date itself is in time', async () => {
  const { view } = await twoRounds()
  expect(itemsOf(await view('--overdue'))).toEqual([])
  expect(itemsOf(await view('--overdue', '--as-of', '2012-05-21'))).toEqual([])
  expect(itemsOf(await view('--overdue', '--as-of', '2012-05-22'))).toEqual([
    '城关镇-2012-0001 E2 open overdue',
    '河西乡-2012-0001 E2 open overdue',
  ])
})

test('a township that the register does not know is told with the nearest, never just an empty list', async () => {
  const { run } = await twoRounds()
  const { stdout, stderr } = await run('register', 'list', '--township', '河西镇')
  expect(stderr).toContain('您要写的是不是“河西乡”')
  expect(stdout).toContain('没有符合条件的缺口项')
})

test('a state that there is not is an error of usage with the nearest', async () => {
  const { run } = smallRegister()
  const { exitCode, stderr } = await run('register', 'list', '--state', 'cancled')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('“cancelled”')
})

test('without a register every command says that there is none', async () => {
  const { run } = smallRegister()
  const who = ['--person', '张三', '--reason', '核实']
  const commands = [
    ['list'],
    ['show', '城关镇-2012-0001'],
    ['verify', '城关镇-2012-0001', ...who],
    ['export'],
    ['verify-log'],
    ['compact', ...who],
  ]
  for (const command of commands) {
    const { exitCode, stderr } = await run('register', ...command)
    expect(exitCode, command[0]).toBe(4)
    expect(stderr, command[0]).toContain('没有找到登记簿 liangxin-out/register.jsonl')
  }
})

test('a register is found by its file, by its folder, or in the folder of the configuration', async () => {
  const register = smallRegister()
  await register.audit('2012-05-01', firms, '-o', '结果')
  for (const place of ['结果', '结果/register.jsonl']) expect((await register.view('--register', place)).round).toBe(1)
  writeFileSync(join(register.folder, 'liangxin.config.json'), '{ "out": "结果" }')
  expect((await register.view()).round).toBe(1)
})
