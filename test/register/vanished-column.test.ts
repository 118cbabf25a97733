import { describe, expect, it } from 'vitest'
import type { EvidenceCell } from '../../src/domain/register-event.ts'
import type { RoundVerdict } from '../../src/domain/round.ts'
import { bodyOf, eventsOf, itemOf, play, registerAfter, roundOf } from './sample-round.ts'

const number = '泉溪镇-2012-0001'
const members: EvidenceCell = { field: 'members', cell: 'F2', text: '0' }
const floating: EvidenceCell = { field: 'floatingMembers', cell: 'G2', text: '2' }
/** An assumption stands for a column that is not there. */
const assumed: EvidenceCell = { field: 'floatingMembers', cell: null, text: null }

type Special = Parameters<typeof roundOf>[0]
const round = (asOf: string, says: RoundVerdict, cells: readonly EvidenceCell[], special: Special = {}) =>
  roundOf({
    asOf,
    ...special,
    units: [
      says === 'excluded'
        ? { says: { E1: says }, outReason: 'moved', outCells: cells }
        : { says: { E1: says }, cells: new Map([[0, cells]]) },
    ],
  })

const opened = round('2012-06-15', 'gap', [members, floating])

describe('a verdict that rests on an assumption for a column that the gap was read from', () => {
  it.each<RoundVerdict>(['met', 'notApplicable', 'excluded'])('closes nothing: %s is unknown', (says) => {
    const events = bodyOf(eventsOf(play(opened), round('2012-07-15', says, [members, assumed])))
    expect(events).toMatchObject([{ type: 'flagged', flags: ['unknown'] }])
  })

  it('re-scopes nothing either under other parameters', () => {
    const later = round('2012-07-15', 'met', [assumed], { parameters: { limit: 1 } })
    expect(bodyOf(eventsOf(play(opened), later))).toMatchObject([{ type: 'flagged', flags: ['unknown'] }])
  })

  it('sends an application back, by what the gap had been read from', () => {
    const applied = play(opened, round('2012-07-15', 'met', [{ ...members, text: '3' }], { requireReview: true }))
    expect(itemOf(applied, number)).toMatchObject({
      state: 'awaitingReview',
      openedGrounds: { cells: [members, floating] },
    })
    const events = eventsOf(applied, round('2012-08-15', 'notApplicable', [assumed]))
    expect(bodyOf(events)).toMatchObject([
      { type: 'returned', reason: 'unknown' },
      { type: 'flagged', flags: ['unknown'] },
    ])
    const returned = registerAfter(applied, events)
    expect(bodyOf(eventsOf(returned, round('2012-09-15', 'met', [assumed])))).toEqual([])
  })

  it('is a verdict again when the column is back', () => {
    const doubted = play(opened, round('2012-07-15', 'met', [assumed]))
    const back = round('2012-08-15', 'met', [members, { ...floating, text: '0' }])
    expect(bodyOf(eventsOf(doubted, back))).toMatchObject([{ type: 'cancelled' }])
  })
})

describe('a verdict closes an item as ever', () => {
  it.each<[string, readonly EvidenceCell[], readonly EvidenceCell[]]>([
    ['where the gap rested on the assumption too', [members, assumed], [members, assumed]],
    ['where it rests on blank cells', [members, floating], [members, { ...floating, text: '' }]],
    ['where another field is assumed', [members], [members, assumed]],
    ['where it rests on other cells alone', [members, floating], [{ ...members, text: '3' }]],
    [
      'where the sheet, in place of a column, says the kind',
      [{ field: 'kind', cell: 'C2', text: '私营企业' }],
      [{ field: 'kind', cell: null, text: null }, members],
    ],
    ['where no cells are known', [members, floating], []],
  ])('%s', (_, before, now) => {
    const events = bodyOf(eventsOf(play(round('2012-06-15', 'gap', before)), round('2012-07-15', 'met', now)))
    expect(events).toMatchObject([{ type: 'cancelled' }])
  })

  it('and never doubts what is closed already', () => {
    const done = play(opened, round('2012-07-15', 'met', [members]))
    expect(bodyOf(eventsOf(done, round('2012-08-15', 'met', [assumed])))).toEqual([])
  })
})
