import { describe, expect, it } from 'vitest'
import { emptyRegister } from '../../src/domain/register.ts'
import type { AnnotatedEvent, ExtendedEvent, WaivedEvent } from '../../src/domain/register-event.ts'
import { registerFactsOf } from '../../src/register/facts.ts'
import { registerView } from '../../src/register/view.ts'
import { eventsOf, play, registerAfter, roundOf } from './sample-round.ts'

const gap = { says: { E1: 'gap' } } as const
const number = '泉溪镇-2012-0001'
const act = { by: '张三', on: '2012-06-20', reason: '等待批复' }
const registered = play(roundOf({ asOf: '2012-06-15', dueIn: 10, units: [gap] }))
const itemAt = (asOf: string, register = registered) => registerView(register, asOf).entries[0]?.items[0]

describe('an open item', () => {
  it('is overdue from the day after it was due', () => {
    expect(itemAt('2012-06-25')).toMatchObject({ dueOn: '2012-06-25', flags: [], daysOpen: 10, daysLeft: 0 })
    expect(itemAt('2012-06-26')).toMatchObject({ flags: ['overdue'], daysOpen: 11, daysLeft: -1 })
  })

  it('is not overdue while it is waived, that day included, nor after it was extended', () => {
    const waived: WaivedEvent = { type: 'waived', number, target: 'E1', until: '2012-07-31', ...act }
    const extended: ExtendedEvent = { type: 'extended', number, target: 'E1', dueOn: '2012-07-15', ...act }
    const later = registerAfter(registered, [waived])
    expect(itemAt('2012-07-31', later)?.flags).toEqual(['waived'])
    expect(itemAt('2012-08-01', later)?.flags).toEqual(['overdue'])
    expect(itemAt('2012-07-15', registerAfter(registered, [extended]))?.flags).toEqual([])
  })

  it.each([
    ['2012年9月30日', '2012-09-30'],
    ['2012-9-30', '2012-09-30'],
    ['２０１２.９.３０', '2012-09-30'],
    ['20120930', '2012-09-30'],
  ])('without a due date is due by the deadline that people wrote: %s', (value, last) => {
    const note: AnnotatedEvent = {
      ...{ type: 'annotated', number, column: 'deadline', value, previous: '' },
      ...{ source: null, by: '张三', on: '2012-06-20' },
    }
    const register = registerAfter(play(roundOf({ asOf: '2012-06-15', units: [gap] })), [note])
    expect(itemAt(last, register)).toMatchObject({ dueOn: null, daysLeft: 0, flags: [] })
    expect(itemAt('2012-10-01', register)?.flags).toEqual(['overdue'])
  })

  it.each(['9月底', '2012年9月', '2012-02-30', '尽快'])(
    'is not due by a deadline that is no full date: %s',
    (value) => {
      const note: AnnotatedEvent = {
        ...{ type: 'annotated', number, column: 'deadline', value, previous: '' },
        ...{ source: null, by: '张三', on: '2012-06-20' },
      }
      const register = registerAfter(play(roundOf({ asOf: '2012-06-15', units: [gap] })), [note])
      expect(itemAt('2020-01-01', register)).toMatchObject({ daysLeft: null, flags: [] })
    },
  )

  it('counts its days from the relapse', () => {
    const met = roundOf({ asOf: '2012-06-30', units: [{}] })
    const again = roundOf({ asOf: '2012-07-15', units: [gap] })
    const relapsed = [met, again].reduce(
      (register, round) => registerAfter(register, eventsOf(register, round)),
      registered,
    )
    expect(itemAt('2012-07-20', relapsed)).toMatchObject({ relapses: 1, registeredOn: '2012-06-15', daysOpen: 5 })
  })
})

it('an application is neither overdue nor has it days left', () => {
  const round = roundOf({ asOf: '2012-06-30', requireReview: true, units: [{}] })
  const applied = registerAfter(registered, eventsOf(registered, round))
  expect(itemAt('2012-07-30', applied)).toMatchObject({
    state: 'awaitingReview',
    flags: [],
    daysOpen: 45,
    daysLeft: null,
  })
})

it('a closed item has no flags and no days', () => {
  const closed = registerAfter(registered, eventsOf(registered, roundOf({ asOf: '2012-07-30', units: [{}] })))
  expect(itemAt('2013-01-01', closed)).toMatchObject({
    closedOn: '2012-07-30',
    flags: [],
    daysOpen: null,
    daysLeft: null,
  })
})

it('the list is sorted by number and target and stands as of the last round', () => {
  const targets = { E2: {}, E1: {} }
  const says = { E1: 'gap', E2: 'gap' } as const
  const units = [
    { township: '泉溪镇', says },
    { township: '王宅镇', says },
    { township: '王宅镇', name: '𠮷店', says },
  ]
  const view = registerView(play(roundOf({ asOf: '2012-06-30', targets, units })))
  expect(view.asOf).toBe('2012-06-30')
  expect(view.entries.map((entry) => entry.number)).toEqual([number, '王宅镇-2012-0001', '王宅镇-2012-0002'])
  expect(view.entries.map(({ items }) => items.map(({ target }) => target).join())).toEqual(['E1,E2', 'E1,E2', 'E1,E2'])
})

it('a register without a round is an empty list', () => {
  expect(registerView(emptyRegister)).toMatchObject({ asOf: null, round: 0, balance: { after: 0 }, entries: [] })
})

describe('the figures of an audit', () => {
  const units = (...verdicts: ('gap' | 'met' | 'unknown')[]) =>
    verdicts.map((E1, at) => ({ name: `厂${at}`, township: at < 2 ? '泉溪镇' : '王宅镇', says: { E1 } }))
  const first = roundOf({ asOf: '2012-06-15', dueIn: 10, units: units('gap', 'gap', 'gap', 'met', 'gap') })
  const second = roundOf({ asOf: '2012-06-30', dueIn: 10, units: units('met', 'gap', 'unknown', 'gap') })
  const facts = registerFactsOf(play(first, second), '2012-06-30')

  it('are the balance of the last round and the open items of today', () => {
    expect(facts).toMatchObject({
      ...{ round: 2, before: 4, registered: 1, relapsed: 0, cancelled: 1, struckOff: 0, rescoped: 0, after: 4 },
      ...{ overdue: 3, awaitingReview: 0, unknown: 1, missing: 1, waived: 0, organizations: { before: 4, after: 4 } },
    })
  })

  it('are told by township and add up', () => {
    expect(facts.townships).toMatchObject([
      { township: '泉溪镇', organizations: 1, before: 2, registered: 0, cancelled: 1, after: 1, overdue: 1 },
      {
        township: '王宅镇',
        organizations: 3,
        before: 2,
        registered: 1,
        cancelled: 0,
        after: 3,
        overdue: 2,
        unknown: 1,
        missing: 1,
      },
    ])
  })
})
