import { expect, test } from 'vitest'
import { itemsOf, smallRegister } from './small-register.ts'

const open = [{ name: '甲纺织有限公司' }, { name: '乙印染有限公司' }]
const formed = open.map((firm) => ({ ...firm, formed: true }))
const [jia, yi] = ['城关镇-2012-0002', '城关镇-2012-0001']
const who = ['--person', '张三', '--reason', '已到现场核实'] as const

/** Two applications for cancellation, lodged on 15 May. */
async function twoApplications() {
  const register = smallRegister()
  await register.audit('2012-05-01', open, '--due-in', '20', '--require-review')
  await register.audit('2012-05-15', formed, '--due-in', '20', '--require-review')
  return register
}

/** Two open gaps, due on 21 May. */
async function twoGaps() {
  const register = smallRegister()
  await register.audit('2012-05-01', open, '--due-in', '20')
  return register
}

test('an application is cancelled by a person, and the next round counts it', async () => {
  const register = await twoApplications()
  expect(itemsOf(await register.view())).toEqual([`${yi} E2 awaitingReview`, `${jia} E2 awaitingReview`])
  const done = await register.run('register', 'verify', jia, ...who, '--on', '2012-05-20')
  expect(done.exitCode).toBe(0)
  expect(done.stdout).toContain(`${jia} 甲纺织有限公司　核验 E2：同意销号；已到现场核实`)
  const view = await register.view()
  expect(itemsOf(view)).toEqual([`${yi} E2 awaitingReview`, `${jia} E2 cancelled`])
  expect(view.entries[1]?.items[0]?.closedOn).toBe('2012-05-20')
  await register.audit('2012-06-01', formed, '--due-in', '20', '--require-review')
  expect((await register.view()).balance).toMatchObject({ before: 2, cancelled: 1, after: 1 })
})

test('until it is counted, the list says so beside the balance', async () => {
  const register = await twoApplications()
  const silent = await register.run('register', 'list')
  expect(silent.stdout).not.toContain('核验销号')
  await register.run('register', 'verify', jia, ...who, '--on', '2012-05-20')
  const { stdout } = await register.run('register', 'list')
  expect(stdout).toContain('最近一轮之后又核验销号 1 项，记入下一轮的平衡数；除去这些，现在在册 1 项。')
  const english = await register.run('register', 'list', '--lang', 'en')
  expect(english.stdout.replace(/\s+/g, ' ')).toContain('Cancelled by verification since that round: 1')
  expect((await register.view()).verifiedSince).toBe(1)
  await register.audit('2012-06-01', formed, '--due-in', '20', '--require-review')
  expect((await register.run('register', 'list')).stdout).not.toContain('核验销号')
})

test('a refusal puts it back among the open ones', async () => {
  const register = await twoApplications()
  const done = await register.run('register', 'verify', yi, '--target', 'e2', '--refuse', ...who, '--json')
  expect(JSON.parse(done.stdout).events).toEqual([
    {
      type: 'verified',
      number: yi,
      target: 'E2',
      decision: 'refused',
      by: '张三',
      on: '2012-07-01',
      reason: '已到现场核实',
    },
  ])
  expect(itemsOf(await register.view())).toEqual([`${yi} E2 open`, `${jia} E2 awaitingReview`])
})

test('one wrong number among several stops all of them', async () => {
  const register = await twoApplications()
  const before = register.log()
  const { exitCode, stderr } = await register.run('register', 'verify', jia, yi, '城关镇-2012-0009', ...who)
  expect(exitCode).toBe(4)
  expect(stderr).toContain('没有“城关镇-2012-0009”')
  expect(register.log()).toBe(before)
})

test('what is not lodged cannot be verified, and what is closed can be neither extended nor waived', async () => {
  const register = await twoGaps()
  const refused = await register.run('register', 'verify', jia, ...who)
  expect(refused.exitCode).toBe(4)
  expect(refused.stderr).toContain('E2 现在是“在册”，不能核验')
  await register.audit('2012-05-15', formed)
  for (const act of ['extend', 'waive']) {
    const { exitCode, stderr } = await register.run('register', act, jia, '--until', '2012-09-30', ...who)
    expect(exitCode).toBe(4)
    expect(stderr).toContain('E2 现在是“已销号”')
  }
})

test('an extension sets another due date', async () => {
  const register = await twoGaps()
  const done = await register.run('register', 'extend', jia, yi, '--until', '2012-09-30', ...who, '--on', '2012-05-18')
  expect(done.exitCode).toBe(0)
  const view = await register.view('--as-of', '2012-06-01')
  expect(view.entries.map(({ items }) => items[0]?.dueOn)).toEqual(['2012-09-30', '2012-09-30'])
  expect(itemsOf(view)).toEqual([`${yi} E2 open`, `${jia} E2 open`])
})

test('a waiver holds until its last day and then expires by itself', async () => {
  const register = await twoGaps()
  await register.run('register', 'waive', '甲纺织有限公司', '--until', '2012-06-30', ...who, '--on', '2012-05-18')
  expect(itemsOf(await register.view('--as-of', '2012-06-30'))).toContain(`${jia} E2 open waived`)
  expect(itemsOf(await register.view('--as-of', '2012-07-01'))).toContain(`${jia} E2 open overdue`)
})

test('an extension or a waiver into the past is refused', async () => {
  const register = await twoGaps()
  for (const act of ['extend', 'waive']) {
    const past = await register.run('register', act, jia, '--until', '2012-05-17', '--on', '2012-05-18', ...who)
    expect(past.exitCode).toBe(2)
    expect(past.stderr).toContain('不早于办理日期 2012-05-18 的日期')
  }
})

test('an act needs a person and a reason, an extension a day', async () => {
  const register = await twoGaps()
  const extend = ['register', 'extend', jia]
  for (const [missing, ...given] of [
    ['--person', '--until', '2012-09-30', '--reason', '搬迁'],
    ['--reason', '--until', '2012-09-30', '--person', '张三'],
    ['--until', ...who],
  ] as const) {
    const { exitCode, stderr } = await register.run(...extend, ...given)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`缺少 ${missing}`)
  }
})

test('a dry run says what it would record and records nothing', async () => {
  const register = await twoGaps()
  const before = register.log()
  const { stdout, stderr } = await register.run('register', 'extend', jia, '--until', '2012-09-30', ...who, '--dry-run')
  expect(stdout).toContain('延期 E2 到 2012-09-30')
  expect(stderr).toContain('试运行，没有写')
  expect(register.log()).toBe(before)
})

test('the day of an act is today, or the day of the last round where that is later, and is printed', async () => {
  const register = await twoGaps()
  const today = await register.run('register', 'extend', jia, '--until', '2012-09-30', ...who)
  expect(today.stderr).toContain('按今天 2012-07-01 计')
  await register.audit('2012-07-15', open)
  const later = await register.run('register', 'extend', jia, '--until', '2012-10-31', ...who)
  expect(later.stderr).toContain('按最近一轮的截止日期 2012-07-15 计')
})

test('a target that the number does not have is told with those that it has', async () => {
  const register = await twoGaps()
  const { exitCode, stderr } = await register.run(
    'register',
    'waive',
    jia,
    '--target',
    'E9',
    '--until',
    '2012-09-30',
    ...who,
  )
  expect(exitCode).toBe(4)
  expect(stderr).toContain('没有目标“E9”')
  expect(stderr).toContain('E2')
})

test('two numbers of one organization are linked, and the next round puts both under the old one', async () => {
  const register = await twoGaps()
  const renamed = [{ name: '甲纺织股份有限公司' }, { name: '乙印染有限公司' }]
  await register.audit('2012-05-15', renamed)
  expect(itemsOf(await register.view())).toEqual([
    `${yi} E2 open`,
    `${jia} E2 open missing`,
    '城关镇-2012-0003 E2 open',
  ])
  const { exitCode } = await register.run('register', 'link', jia, '甲纺织股份有限公司', ...who)
  expect(exitCode).toBe(0)
  await register.audit('2012-06-01', renamed)
  const view = await register.view()
  expect(itemsOf(view)).toEqual([`${yi} E2 open overdue`, `${jia} E2 open overdue`, '城关镇-2012-0003 E2 struckOff'])
  expect(view.entries.map(({ name }) => name)).toEqual(['乙印染有限公司', '甲纺织股份有限公司', '甲纺织股份有限公司'])
  expect(view.entries[2]).toMatchObject({ mergedInto: jia })
  const again = await register.run('register', 'link', yi, '城关镇-2012-0003', ...who)
  expect(again.exitCode).toBe(2)
  expect(again.stderr).toContain('没有并入别的编号')
})

test('a renamed unit without a gap has no number, and yet is linked to the number that it had', async () => {
  const register = await twoGaps()
  const renamed = [{ name: '甲纺织股份有限公司', formed: true }, { name: '乙印染有限公司' }]
  await register.audit('2012-05-15', renamed)
  const before = await register.view()
  expect(before.entries[1]?.proposals).toMatchObject([{ name: '甲纺织股份有限公司', why: 'legal-form' }])
  const { exitCode, stderr } = await register.run('register', 'link', jia, '城关镇/甲纺织股份有限公司', ...who)
  expect(exitCode, stderr).toBe(0)
  await register.audit('2012-06-01', renamed)
  const view = await register.view()
  expect(itemsOf(view)).toEqual([`${yi} E2 open overdue`, `${jia} E2 cancelled`])
  expect(view.entries[1]?.name).toBe('甲纺织股份有限公司')
  expect((await register.run('register', 'verify-log')).exitCode).toBe(0)
})

test('a number is not linked to itself', async () => {
  const register = await twoGaps()
  const { exitCode } = await register.run('register', 'link', jia, jia, ...who)
  expect(exitCode).toBe(2)
})
