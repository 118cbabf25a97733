import { expect, test } from 'vitest'
import type { Register, RegisterEntry } from '../../src/domain/register.ts'
import type { ItemState } from '../../src/domain/register-item.ts'
import { annotateEntry, extendItems, linkEntries, verifyItems, waiveItems } from '../../src/register/acts.ts'
import { findEntry } from '../../src/register/find-entry.ts'
import { peopleColumnOf } from '../../src/register/people-column.ts'
import { play, registerAfter, roundOf } from './sample-round.ts'

const act = { by: '张三', on: '2012-07-05', reason: '核实' }
const number = '泉溪镇-2012-0001'
const targets = { E1: {}, E2: {} }
const requireReview = true

/** One unit whose targets E1 and E2 are in the given states: open, awaiting review or cancelled. */
function withStates(first: 'open' | 'awaitingReview', second: 'open' | 'awaitingReview'): Register {
  const says = (state: ItemState) => (state === 'open' ? 'gap' : 'met')
  const after = { E1: says(first), E2: says(second) } as const
  return play(
    roundOf({ targets, requireReview, units: [{ says: { E1: 'gap', E2: 'gap' } }] }),
    roundOf({ targets, requireReview, asOf: '2012-07-01', units: [{ says: after }] }),
  )
}

const choose = (register: Register, ...named: readonly string[]) => ({
  entries: [...register.entries.values()],
  targets: named,
})

test('a verification without a target is of every application, and of nothing else', () => {
  const both = withStates('awaitingReview', 'awaitingReview')
  expect(verifyItems(choose(both), act, 'confirmed').map(({ target }) => target)).toEqual(['E1', 'E2'])
  const one = withStates('open', 'awaitingReview')
  expect(verifyItems(choose(one), act, 'confirmed')).toEqual([
    { type: 'verified', number, target: 'E2', decision: 'confirmed', ...act },
  ])
})

test('what the acts say can be done', () => {
  const register = withStates('open', 'awaitingReview')
  const [until] = ['2012-12-31']
  const events = [
    ...extendItems(choose(register), act, until),
    ...waiveItems(choose(register), act, until),
    ...verifyItems(choose(register), act, 'refused'),
  ]
  const items = registerAfter(register, events).entries.get(number)?.items
  expect(items?.get('E1')).toMatchObject({ state: 'open', dueOn: until, extensions: 1, waivedUntil: until })
  expect(items?.get('E2')).toMatchObject({ state: 'open', dueOn: null, extensions: 0, waivedUntil: null })
})

test.each([
  ['verify', 'E1', 'open'],
  ['extend', 'E2', 'awaitingReview'],
  ['waive', 'E2', 'awaitingReview'],
] as const)('to %s %s, which is %s, is refused by name', (kind, target, state) => {
  const register = withStates('open', 'awaitingReview')
  const chosen = choose(register, target.toLowerCase())
  const acts = {
    verify: () => verifyItems(chosen, act, 'confirmed'),
    extend: () => extendItems(chosen, act, '2012-12-31'),
    waive: () => waiveItems(chosen, act, '2012-12-31'),
  }
  expect(acts[kind]).toThrow(
    expect.objectContaining({ code: 'register-wrong-state', args: { number, target, state, act: kind } }),
  )
})

test('a number that is named twice is acted on once, and so is a target', () => {
  const register = withStates('open', 'open')
  const entries = [...register.entries.values(), ...register.entries.values()]
  expect(waiveItems({ entries, targets: ['E1', 'e1'] }, act, '2012-12-31')).toHaveLength(1)
})

test('no day before its time', () => {
  const register = withStates('open', 'awaitingReview')
  const early = { ...act, on: '2012-06-29' }
  expect(() => verifyItems(choose(register), early, 'confirmed')).toThrow(
    expect.objectContaining({
      args: expect.objectContaining({ expected: { kind: 'not-before', date: '2012-06-30' } }),
    }),
  )
  expect(waiveItems(choose(register, 'E1'), act, act.on)).toHaveLength(1)
  expect(() => waiveItems(choose(register, 'E1'), act, '2012-07-04')).toThrow('usage-bad-value')
  expect(() => extendItems(choose(register, 'E1'), act, '2012-07-04')).toThrow('usage-bad-value')
})

test('only what changes a column is an event, with what was there before', () => {
  const register = withStates('open', 'open')
  const [entry] = [...register.entries.values()] as [RegisterEntry]
  const note = { by: '张三', on: '2012-07-05' }
  const events = annotateEntry(
    entry,
    new Map([
      ['remarks', '先办'],
      ['measures', ''],
    ] as const),
    note,
  )
  expect(events).toEqual([
    { type: 'annotated', number, column: 'remarks', value: '先办', previous: '', source: null, ...note },
  ])
  const after = registerAfter(register, events).entries.get(number) ?? entry
  expect(annotateEntry(after, new Map([['remarks', '']] as const), note)).toMatchObject([
    { previous: '先办', value: '' },
  ])
})

const units = [
  { name: '甲厂', creditCode: '91330500MA28C0AA1X', says: { E1: 'gap' } },
  { name: '乙（北）厂', says: { E1: 'gap' } },
  { name: '乙(北)厂', township: '河西乡', says: { E1: 'gap' } },
] as const

test('an entry is found by number, code, key and name, whatever the width of the letters', () => {
  const register = play(roundOf({ units }))
  const find = (asked: string, part = false) => findEntry(register, asked, { file: 'r', part }).number
  const [first = ''] = [...register.entries.values()].filter(({ name }) => name === '甲厂').map((entry) => entry.number)
  for (const asked of [first, first.replace('0', '０'), '91330500ma28c0aa1x', '甲 厂']) expect(find(asked)).toBe(first)
  expect(() => find('乙（北）厂')).toThrow('usage-unit-ambiguous')
  expect(find('河西乡/乙(北)厂')).toBe('河西乡-2012-0001')
  expect(find('甲', true)).toBe(first)
  for (const asked of ['甲', '', '  ']) expect(() => find(asked)).toThrow('register-no-number')
})

test('a link goes from the new number to the old one, and neither may have been merged before', () => {
  const register = play(roundOf({ units }))
  const [old, now, other] = [...register.entries.values()] as [RegisterEntry, RegisterEntry, RegisterEntry]
  const events = linkEntries({ old, now }, act)
  expect(events).toEqual([{ type: 'linked', number: now.number, into: old.number, ...act }])
  const after = registerAfter(register, events)
  const merged = after.entries.get(now.number) ?? now
  expect(merged.mergedInto).toBe(old.number)
  expect(() => linkEntries({ old: other, now: merged }, act)).toThrow('unmerged-number')
  expect(() => linkEntries({ old: merged, now: other }, act)).toThrow('unmerged-number')
  expect(() => linkEntries({ old, now: old }, act)).toThrow('unmerged-number')
})

test('a column is known by its id or any of its headings', () => {
  const names = (column: string) => (column === 'responsiblePerson' ? ['责任人', '经办人'] : [`第${column}栏`])
  for (const given of ['责任人', ' 经 办人', 'ResponsiblePerson'])
    expect(peopleColumnOf(given, names)).toBe('responsiblePerson')
  expect(() => peopleColumnOf('责任仁', names)).toThrow(
    expect.objectContaining({
      code: 'usage-unknown-column',
      args: expect.objectContaining({ column: '责任仁', nearest: '责任人' }),
    }),
  )
})
