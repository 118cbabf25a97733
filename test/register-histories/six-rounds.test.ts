import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSixRounds, dueIn, itemText } from '../../fixtures/register/six-rounds/build.js'
import type { EntryView, RegisterView } from '../../src/domain/register.ts'
import { runIn } from '../cli/memory-host.ts'

type Built = Awaited<ReturnType<typeof buildSixRounds>>
interface Lists {
  readonly built: Built
  readonly views: readonly RegisterView[]
}

/** Runs all rounds into one register and keeps the list after each. */
async function runSixRounds(folder: string): Promise<Lists> {
  const built = await buildSixRounds()
  mkdirSync(join(folder, 'in'))
  const views: RegisterView[] = []
  for (const { asOf, pack, files } of built) {
    for (const { name, bytes } of files) writeFileSync(join(folder, 'in', name), bytes)
    if (pack !== null) writeFileSync(join(folder, 'pack.json'), pack)
    const flags = ['--as-of', asOf, '--due-in', String(dueIn), ...(pack === null ? [] : ['-r', 'pack.json'])]
    const audited = await runIn({ folder }, 'audit', 'in', ...flags, '-o', 'out', '-f', 'json', '--quiet')
    expect(audited.exitCode, audited.stderr).toBe(0)
    const listed = await runIn(
      { folder },
      'register',
      'list',
      '--state',
      'all',
      '--json',
      '--register',
      'out/register.jsonl',
    )
    expect(listed.exitCode, listed.stderr).toBe(0)
    views.push(JSON.parse(listed.stdout))
  }
  return { built, views }
}

/** A list in the shape of `expected/round-N.json`. */
function shortList({ balance, organizations, entries }: RegisterView) {
  const list = entries.map(({ number, name, items }) => [
    `${number} ${name}`,
    Object.fromEntries(items.map((item) => [item.target, itemText(item)])),
  ])
  return { balance, organizations, entries: Object.fromEntries(list) }
}

function expectedList(round: number) {
  const file = new URL(`../../fixtures/register/six-rounds/expected/round-${round}.json`, import.meta.url)
  const { asOf: _, ...list } = JSON.parse(readFileSync(file, 'utf8'))
  return list
}

describe('six half-monthly rounds of the sample county', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-'))
  let lists: Lists
  beforeAll(async () => {
    lists = await runSixRounds(folder)
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const entryOf = (round: number, name: string): EntryView => {
    const entry = lists.views[round - 1]?.entries.find((one) => one.name === name)
    if (entry === undefined) throw new Error(`round ${round} has no ${name}`)
    return entry
  }
  const itemOf = (round: number, name: string, target: string) =>
    entryOf(round, name).items.find((item) => item.target === target)

  it.each([1, 2, 3, 4, 5, 6])('round %i leaves the list that stands beside it', (round) => {
    const view = lists.views[round - 1]
    expect(view && shortList(view)).toEqual(expectedList(round))
    expect(lists.built[round - 1]?.expected).toEqual(expectedList(round))
  })

  it('balances as counted by hand', () => {
    const balances = lists.views.map(({ balance: b }) => [
      b.before,
      b.registered,
      b.relapsed,
      b.cancelled,
      b.struckOff,
      b.rescoped,
      b.after,
    ])
    expect(balances).toEqual([
      [0, 118, 0, 0, 0, 0, 118],
      [118, 1, 0, 2, 0, 0, 117],
      [117, 1, 0, 0, 3, 0, 115],
      [115, 1, 1, 0, 0, 0, 117],
      [117, 0, 0, 0, 0, 1, 116],
      [116, 1, 0, 1, 0, 0, 116],
    ])
  })

  it('a vanished row is carried as missing and comes back under its number', () => {
    expect(entryOf(3, '武义鸿坪宇包装有限公司').items.map(({ state, flags }) => [state, ...flags])).toEqual([
      ['open', 'missing'],
      ['open', 'missing'],
      ['open', 'missing'],
    ])
    expect(entryOf(4, '武义鸿坪宇包装有限公司').items.every(({ flags }) => flags.length === 0)).toBe(true)
    expect(entryOf(4, '武义鸿坪宇包装有限公司').number).toBe(entryOf(1, '武义鸿坪宇包装有限公司').number)
  })

  it('a deregistered unit is struck off with the exclusion, and never cancelled', () => {
    const items = entryOf(3, '武义锦溪耀电镀股份有限公司').items
    expect(items.map(({ state, closedWhy, closedDetail }) => [state, closedWhy, closedDetail])).toEqual([
      ['struckOff', 'excluded', 'deregistered'],
      ['struckOff', 'excluded', 'deregistered'],
    ])
  })

  it('a gap that is there again relapses under the same number, with a new due date', () => {
    expect(itemOf(4, '武义博岚兴电镀有限公司', 'E2')).toMatchObject({
      state: 'open',
      relapses: 1,
      registeredOn: '2012-06-15',
      reopenedOn: '2012-07-31',
      dueOn: '2012-09-29',
      closedOn: null,
    })
  })

  it('a renamed unit keeps its number by its code; without one the rename is proposed', () => {
    const old = entryOf(3, '武义玉屏盛物流有限公司')
    expect(entryOf(4, '武义玉屏盛供应链有限公司')).toMatchObject({
      number: old.number,
      organization: '913307233452540748',
    })
    const vanished = entryOf(4, '武义鸿坪达塑胶有限公司')
    expect(vanished.items.map(({ state, flags }) => [state, ...flags])).toEqual([['open', 'missing']])
    expect(vanished.proposals).toContainEqual(
      expect.objectContaining({ name: '武义鸿坪达塑胶有限责任公司', why: 'legal-form' }),
    )
    expect(entryOf(4, '武义鸿坪达塑胶有限责任公司').number).not.toBe(vanished.number)
  })

  it('a gap that is closed under a changed pack is re-scoped, and registered again without a relapse', () => {
    expect(itemOf(5, '武义和畅福服饰厂', 'E2')).toMatchObject({ state: 'rescoped', closedWhy: 'pack' })
    expect(itemOf(6, '武义和畅福服饰厂', 'E2')).toMatchObject({
      state: 'open',
      relapses: 0,
      registeredOn: '2012-08-31',
    })
  })

  it('a unit that moves keeps the number of the township where it was registered', () => {
    const { number } = entryOf(5, '武义德润旭电镀股份有限公司')
    expect(number.startsWith('履坦镇-2012-')).toBe(true)
    expect(entryOf(6, '武义德润旭电镀股份有限公司')).toMatchObject({ number, township: '桐琴镇' })
  })
})
