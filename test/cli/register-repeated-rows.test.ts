import { expect, test } from 'vitest'
import { itemsOf, smallRegister } from './small-register.ts'

const gap = { name: '甲纺织有限公司' }
const closed = { ...gap, formed: true }

test.each([
  ['the gap first, as the report lists it', [gap, closed], '城关镇-2012-0001 E2 open'],
  ['the gap last', [closed, gap], '城关镇-2012-0001 E2 open unknown'],
])('an open item of two rows that contradict each other is never closed: %s', async (_, rows, expected) => {
  const { audit, view } = smallRegister()
  await audit('2012-05-01', [gap])
  await audit('2012-06-01', rows)
  expect(itemsOf(await view())).toEqual([expected])
  expect((await view()).balance).toMatchObject({ before: 1, cancelled: 0, struckOff: 0, after: 1 })
})

test('turning rows around makes no other round', async () => {
  const { audit, log } = smallRegister()
  await audit('2012-05-01', [gap])
  await audit('2012-06-01', [gap, gap, { name: '乙印染有限公司' }])
  const before = log()
  const { stderr } = await audit('2012-06-01', [{ name: '乙印染有限公司' }, gap, gap])
  expect(stderr).toContain('没有变化')
  expect(log()).toBe(before)
})

test('of rows that contradict each other the register takes the gap that the report lists', async () => {
  const other = { name: '乙印染有限公司' }
  const namesAfter = async (rows: Parameters<ReturnType<typeof smallRegister>['audit']>[1]) => {
    const { audit, view } = smallRegister()
    await audit('2012-05-01', rows)
    return (await view()).entries.map(({ name }) => name)
  }
  expect(await namesAfter([gap, closed, other])).toEqual(['乙印染有限公司', '甲纺织有限公司'])
  expect(await namesAfter([closed, gap, other])).toEqual(['乙印染有限公司'])
})

test('rows that agree that a gap is closed cancel it', async () => {
  const { audit, view } = smallRegister()
  await audit('2012-05-01', [gap, gap])
  await audit('2012-06-01', [closed, closed])
  expect(itemsOf(await view())).toEqual(['城关镇-2012-0001 E2 cancelled'])
})

test('a code that only one of two rows has belongs to the unit in either order', async () => {
  const code = '91110000101623741K'
  for (const rows of [
    [gap, { ...gap, code }],
    [{ ...gap, code }, gap],
  ]) {
    const { audit, view } = smallRegister()
    await audit('2012-05-01', rows)
    const { entries } = await view()
    expect(entries.map(({ organization, creditCode }) => [organization, creditCode])).toEqual([[code, code]])
  }
})

test('a township in three spellings is one, with one row of numbers', async () => {
  const { audit, view, run } = smallRegister()
  const { stdout } = await audit(
    '2012-05-01',
    [gap, { name: '乙印染有限公司', township: '城 关 镇' }, { name: '丙茶业有限公司', township: '城　关　镇' }],
    '--json',
  )
  const { indicators } = JSON.parse(stdout) as {
    readonly indicators: readonly { readonly by: string; readonly group: string | null }[]
  }
  const townships = indicators.filter(({ by }) => by === 'township').map(({ group }) => group)
  expect([...new Set(townships)]).toEqual(['城关镇'])
  const { entries } = await view()
  expect(entries.map(({ number, township }) => [number, township])).toEqual(
    ['0001', '0002', '0003'].map((serial) => [`城关镇-2012-${serial}`, '城关镇']),
  )
  expect((await run('register', 'list', '--township', '城 关 镇')).stdout).toContain('以上 3 项，3 家单位。')
})
