import { describe, expect, it } from 'vitest'
import type { RegisterEvent } from '../../src/domain/register-event.ts'
import type { Round } from '../../src/domain/round.ts'
import { bodyOf, eventsOf, itemOf, play, registerAfter, roundOf } from './sample-round.ts'

const number = '泉溪镇-2012-0001'
const act = { by: '张三', on: '2012-07-05', reason: '企业停产' }
const round = (asOf: string, says: 'gap' | 'met' | 'unknown', requireReview = false): Round =>
  roundOf({ asOf, requireReview, dueIn: 30, units: [{ says: { E1: says } }] })
const gap = play(round('2012-06-30', 'gap'))
const note = (value: string, previous = ''): RegisterEvent => {
  const { by, on } = act
  return { type: 'annotated', by, on, number, column: 'measures', value, previous, source: null }
}

describe('what a person does to an item', () => {
  it('an extension moves the due date and is counted, until the item relapses', () => {
    const extended = registerAfter(gap, [
      { type: 'extended', ...act, number, target: 'E1', dueOn: '2012-09-30' },
      { type: 'extended', ...act, number, target: 'E1', dueOn: '2012-12-31' },
    ])
    expect(itemOf(extended, number)).toMatchObject({ dueOn: '2012-12-31', extensions: 2, state: 'open' })
    const met = registerAfter(extended, eventsOf(extended, round('2012-07-15', 'met')))
    const again = registerAfter(met, eventsOf(met, round('2012-07-31', 'gap')))
    expect(itemOf(again, number)).toMatchObject({
      state: 'open',
      relapses: 1,
      extensions: 0,
      registeredOn: '2012-06-30',
      reopenedOn: '2012-07-31',
      dueOn: '2012-08-30',
      closedOn: null,
    })
  })

  it('a waiver ends with the item', () => {
    const waived = registerAfter(gap, [{ type: 'waived', ...act, number, target: 'E1', until: '2012-12-31' }])
    expect(itemOf(waived, number).waivedUntil).toBe('2012-12-31')
    const met = registerAfter(waived, eventsOf(waived, round('2012-07-15', 'met')))
    expect(itemOf(met, number)).toMatchObject({
      state: 'cancelled',
      waivedUntil: null,
      closedOn: '2012-07-15',
      closedIn: 2,
    })
  })

  it('a confirmation cancels on its own day and waits to be counted, a refusal opens again and is not counted', () => {
    const lodged = registerAfter(gap, eventsOf(gap, round('2012-07-01', 'met', true)))
    const verified = (decision: 'confirmed' | 'refused') =>
      registerAfter(lodged, [{ type: 'verified', ...act, number, target: 'E1', decision }])
    expect(itemOf(lodged, number)).toMatchObject({ state: 'awaitingReview', closedOn: null, closedIn: 2 })
    expect(itemOf(verified('confirmed'), number)).toMatchObject({ state: 'cancelled', closedOn: '2012-07-05' })
    expect(verified('confirmed')).toMatchObject({ verifiedSince: 1, confirmedSince: [{ number, target: 'E1' }] })
    expect(itemOf(verified('refused'), number)).toMatchObject({ state: 'open', closedOn: null, closedIn: null })
    expect(verified('refused').verifiedSince).toBe(0)
  })

  it('what was filled in is kept with the line since which it holds, and an emptied cell is empty', () => {
    const filled = registerAfter(gap, [note('联合组建'), note('单独组建', '联合组建'), note('', '单独组建')])
    expect(filled.entries.get(number)?.people).toEqual({})
    expect(filled.notes.get(number)?.map(({ line, value }) => [line - gap.lines, value])).toEqual([
      [1, '联合组建'],
      [2, '单独组建'],
      [3, ''],
    ])
    expect(gap.notes.size).toBe(0)
  })

  it('a voucher stands for every line that a list can have been made after, and for none within a round', () => {
    const filled = registerAfter(gap, [note('联合组建')])
    expect([...filled.vouchers.values()]).toEqual([gap.lines, gap.lines + 1])
    expect(filled.vouchers.get(filled.head.slice(0, 12))).toBe(filled.lines)
  })
})

describe('what is proposed of an entry', () => {
  it('is dropped when the ledger has it again', () => {
    const gone = roundOf({ asOf: '2012-07-15', dueIn: 30, units: [{ name: '甲机械有限公司', says: { E1: 'gap' } }] })
    const before = play(
      roundOf({ asOf: '2012-06-30', dueIn: 30, units: [{ name: '甲机械有限责任公司', says: { E1: 'gap' } }] }),
      gone,
    )
    expect(before.entries.get(number)?.proposals.size).toBe(1)
    const back = {
      ...gone,
      asOf: '2012-07-31',
      units: roundOf({ units: [{ name: '甲机械有限责任公司', says: { E1: 'gap' } }] }).units,
    }
    const after = registerAfter(before, eventsOf(before, back))
    expect(after.entries.get(number)?.proposals.size).toBe(0)
  })
})

it('the lines of the last round, and the confirmations that it counts, are at hand', () => {
  const events = eventsOf(gap, round('2012-07-15', 'met', true))
  const lodged = registerAfter(gap, events)
  expect(lodged.recent).toEqual(bodyOf(events))
  const confirmation: RegisterEvent = {
    type: 'verified',
    ...act,
    on: '2012-07-20',
    number,
    target: 'E1',
    decision: 'confirmed',
  }
  const confirmed = registerAfter(lodged, [confirmation])
  const next = eventsOf(confirmed, round('2012-07-31', 'gap'))
  expect(registerAfter(confirmed, next).recent).toEqual([confirmation, ...bodyOf(next)])
})
