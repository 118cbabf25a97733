import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ShownEntry } from '../../src/app/register-show.ts'
import { smallRegister } from './small-register.ts'

const jia = '城关镇-2012-0001'
const who = ['--person', '张三', '--reason', '新厂搬迁', '--on', '2012-05-18'] as const
const open = { name: '甲纺织有限公司' }
const formed = { ...open, formed: true }

/** A gap that was registered, extended, closed, and is there again. */
async function relapsed() {
  const register = smallRegister()
  await register.audit('2012-05-01', [open, { name: '乙纺织有限公司', township: '河西乡' }], '--due-in', '20')
  await register.run('register', 'extend', jia, '--until', '2012-06-10', ...who)
  await register.audit('2012-06-01', [formed, { name: '乙纺织有限公司', township: '河西乡' }])
  await register.audit('2012-06-15', [open, { name: '乙纺织有限公司', township: '河西乡' }], '--due-in', '20')
  return register
}

test('a number tells its history in order, with days, persons and reasons', async () => {
  const { run } = await relapsed()
  const { stdout, exitCode } = await run('register', 'show', jia)
  expect(exitCode).toBe(0)
  const history = stdout.slice(stdout.indexOf('全部经过')).split('\n')
  const steps = history.filter((line) => line !== '' && !line.includes('依据')).map((line) => line.trim())
  expect(steps).toEqual([
    '全部经过',
    '2012-05-01 第 1 轮（guiding-opinion-2012 1.1.0）',
    '立号：甲纺织有限公司',
    '挂号 E2，期限 2012-05-21',
    '2012-05-18 张三',
    '延期 E2 到 2012-06-10；新厂搬迁',
    '2012-06-01 第 2 轮（guiding-opinion-2012 1.1.0）',
    '销号 E2',
    '2012-06-15 第 3 轮（guiding-opinion-2012 1.1.0）',
    '反弹 E2：销号后又有缺口，期限 2012-07-05',
  ])
})

test('a re-scoped item tells which parameter was changed, from what to what', async () => {
  const register = smallRegister()
  await register.audit('2012-05-01', [open])
  await register.audit('2012-05-15', [formed], '--set', 'membersMin=2')
  const { stdout } = await register.run('register', 'show', jia)
  expect(stdout).toContain('口径调整 E2：参数改了（参数 membersMin 3→2）')
  const english = await register.run('register', 'show', jia, '--lang', 'en')
  expect(english.stdout).toContain('E2 re-scoped: other parameters (parameter membersMin 3 → 2)')
})

test('what was missing when the parameters changed is not cancelled by them a round later', async () => {
  const register = smallRegister()
  await register.audit('2012-05-01', [open])
  const other = [{ name: '乙纺织有限公司', township: '河西乡', formed: true }]
  await register.audit('2012-05-15', other, '--set', 'membersMin=2')
  await register.audit('2012-06-01', [formed], '--set', 'membersMin=2')
  const { stdout } = await register.run('register', 'show', jia)
  expect(stdout).toContain('E2 口径调整')
  expect(stdout).toContain('参数 membersMin 3→2')
  expect(stdout).not.toContain('销号 E2')
})

test('every step names the cells that it rests on', async () => {
  const { run } = await relapsed()
  const { stdout } = await run('register', 'show', jia, '--json')
  const { entry, history } = JSON.parse(stdout) as ShownEntry
  expect(entry.items).toMatchObject([{ target: 'E2', state: 'open', relapses: 1, at: { file: '台账.csv', row: 2 } }])
  expect(entry.items[0]?.cells).toContainEqual({ field: 'members', cell: 'F2', text: '2' })
  const cancelled = history.find(({ event }) => event.type === 'cancelled')
  expect(cancelled?.event).toMatchObject({
    cells: expect.arrayContaining([{ field: 'partyOrgEstablished', cell: 'G2', text: '是' }]),
  })
  expect(cancelled?.round).toMatchObject({ round: 2, asOf: '2012-06-01' })
  expect(history.map(({ line }) => line)).toEqual(
    history.map(({ line }) => line).toSorted((left, right) => left - right),
  )
})

test('a unit is found by its name, a part of it, or the end of its number', async () => {
  const { run } = await relapsed()
  for (const asked of ['甲纺织有限公司', '甲纺织', ' 甲纺织有限公司 '])
    expect((await run('register', 'show', asked)).stdout).toContain(jia)
  const twice = await run('register', 'show', '0001')
  expect(twice.exitCode).toBe(2)
  expect(twice.stderr).toContain(`甲纺织有限公司 [${jia}]`)
  expect(twice.stderr).toContain('乙纺织有限公司 [河西乡-2012-0001]')
})

test('what there is not is told with the nearest', async () => {
  const { run } = await relapsed()
  const name = await run('register', 'show', '甲纺织有线公司')
  expect(name.exitCode).toBe(4)
  expect(name.stderr).toContain('您要写的是不是“甲纺织有限公司”')
})

test('a register that was begun anew still tells what was before, as long as the old log is beside it', async () => {
  const { run, audit, folder } = await relapsed()
  const compacted = await run('register', 'compact', '--person', '张三', '--reason', '结转', '--json')
  expect(compacted.exitCode, compacted.stderr).toBe(0)
  await audit('2012-07-01', [formed, { name: '乙纺织有限公司', township: '河西乡' }])
  const types = async () => {
    const { stdout } = await run('register', 'show', jia, '--json')
    return JSON.parse(stdout) as ShownEntry
  }
  const whole = await types()
  expect(whole.missing).toBeNull()
  expect(whole.history.map(({ event }) => event.type)).toEqual([
    'entered',
    'registered',
    'extended',
    'cancelled',
    'relapsed',
    'kept',
    'cancelled',
  ])
  const { history } = JSON.parse(compacted.stdout) as { readonly history: string }
  rmSync(join(folder, 'liangxin-out', history))
  const cut = await types()
  expect(cut.missing).toBe(`liangxin-out/${history}`)
  expect(cut.history.map(({ event }) => event.type)).toEqual(['kept', 'cancelled'])
})

test('with --redact no name of a person is told, neither of what a number rests on nor of who did what, nor what people filled in', async () => {
  const register = smallRegister()
  await register.audit('2012-05-01', [open], '--due-in', '20')
  const acting = ['--person', '诸葛青云、令狐德棻', '--reason', '欧阳震华已同意', '--on', '2012-05-18'] as const
  await register.run('register', 'extend', jia, '--until', '2012-06-10', ...acting)
  const fill = ['--person', '诸葛青云', '--on', '2012-05-19'] as const
  await register.run('register', 'annotate', jia, '--fill', '责任领导=南宫云', '--fill', '备注=请上官文清办理', ...fill)
  await register.run('register', 'annotate', jia, '--fill', '备注=请东方闻樱办理', ...fill)
  await register.audit('2012-06-01', [formed])
  const commands = [
    ['register', 'show', jia],
    ['register', 'list', '--state', 'all'],
  ].flatMap((each) => [each, [...each, '--json']])
  const said = async (...flags: readonly string[]) => {
    const told = []
    for (const command of commands) told.push((await register.run(...command, ...flags)).stdout)
    return told.join('\n')
  }
  const names = ['诸葛青云', '令狐德棻', '欧阳震华', '南宫云', '上官文清', '东方闻樱']
  const unmasked = await said()
  for (const name of names) expect(unmasked).toContain(name)
  const masked = await said('--redact')
  for (const name of names) expect(masked).not.toContain(name)
  expect(masked).toContain('2012-05-18 诸*、令*')
  expect(masked).toContain('甲纺织有限公司')
  await register.run('register', 'compact', '--person', '张三', '--reason', '换届', '--on', '2012-06-02')
  const later = await said('--redact')
  for (const name of names) expect(later).not.toContain(name)
})
