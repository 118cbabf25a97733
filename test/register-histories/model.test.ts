import { describe, expect, it } from 'vitest'
import { createHistory } from '../../fixtures/register/history.js'
import { applyRound, emptyModel, flagsOf, isOpen, type Round } from '../../fixtures/register/model.js'

const rules = {
  pack: 'p',
  version: '1',
  parameters: { least: 3 },
  blankAsZero: [],
  targets: { T: { dueInDays: 10, to: null } },
}
const unit = { unit: 1, plain: '甲厂', name: '甲厂', code: null, township: '泉溪镇', out: false, outReason: null }

function round(day: number, verdict: string | null, more: Partial<Round> = {}): Round {
  const rows = verdict === null ? [] : [{ ...unit, verdicts: { T: verdict } }]
  return { asOf: `2012-01-${String(day).padStart(2, '0')}`, rules, requireReview: false, dueIn: null, rows, ...more }
}

/** The item after these rounds. */
function itemAfter(...rounds: readonly Round[]) {
  const model = emptyModel()
  for (const one of rounds) applyRound(model, one)
  return model.entries[0]?.items.get('T')
}

describe('the independent model of the register, on histories whose end the specification states', () => {
  it('a gap is registered with a number and a due date', () => {
    const model = emptyModel()
    applyRound(model, round(1, 'gap'))
    expect(model.entries[0]?.number).toBe('泉溪镇-2012-0001')
    expect(model.entries[0]?.items.get('T')).toMatchObject({ state: 'open', dueOn: '2012-01-11' })
    expect(model.balance).toMatchObject({ before: 0, registered: 1, after: 1 })
  })

  it.each([
    ['gap', 'open'],
    ['met', 'cancelled'],
    ['unknown', 'open'],
    [null, 'open'],
    ['notApplicable', 'struckOff'],
  ])('open and then %s is %s', (verdict, state) => {
    expect(itemAfter(round(1, 'gap'), round(2, verdict))).toMatchObject({
      state,
      unknown: verdict === 'unknown',
      missing: verdict === null,
    })
  })

  it('an excluded unit is struck off', () => {
    const out = round(2, null, { rows: [{ ...unit, out: true, outReason: 'shell', verdicts: { T: 'met' } }] })
    expect(itemAfter(round(1, 'gap'), out)).toMatchObject({ state: 'struckOff', why: 'excluded' })
  })

  it('under changed rules nothing is cancelled', () => {
    const changed = { ...rules, parameters: { least: 2 } }
    expect(itemAfter(round(1, 'gap'), round(2, 'met', { rules: changed }))).toMatchObject({
      state: 'rescoped',
      why: 'parameters',
    })
    const reissued = { ...rules, version: '2' }
    expect(itemAfter(round(1, 'gap'), round(2, 'met', { rules: reissued }))).toMatchObject({
      state: 'rescoped',
      why: 'pack',
    })
  })

  it('a cancelled gap relapses, a re-scoped or struck off one is registered again', () => {
    const relapsed = itemAfter(round(1, 'gap'), round(2, 'met'), round(3, 'gap'))
    expect(relapsed).toMatchObject({ state: 'open', relapses: 1, registeredOn: '2012-01-01', dueOn: '2012-01-13' })
    const again = itemAfter(round(1, 'gap'), round(2, 'notApplicable'), round(3, 'gap'))
    expect(again).toMatchObject({ state: 'open', relapses: 0, registeredOn: '2012-01-03' })
  })

  it('with review a closed gap waits, and comes back when it is open again', () => {
    const review = { requireReview: true }
    expect(itemAfter(round(1, 'gap'), round(2, 'met', review))).toMatchObject({ state: 'awaitingReview' })
    const back = itemAfter(round(1, 'gap'), round(2, 'met', review), round(3, 'gap', review))
    expect(back).toMatchObject({ state: 'open', relapses: 0 })
  })

  it('the day after the due date is overdue', () => {
    const item = itemAfter(round(1, 'gap'))
    if (item === undefined) throw new Error('no item')
    expect(flagsOf(item, '2012-01-11')).toEqual([])
    expect(flagsOf(item, '2012-01-12')).toEqual(['overdue'])
  })

  it('an earlier round is refused, the same one again is nothing', () => {
    const model = emptyModel()
    expect(applyRound(model, round(2, 'gap'))).toBe('applied')
    expect(applyRound(model, round(1, 'gap'))).toBe('refused')
    expect(applyRound(model, round(2, 'gap'))).toBe('same')
  })
})

describe('the generator of histories', () => {
  it('makes every kind of change within forty rounds, and every balance holds', async () => {
    const history = createHistory({ seed: 3, units: 60, review: 'sometimes', pace: 0.4 })
    const sums: Record<string, number> = {}
    const flags = new Set<string>()
    for (let count = 0; count < 40; count++) {
      await history.newRound()
      history.acts()
      const { balance, entries, last } = history.model
      const { before, registered, relapsed, cancelled, struckOff, rescoped, after: left } = balance
      expect(before + registered + relapsed - cancelled - struckOff - rescoped).toBe(left)
      for (const [key, value] of Object.entries(balance)) sums[key] = (sums[key] ?? 0) + value
      for (const { items } of entries)
        for (const item of items.values()) {
          if (isOpen(item)) for (const flag of flagsOf(item, last?.asOf ?? '')) flags.add(flag)
        }
    }
    for (const key of ['registered', 'relapsed', 'cancelled', 'struckOff', 'rescoped'])
      expect(sums[key], key).toBeGreaterThan(5)
    expect([...flags].sort()).toEqual(['missing', 'overdue', 'unknown', 'waived'])
  })

  it('makes the same history from the same seed', async () => {
    const steps = async () => {
      const history = createHistory({ seed: 8, units: 40 })
      const made = [await history.newRound(), await history.newRound(), await history.repeated()]
      return made.map(({ outcome, flags, files }) => ({
        outcome,
        flags,
        files: files.map(({ name, bytes }) => [name, name.endsWith('.csv') ? bytes.toString() : '']),
      }))
    }
    const first = await steps()
    expect(await steps()).toEqual(first)
    expect(first.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'same'])
  })
})
