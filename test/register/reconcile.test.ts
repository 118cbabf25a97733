import { describe, expect, it } from 'vitest'
import { emptyRegister, type Register } from '../../src/domain/register.ts'
import type { LinkedEvent, VerifiedEvent } from '../../src/domain/register-event.ts'
import type { RoundVerdict } from '../../src/domain/round.ts'
import { bodyOf, eventsOf, itemOf, play, registerAfter, roundOf } from './sample-round.ts'

const number = '泉溪镇-2012-0001'
const say = (verdict: RoundVerdict) => ({ says: { E1: verdict } })
const june = roundOf({ asOf: '2012-06-15', units: [say('gap')] })
const july = (sketch: Parameters<typeof roundOf>[0]) => roundOf({ asOf: '2012-07-15', ...sketch })

function lastBalance(register: Register) {
  return register.lastRound?.closed.balance
}

describe('a gap', () => {
  it('is registered under a number of place, year and serial', () => {
    const events = eventsOf(emptyRegister, june)
    expect(events.map(({ type }) => type)).toEqual(['round', 'entered', 'registered', 'round-closed'])
    expect(events[1]).toMatchObject({ number, organization: '泉溪镇/甲厂', name: '甲厂', creditCode: null })
    expect(events[3]).toMatchObject({ balance: { before: 0, registered: 1, after: 1 } })
    expect(events[3]).toMatchObject({ organizations: { before: 0, after: 1 } })
  })

  it('is due by its target, else by the setting of the round', () => {
    const targets = { E1: { dueInDays: 30 }, E2: {} }
    const units = [{ says: { E1: 'gap', E2: 'gap' } as const }]
    const register = play(roundOf({ asOf: '2012-02-15', dueIn: 60, targets, units }))
    expect(itemOf(register, number, 'E1').dueOn).toBe('2012-03-16')
    expect(itemOf(register, number, 'E2').dueOn).toBe('2012-04-15')
  })

  it('is none where the target is not in force, the unit is excluded, or the sheet lacks a column', () => {
    const targets = { E1: { inForce: false }, E2: {}, E3: {} }
    const says = { E1: 'gap', E2: 'gap', E3: 'not-evaluated' } as const
    const out = { says, outReason: 'deregistered' }
    expect(bodyOf(eventsOf(emptyRegister, roundOf({ targets, units: [out] })))).toEqual([])
    const only = { says: { ...says, E2: 'met' } as const }
    expect(bodyOf(eventsOf(emptyRegister, roundOf({ targets, units: [only] })))).toEqual([])
  })

  it('gives an organization of an unknown township the place that the rules name', () => {
    const register = play(roundOf({ units: [{ ...say('gap'), township: null }] }))
    expect([...register.entries.keys()]).toEqual(['未知属地-2012-0001'])
  })

  it('goes on with the serials of place and year, by township and key', () => {
    const first = roundOf({ asOf: '2012-06-15', units: ['丙', '乙'].map((name) => ({ name, ...say('gap') })) })
    const next = ['丁', '戊'].map((name) => ({ name, township: '泉 溪镇', ...say('gap') }))
    const register = play(
      first,
      july({ units: next }),
      roundOf({ asOf: '2013-01-01', units: [{ name: '己', ...say('gap') }] }),
    )
    expect([...register.entries.values()].map((entry) => [entry.number, entry.name])).toEqual([
      ['泉溪镇-2012-0001', '丙'],
      ['泉溪镇-2012-0002', '乙'],
      ['泉溪镇-2012-0003', '丁'],
      ['泉溪镇-2012-0004', '戊'],
      ['泉溪镇-2013-0001', '己'],
    ])
  })
})

describe('an open item', () => {
  it('is cancelled by a met verdict with its place and cells', () => {
    const cells = new Map([[0, [{ field: 'members', cell: 'F2', text: '3' }]]])
    const events = bodyOf(eventsOf(play(june), july({ units: [{ ...say('met'), cells }] })))
    expect(events).toEqual([
      {
        ...{ type: 'cancelled', round: 2, number, target: 'E1' },
        ...{ at: { file: 'a.csv', sheet: 'a', row: 2 }, cells: cells.get(0) },
      },
    ])
  })

  it('is flagged once while it is unknown or missing, and no longer afterwards', () => {
    const unknown = play(june, july({ units: [say('unknown')] }))
    expect(itemOf(unknown, number)).toMatchObject({ state: 'open', unknown: true, missing: false })
    expect(bodyOf(eventsOf(unknown, roundOf({ asOf: '2012-08-01', units: [say('unknown')] })))).toEqual([])
    const missing = registerAfter(unknown, eventsOf(unknown, roundOf({ asOf: '2012-08-01' })))
    expect(itemOf(missing, number)).toMatchObject({ state: 'open', unknown: false, missing: true })
    const back = registerAfter(missing, eventsOf(missing, roundOf({ asOf: '2012-09-01', units: [say('gap')] })))
    expect(itemOf(back, number)).toMatchObject({ state: 'open', unknown: false, missing: false })
  })

  it('is flagged as unknown where the ledger has lost the column', () => {
    const register = play(june, july({ units: [say('not-evaluated')] }))
    expect(itemOf(register, number)).toMatchObject({ state: 'open', unknown: true })
  })

  it('is struck off with the reason and the cell of an exclusion', () => {
    const outCells = [{ field: 'status', cell: 'H2', text: '注销' }]
    const unit = { ...say('excluded'), outReason: 'deregistered', outCells }
    expect(bodyOf(eventsOf(play(june), july({ units: [unit] })))).toMatchObject([
      { type: 'struck-off', reason: 'excluded', detail: 'deregistered', cells: outCells },
    ])
  })

  it('is re-scoped, not cancelled, when the version, a parameter or the cells read as zero are others', () => {
    const reason = (sketch: Parameters<typeof roundOf>[0]) =>
      bodyOf(eventsOf(play(june), july({ units: [say('met')], ...sketch })))
    expect(reason({ pack: ['P', '2'] })).toMatchObject([{ type: 'rescoped', reason: 'pack' }])
    expect(reason({ parameters: { limit: 50 } })).toMatchObject([{ type: 'rescoped', reason: 'parameters' }])
    expect(reason({ blankAsZero: ['members'] })).toMatchObject([{ type: 'rescoped', reason: 'parameters' }])
    expect(reason({ targets: { E9: {} } })).toMatchObject([{ type: 'rescoped', reason: 'not-in-force' }])
    expect(reason({ targets: { E1: { inForce: false } } })).toMatchObject([{ reason: 'not-in-force' }])
  })

  it('of another pack is re-scoped and registered again if its namesake is a gap', () => {
    const register = play(june, july({ pack: ['Q', '1'], units: [say('gap')] }))
    expect(itemOf(register, number)).toMatchObject({
      state: 'open',
      pack: 'Q',
      registeredOn: '2012-07-15',
      relapses: 0,
    })
    expect(lastBalance(register)).toMatchObject({ before: 1, registered: 1, rescoped: 1, after: 1 })
  })

  it('is re-scoped by a parameter that the new year brings only where its target depends on it', () => {
    const targets = { E1: {}, L1: { dated: ['since'] } }
    const sketch = { targets, dated: ['since'] }
    const units = [{ says: { E1: 'gap', L1: 'gap' } as const }]
    const old = roundOf({ ...sketch, asOf: '2012-12-31', parameters: { since: '2012-01-01' }, units })
    const events = eventsOf(
      play(old),
      roundOf({ ...sketch, asOf: '2013-01-15', parameters: { since: '2013-01-01' }, units: [{}] }),
    )
    expect(bodyOf(events)).toMatchObject([
      { type: 'cancelled', target: 'E1' },
      { type: 'rescoped', target: 'L1', reason: 'parameters' },
    ])
  })
})

describe('a closed item', () => {
  it('relapses with the same number, a new due date and the old day of registration', () => {
    const register = play(
      june,
      july({ units: [say('met')] }),
      roundOf({ asOf: '2012-08-01', dueIn: 10, units: [say('gap')] }),
    )
    expect([...register.entries.keys()]).toEqual([number])
    expect(itemOf(register, number)).toMatchObject({
      ...{ state: 'open', registeredOn: '2012-06-15', reopenedOn: '2012-08-01', dueOn: '2012-08-11', relapses: 1 },
      ...{ closedOn: null, closedWhy: null },
    })
    expect(lastBalance(register)).toMatchObject({ before: 0, registered: 0, relapsed: 1, after: 1 })
  })

  it('that was struck off is registered again and is no relapse', () => {
    const register = play(
      june,
      july({ units: [say('notApplicable')] }),
      roundOf({ asOf: '2012-08-01', units: [say('gap')] }),
    )
    expect(itemOf(register, number)).toMatchObject({ state: 'open', registeredOn: '2012-08-01', relapses: 0 })
    expect(lastBalance(register)).toMatchObject({ registered: 1, relapsed: 0 })
  })

  it('of another pack is registered again and is no relapse', () => {
    const register = play(
      june,
      july({ units: [say('met')] }),
      roundOf({ asOf: '2012-08-01', pack: ['Q', '1'], units: [say('gap')] }),
    )
    expect(itemOf(register, number)).toMatchObject({ state: 'open', pack: 'Q', relapses: 0 })
  })
})

describe('an application', () => {
  const applied = play(june, july({ requireReview: true, units: [say('met')] }))
  const next = (verdict: RoundVerdict, requireReview = true) =>
    eventsOf(applied, roundOf({ asOf: '2012-08-01', requireReview, units: [say(verdict)] }))

  it('counts as open until a person has verified it', () => {
    expect(itemOf(applied, number).state).toBe('awaitingReview')
    expect(lastBalance(applied)).toMatchObject({ before: 1, cancelled: 0, after: 1 })
    expect(bodyOf(next('met'))).toEqual([])
    expect(bodyOf(next('met', false))).toEqual([])
  })

  it('is returned when the ledger no longer proves it', () => {
    expect(bodyOf(next('gap'))).toMatchObject([{ type: 'returned', reason: 'gap' }])
    expect(bodyOf(next('unknown'))).toMatchObject([
      { type: 'returned', reason: 'unknown' },
      { type: 'flagged', flags: ['unknown'] },
    ])
  })

  it('that was confirmed is counted as cancelled by the next round', () => {
    const act = { by: '张三', on: '2012-07-20', reason: '现场核验' }
    const verified: VerifiedEvent = { type: 'verified', number, target: 'E1', decision: 'confirmed', ...act }
    const confirmed = registerAfter(applied, [verified])
    const register = registerAfter(confirmed, eventsOf(confirmed, roundOf({ asOf: '2012-08-01', units: [say('met')] })))
    expect(lastBalance(register)).toMatchObject({ before: 1, cancelled: 1, after: 0 })
  })
})

describe('a round', () => {
  it('of an earlier day is refused', () => {
    expect(() => eventsOf(play(june), roundOf({ asOf: '2012-06-14' }))).toThrow(
      expect.objectContaining({
        code: 'register-earlier-round',
        args: { file: 'register.jsonl', asOf: '2012-06-14', last: '2012-06-15' },
      }),
    )
  })

  it('that says the same on the same day changes nothing, and on a later day is a round', () => {
    const register = play(june)
    expect(eventsOf(register, june)).toEqual([])
    expect(eventsOf(register, { ...june, asOf: '2012-06-16' })).toHaveLength(2)
    expect(eventsOf(register, { ...june, requireReview: true })).toHaveLength(2)
  })

  it('that says something else on the same day is a round', () => {
    const register = play(june, roundOf({ asOf: '2012-06-15', units: [say('met')] }))
    expect(itemOf(register, number)).toMatchObject({ state: 'cancelled', closedOn: '2012-06-15' })
  })
})

describe('two numbers of one organization', () => {
  const old = { name: '甲厂', ...say('gap') }
  const renamed = { name: '振兴公司', ...say('gap') }
  const rounds = [june, july({ units: [renamed] })]
  const act = { by: '张三', on: '2012-07-20', reason: '更名' }
  const link: LinkedEvent = { type: 'linked', number: '泉溪镇-2012-0002', into: number, ...act }
  const linked = registerAfter(play(...rounds), [link])

  it('are one from the next round on: the older number goes on under the new name', () => {
    const register = registerAfter(linked, eventsOf(linked, july({ units: [renamed] })))
    expect(register.entries.get(number)).toMatchObject({ name: '振兴公司', organization: '泉溪镇/振兴公司' })
    expect(itemOf(register, number)).toMatchObject({ state: 'open', missing: false })
    expect(itemOf(register, '泉溪镇-2012-0002')).toMatchObject({
      ...{ state: 'struckOff', closedWhy: 'merged', closedDetail: number },
    })
    expect(lastBalance(register)).toMatchObject({ before: 2, struckOff: 1, after: 1 })
    const later = registerAfter(register, eventsOf(register, roundOf({ asOf: '2012-08-01', units: [renamed] })))
    expect(later.entries.size).toBe(2)
  })

  it('are still two where the ledger has both rows: neither gap is lost', () => {
    const register = registerAfter(linked, eventsOf(linked, roundOf({ asOf: '2012-08-01', units: [old, renamed] })))
    expect([...register.entries.keys()]).toEqual([number, '泉溪镇-2012-0002', '泉溪镇-2012-0003'])
    expect(itemOf(register, '泉溪镇-2012-0003').state).toBe('open')
  })

  it('are one where the other has no number: what it has achieved is that of the entry', () => {
    const done = { name: '振兴新厂房', ...say('met') }
    const first = roundOf({ asOf: '2012-06-15', units: [{ name: '振兴新老厂房', ...say('gap') }] })
    const proposed = play(first, july({ units: [done] }))
    const organization = '泉溪镇/振兴新厂房'
    expect([...(proposed.entries.get(number)?.proposals.keys() ?? [])]).toEqual([organization])
    const renamed = registerAfter(proposed, [{ type: 'linked', number, into: number, organization, ...act }])
    const register = registerAfter(renamed, eventsOf(renamed, july({ units: [done] })))
    expect(register.entries.get(number)).toMatchObject({ organization, name: '振兴新厂房', mergedInto: null })
    expect(itemOf(register, number)).toMatchObject({ state: 'cancelled', missing: false })
  })
})
