import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { emptyRegister, type Register } from '../../src/domain/register.ts'
import type { RegisterEvent } from '../../src/domain/register-event.ts'
import type { Round, RoundVerdict } from '../../src/domain/round.ts'
import { append } from '../../src/register/append.ts'
import { compact, inOlderForm } from '../../src/register/compact.ts'
import { readLog } from '../../src/register/read-log.ts'
import { verifyLog } from '../../src/register/verify-log.ts'
import { chunksOf, logBytes, logOf, type Step } from './sample-log.ts'
import { bodyOf, eventsOf, itemOf, roundOf } from './sample-round.ts'

const number = '泉溪镇-2012-0001'
type Says = RoundVerdict | 'missing'
type Special = Parameters<typeof roundOf>[0]

/** A round of the given month in which two measures are asked for (A), or one (B). */
function roundIn(month: number, rules: 'A' | 'B', says: Says, special: Special = {}): Round {
  const unit = {
    says: { W1: says === 'missing' ? 'met' : says },
    ...(says === 'excluded' ? { outReason: 'moved' } : {}),
  }
  const round = roundOf({
    asOf: `2012-${String(month).padStart(2, '0')}-15`,
    targets: { W1: {} },
    parameters: { minMeasures: rules === 'A' ? 2 : 1 },
    units: says === 'missing' ? [] : [unit as NonNullable<Special['units']>[number]],
    ...special,
  })
  return { ...round, pack: { ...round.pack, sha256: createHash('sha256').update(round.pack.sha256).digest('hex') } }
}

const refused: RegisterEvent = {
  ...{ type: 'verified', number, target: 'W1', decision: 'refused', by: '张三', on: '2012-05-20', reason: '未到位' },
}

const after = (...steps: readonly Step[]): Register => logOf(...steps).register
/** What the last of some rounds does. */
const last = (steps: readonly Step[], round: Round) => bodyOf(eventsOf(after(...steps), round))

const rescoped = {
  type: 'rescoped',
  reason: 'parameters',
  detail: { parameters: [{ name: 'minMeasures', from: 2, to: 1 }] },
}

describe('an item that was no gap under the new rules yet', () => {
  it.each<[Says, Says]>([
    ['unknown', 'met'],
    ['missing', 'met'],
    ['not-evaluated', 'met'],
    ['unknown', 'notApplicable'],
    ['missing', 'excluded'],
  ])('%s when they came and %s in the round after is re-scoped: neither an achievement nor struck off', (then, now) => {
    expect(last([roundIn(1, 'A', 'gap'), roundIn(2, 'B', then)], roundIn(3, 'B', now))).toMatchObject([rescoped])
    const waiting = [roundIn(1, 'A', 'gap'), roundIn(2, 'B', then), roundIn(3, 'B', then), roundIn(4, 'B', 'unknown')]
    expect(last(waiting, roundIn(5, 'B', now, { requireReview: true }))).toMatchObject([rescoped])
  })

  it('is cancelled once the old rules are back and are met', () => {
    const steps = [roundIn(1, 'A', 'gap'), roundIn(2, 'B', 'unknown')]
    expect(last(steps, roundIn(3, 'A', 'met'))).toMatchObject([{ type: 'cancelled' }])
  })

  it('goes by the rules of its own last gap, whatever the others under its number do', () => {
    const targets = { targets: { W1: {}, E1: {} } }
    const both = (W1: RoundVerdict, E1: RoundVerdict) => ({ ...targets, units: [{ says: { W1, E1 } }] })
    const steps = [roundIn(1, 'A', 'gap', both('gap', 'gap')), roundIn(2, 'B', 'gap', both('unknown', 'gap'))]
    expect(last(steps, roundIn(3, 'B', 'met', both('met', 'met')))).toMatchObject([
      { type: 'cancelled', target: 'E1' },
      { ...rescoped, target: 'W1' },
    ])
  })
})

describe('an item that was found a gap under the new rules', () => {
  it.each<[string, readonly Step[]]>([
    ['and simply carried', [roundIn(1, 'A', 'gap'), roundIn(2, 'B', 'gap')]],
    ['and carried for long', [roundIn(1, 'A', 'gap'), roundIn(2, 'B', 'gap'), roundIn(3, 'B', 'gap')]],
    ['after it was unknown', [roundIn(1, 'A', 'gap'), roundIn(2, 'B', 'unknown'), roundIn(3, 'B', 'gap')]],
    ['before it was unknown', [roundIn(1, 'A', 'gap'), roundIn(2, 'B', 'gap'), roundIn(3, 'B', 'unknown')]],
    ['as a relapse', [roundIn(1, 'A', 'gap'), roundIn(2, 'A', 'met'), roundIn(3, 'B', 'gap')]],
    ['anew', [roundIn(1, 'A', 'gap'), roundIn(2, 'B', 'met'), roundIn(3, 'B', 'gap')]],
    [
      'when its application was returned',
      [roundIn(1, 'A', 'gap'), roundIn(2, 'A', 'met', { requireReview: true }), roundIn(3, 'B', 'gap')],
    ],
  ])('%s is cancelled when it is met', (_, steps) => {
    expect(last(steps, roundIn(6, 'B', 'met'))).toMatchObject([{ type: 'cancelled' }])
  })
})

describe('an application', () => {
  const review = { requireReview: true }
  const applied = [roundIn(1, 'A', 'gap'), roundIn(2, 'A', 'met', review)]

  it.each<[string, Round]>([
    ['a round without review', roundIn(3, 'A', 'met')],
    ['other parameters', roundIn(3, 'B', 'met', review)],
    ['another version', roundIn(3, 'A', 'met', { pack: ['P', '2'] })],
    ['another pack', roundIn(3, 'A', 'met', { pack: ['Q', '1'] })],
  ])('that is still proved waits for its verification through %s', (_, round) => {
    expect(last(applied, round)).toEqual([])
    expect(itemOf(after(...applied, round), number, 'W1')).toMatchObject({ state: 'awaitingReview', closedIn: 2 })
  })

  it('that was refused stands under the rules of its gap until it is found one again', () => {
    const steps = [...applied, roundIn(3, 'B', 'met'), roundIn(4, 'B', 'met'), [refused]]
    expect(last(steps, roundIn(6, 'B', 'met'))).toMatchObject([rescoped])
    expect(last([...steps, roundIn(6, 'B', 'gap')], roundIn(7, 'B', 'met'))).toMatchObject([{ type: 'cancelled' }])
  })
})

describe('a cancelled item', () => {
  it('relapses under its own pack, also after a round under another one', () => {
    const steps = [
      roundIn(1, 'A', 'gap'),
      roundIn(2, 'A', 'met'),
      roundIn(3, 'A', 'gap', { pack: ['Q', '1'], units: [] }),
    ]
    expect(last(steps, roundIn(4, 'A', 'gap'))).toMatchObject([{ type: 'relapsed' }])
  })
})

describe('what has changed', () => {
  const change = (round: Round) => last([roundIn(1, 'A', 'gap')], round)[0]

  it('is told with both values: of the version, of parameters that came or went, of blank cells', () => {
    expect(change(roundIn(2, 'A', 'met', { pack: ['P', '2'], parameters: { limit: true } }))).toMatchObject({
      reason: 'pack',
      detail: {
        pack: { from: { id: 'P', version: '1' }, to: { id: 'P', version: '2' } },
        parameters: [
          { name: 'limit', from: null, to: true },
          { name: 'minMeasures', from: 2, to: null },
        ],
      },
    })
    expect(change(roundIn(2, 'A', 'met', { blankAsZero: ['members'] }))).toMatchObject({
      detail: { blankAsZero: { from: [], to: ['members'] } },
    })
  })

  it('is only the pack where that is another one, and nothing where only the day is', () => {
    const pack = { from: { id: 'P', version: '1' }, to: { id: 'Q', version: '7' } }
    expect(change(roundIn(2, 'B', 'met', { pack: ['Q', '7'] }))).toEqual({
      ...{ type: 'rescoped', round: 2, number, target: 'W1', reason: 'pack', detail: { pack } },
    })
    expect(change(roundIn(2, 'A', 'gap', { targets: { W1: { inForce: false } } }))).toEqual({
      ...{ type: 'rescoped', round: 2, number, target: 'W1', reason: 'not-in-force' },
    })
  })
})

describe('a log that was begun anew between a change of rules and its consequences', () => {
  const old = logOf(roundIn(1, 'A', 'gap'), roundIn(2, 'A', 'met', { requireReview: true }), roundIn(3, 'B', 'unknown'))
  const act = { by: '张三', on: '2012-03-20', reason: '归档' }
  const history = { file: 'old.jsonl', sha256: createHash('sha256').update(old.text).digest('hex') }
  const events = compact(old.register, act, history)
  const verify = async (text: string) =>
    (await verifyLog(chunksOf(text), undefined, async () => chunksOf(old.text))).problems

  it('goes on as the old one', async () => {
    const { text } = append(emptyRegister, events)
    const register = await readLog(logBytes(text), 'register.jsonl')
    expect(register.ruleSets).toEqual(old.register.ruleSets)
    for (const round of [roundIn(4, 'B', 'met'), roundIn(4, 'A', 'met'), roundIn(4, 'B', 'notApplicable')])
      expect(eventsOf(register, round)).toEqual(eventsOf(old.register, round))
    expect(bodyOf(eventsOf(register, roundIn(4, 'B', 'met')))).toMatchObject([rescoped])
    expect(await verify(text)).toEqual([])
  })

  it('is read and proved also in the form that it had before: its items stand under the rules of the last round', async () => {
    const { text } = append(emptyRegister, inOlderForm(events))
    expect(text).not.toMatch(/ruledIn|ruleSets|openedCells/)
    const register = await readLog(logBytes(text), 'register.jsonl')
    expect(bodyOf(eventsOf(register, roundIn(4, 'B', 'met')))).toMatchObject([{ type: 'cancelled' }])
    expect(bodyOf(eventsOf(register, roundIn(4, 'A', 'met')))).toMatchObject([{ type: 'rescoped' }])
    expect(await verify(text)).toEqual([])
  })

  it('is a forgery if its rules are not those of its history', async () => {
    const forged = events.map((event) => JSON.parse(JSON.stringify(event).replaceAll('"ruledIn":1', '"ruledIn":3')))
    expect(await verify(append(emptyRegister, forged).text)).toEqual([{ line: 1, problem: 'impossible' }])
  })
})
