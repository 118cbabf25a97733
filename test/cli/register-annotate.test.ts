import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallRegister } from './small-register.ts'

const firms = [{ name: '甲纺织有限公司' }, { name: '乙印染有限公司' }]
const jia = '城关镇-2012-0002'

async function oneRound() {
  const register = smallRegister()
  await register.audit('2012-05-01', firms)
  return register
}

test('columns are filled in by heading, by another usual heading, or by id; a date in one way of writing', async () => {
  const { run, view } = await oneRound()
  const fills = ['--fill', '责任人=李四', '--fill', '完成时间＝2012年6月30日', '--fill', 'remarks=先办']
  const { exitCode, stdout } = await run('register', 'annotate', jia, ...fills, '--person', '王五')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('填写责任人：“李四”，原为空白')
  const { entries } = await view()
  expect(entries.map(({ people }) => people)).toEqual([
    {},
    { responsiblePerson: '李四', deadline: '2012-06-30', remarks: '先办' },
  ])
})

test('what is there already is not recorded again, and a blank empties', async () => {
  const register = await oneRound()
  const fill = (text: string) =>
    register.run('register', 'annotate', jia, '--fill', `责任人=${text}`, '--person', '王五')
  await fill('李四')
  const before = register.log()
  expect((await fill('李四')).stderr).toContain('没有需要记下的变化')
  expect(register.log()).toBe(before)
  await fill('')
  expect((await register.view()).entries[1]?.people).toEqual({})
})

test('a column that there is not is told with the nearest', async () => {
  const { run } = await oneRound()
  const { exitCode, stderr } = await run('register', 'annotate', jia, '--fill', '责任仁=李四', '--person', '王五')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('“责任人”')
})

test('a column given twice, by whichever name, and one without a sign are refused with what to write', async () => {
  const { run } = await oneRound()
  const fill = (...fills: readonly string[]) =>
    run('register', 'annotate', jia, ...fills.flatMap((text) => ['--fill', text]), '--person', '王五')
  for (const names of [
    ['责任人', '责任人'],
    ['责任人', 'responsiblePerson'],
  ] as const) {
    const { exitCode, stderr } = await fill(`${names[0]}=李四`, `${names[1]}=赵六`)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('“责任人”写了两次')])
  }
  const bare = await fill('责任人')
  expect([bare.exitCode, bare.stderr]).toEqual([2, expect.stringContaining('责任人=张三')])
})

test('numbers of persons never reach the log, whether typed here or in a list, and the cell is told', async () => {
  const { run, view, log, folder } = await oneRound()
  const phone = '13800138000'
  const typed = await run('register', 'annotate', jia, '--fill', `备注=电话${phone}`, '--person', '王五', '-q')
  expect(typed.exitCode).toBe(0)
  expect(typed.stderr).toContain('备注')
  const path = join(folder, 'liangxin-out/register.csv')
  writeFileSync(join(folder, '回收.csv'), filledIn(readFileSync(path, 'utf8'), jia, `李四${phone}`))
  const taken = await run('register', 'annotate', '--list', '回收.csv', '-q')
  expect(taken.stderr).toMatch(/回收\.csv \S+：.*责任人.*\*\*\*/)
  expect((await view()).entries[1]?.people).toEqual({ remarks: '电话***', responsiblePerson: '李四***' })
  expect(log()).not.toContain(phone)
  const lines = log().split('\n').length
  const again = await run('register', 'annotate', '--list', '回收.csv')
  expect([again.stderr.includes('两处不同'), log().split('\n').length]).toEqual([false, lines])
})

test('it is either a number with what to fill in, or a list', async () => {
  const { run } = await oneRound()
  for (const [words, said] of [
    [[], '--list'],
    [[jia], '--fill'],
    [['--fill', '责任人=李四'], '<number>'],
    [[jia, '--fill', '责任人=李四'], '--person'],
    [[jia, '--list', 'x.csv', '--fill', '责任人=李四'], jia],
  ] as const) {
    const { exitCode, stderr } = await run('register', 'annotate', ...words)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(said)
  }
})

/** A list as `audit -f csv` wrote it, with a text put into 责任人 of the row that begins a number. */
function filledIn(text: string, number: string, value: string): string {
  const [heading = '', ...rows] = text.split(/\r?\n/)
  const headings = heading.split(',')
  const at = headings.indexOf('responsiblePerson')
  const numberAt = headings.findIndex((one) => one.endsWith('number'))
  const filled = rows.map((row) => {
    const cells = row.split(',')
    return cells[numberAt] === number ? cells.with(at, value).join(',') : row
  })
  return [heading, ...filled].join('\n')
}

test('a list that was filled in is taken in; a conflict keeps both values and names the cell', async () => {
  const { run, view, folder } = await oneRound()
  const list = readFileSync(join(folder, 'liangxin-out/register.csv'), 'utf8')
  writeFileSync(join(folder, '回收.csv'), filledIn(list, jia, '李四'))
  const taken = await run('register', 'annotate', '--list', '回收.csv', '--person', '王五')
  expect(taken.exitCode, taken.stderr).toBe(0)
  expect((await view()).entries[1]?.people).toEqual({ responsiblePerson: '李四' })
  writeFileSync(join(folder, '另一份.csv'), filledIn(list, jia, '赵六'))
  const conflict = await run('register', 'annotate', '--list', '另一份.csv')
  expect(conflict.stderr).toMatch(/另一份\.csv.*李四.*赵六/)
  expect((await view()).entries[1]?.people.responsiblePerson).toBe('李四 ｜ 赵六')
  const log = (await run('register', 'show', jia, '--json')).stdout
  expect(log).toContain('"by": "王五"')
  expect(log).toContain('"by": "另一份.csv"')
})

test('a table that is no list is refused', async () => {
  const { run } = await oneRound()
  const { exitCode, stderr } = await run('register', 'annotate', '--list', '台账.csv')
  expect(exitCode).toBe(4)
  expect(stderr).toContain('不像挂号销号清单')
})

test('an export does not write over what people have filled in meanwhile', async () => {
  const { run, view, folder } = await oneRound()
  const path = join(folder, 'liangxin-out/register.csv')
  writeFileSync(path, filledIn(readFileSync(path, 'utf8'), jia, '李四'))
  const exported = await run('register', 'export', '-f', 'csv', '-f', 'json')
  expect(exported.exitCode, exported.stderr).toBe(0)
  expect((await view()).entries[1]?.people).toEqual({ responsiblePerson: '李四' })
  expect(readFileSync(path, 'utf8')).toContain('李四')
  const json: unknown = JSON.parse(readFileSync(join(folder, 'liangxin-out/register.json'), 'utf8'))
  expect(json).toEqual(await view())
})

test('the list that is exported is the one that the round wrote', async () => {
  const { run, folder } = await oneRound()
  const first = readFileSync(join(folder, 'liangxin-out/register.csv'), 'utf8')
  const { exitCode } = await run('register', 'export', '-f', 'csv', '-o', '上报')
  expect(exitCode).toBe(0)
  expect(readFileSync(join(folder, '上报/register.csv'), 'utf8')).toBe(first)
})
