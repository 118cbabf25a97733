import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyRegister, type Register } from '../../src/domain/register.ts'
import type { RegisterEvent, VerifiedEvent } from '../../src/domain/register-event.ts'
import { type ItemState, isOpen } from '../../src/domain/register-item.ts'
import type { Round, RoundVerdict } from '../../src/domain/round.ts'
import { bodyOf, eventsOf, registerAfter, roundOf } from '../register/sample-round.ts'

const targets = ['E1', 'E2', 'W1'] as const
const organizations = 6
const verdict = fc.constantFrom<RoundVerdict>('gap', 'gap', 'met', 'met', 'unknown', 'notApplicable', 'not-evaluated')

/** What a round says of one organization; null if it has no row. */
const said = fc.option(
  fc.record({
    out: fc.nat(9).map((dice) => dice === 0),
    moved: fc.nat(9).map((dice) => dice === 0),
    renamed: fc.nat(9).map((dice) => dice === 0),
    verdicts: fc.tuple(verdict, verdict, verdict),
  }),
  { freq: 6 },
)

const step = fc.record({
  days: fc.nat(20),
  pack: fc.constantFrom<readonly [string, string]>(
    ['P', '1'],
    ['P', '1'],
    ['P', '1'],
    ['P', '1'],
    ['P', '2'],
    ['Q', '1'],
  ),
  limit: fc.constantFrom(30, 30, 30, 30, 50),
  lapsed: fc.nat(9).map((dice) => dice === 0),
  requireReview: fc.boolean(),
  units: fc.tuple(...Array.from({ length: organizations }, () => said)),
  /** Whether what waits for a person is confirmed, refused or left alone before the round. */
  review: fc.constantFrom<'confirmed' | 'refused' | null>('confirmed', 'refused', null, null),
})

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const histories = fc.array(step, { minLength: 1, maxLength: 12 })

const codeOf = (at: number) => `91330723MA2A${'ABCDEFGH'[at]}${at}${at}${at}${at}X`
/** Half of the organizations have a code; those may move and be renamed, which the others may not without being others. */
const isCoded = (at: number) => at % 2 === 0

function unitOf(at: number, says: NonNullable<Step['units'][number]>) {
  const coded = isCoded(at)
  return {
    name: coded && says.renamed ? `新名${at}有限公司` : `${'甲乙丙丁戊己'[at]}单位`,
    creditCode: coded ? codeOf(at) : null,
    township: coded && says.moved ? '王宅镇' : '泉溪镇',
    outReason: says.out ? 'deregistered' : null,
    says: Object.fromEntries(targets.map((target, position) => [target, says.verdicts[position] ?? 'met'])),
  }
}

function roundAt(day: number, { pack, limit, lapsed, requireReview, units }: Step): Round {
  return roundOf({
    asOf: new Date(Date.UTC(2012, 10, 1 + day)).toISOString().slice(0, 10),
    pack,
    parameters: { limit },
    requireReview,
    dueIn: 30,
    targets: { E1: {}, E2: { dueInDays: 5 }, W1: { inForce: !lapsed } },
    units: units.flatMap((says, at) => (says === null ? [] : [unitOf(at, says)])),
  })
}

interface Moment {
  readonly before: Register
  readonly round: Round
  readonly events: readonly RegisterEvent[]
  readonly after: Register
  /** The last round before in which an item was found a gap, by number and target. */
  readonly found: ReadonlyMap<string, Round>
}

interface Told {
  readonly moments: readonly Moment[]
  readonly log: readonly RegisterEvent[]
}

function tell(steps: readonly Step[]): Told {
  const moments: Moment[] = []
  const log: RegisterEvent[] = []
  const found = new Map<string, Round>()
  let register = emptyRegister
  let day = 0
  for (const each of steps) {
    day += each.days
    const acts = each.review === null ? [] : verify(register, each.review)
    const before = registerAfter(register, acts)
    const round = roundAt(day, each)
    const events = eventsOf(before, round)
    register = registerAfter(before, events)
    moments.push({ before, round, events, after: register, found: new Map(found) })
    for (const number of register.entries.keys())
      for (const target of targets)
        if (saysOf({ before: register, round }, number, target) === 'gap') found.set(`${number} ${target}`, round)
    log.push(...acts, ...events)
  }
  return { moments, log }
}

function verify({ entries }: Register, decision: VerifiedEvent['decision']): readonly VerifiedEvent[] {
  return [...entries.values()].flatMap(({ number, items }) =>
    [...items.values()]
      .filter(({ state }) => state === 'awaitingReview')
      .map(({ target }) => ({
        type: 'verified',
        number,
        target,
        decision,
        by: '张三',
        on: '2012-11-01',
        reason: '核验',
      })),
  )
}

function everyMoment(holds: (moment: Moment) => void, numRuns = 50): void {
  fc.assert(
    fc.property(histories, (steps) => {
      for (const moment of tell(steps).moments) holds(moment)
    }),
    { numRuns },
  )
}

const openOf = ({ entries }: Register) =>
  [...entries.values()].flatMap(({ items }) => [...items.values()]).filter(({ state }) => isOpen(state)).length

/** What the round's ledger says of a number, found by code and name alone. */
function rowOf({ before, round }: Pick<Moment, 'before' | 'round'>, number: string) {
  const entry = before.entries.get(number)
  return round.units.find(({ creditCode, name }) =>
    entry?.creditCode === null ? entry.name === name : entry?.creditCode === creditCode,
  )
}

function saysOf(
  moment: Pick<Moment, 'before' | 'round'>,
  number: string,
  target: string,
): RoundVerdict | 'missing' | 'not-in-force' {
  const position = moment.round.targets.findIndex(({ id }) => id === target)
  if (moment.round.rules[position]?.inForce !== true) return 'not-in-force'
  const row = rowOf(moment, number)
  if (row === undefined) return 'missing'
  return row.outReason === null ? (row.verdicts[position] ?? 'unknown') : 'excluded'
}

describe('in every history', () => {
  it('the same round again is no round, whatever the order of its rows', () => {
    everyMoment(({ after, round }) => {
      expect(eventsOf(after, round)).toEqual([])
      expect(eventsOf(after, { ...round, units: round.units.toReversed() })).toEqual([])
    })
  })

  it('the order of rows and of targets makes no difference', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (steps, dice) => {
        for (const { before, round, events } of tell(steps).moments) {
          const roll = () => dice.next().value
          const other = shuffle(round, roll)
          expect(bodyOf(eventsOf(before, other))).toEqual(bodyOf(events))
          expect(eventsOf(before, other).at(-1)).toEqual(events.at(-1))
          const units = shuffled(round.units, roll)
          expect(eventsOf(before, { ...round, units })).toEqual(events)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('the counts balance, each round goes on from the last one, and what is open is what was counted', () => {
    everyMoment(({ before, after }) => {
      const balance = after.lastRound?.closed.balance
      if (balance === undefined) return
      const { registered, relapsed, cancelled, struckOff, rescoped } = balance
      expect(balance.before).toBe(before.lastRound?.closed.balance.after ?? 0)
      expect(balance.before + registered + relapsed - cancelled - struckOff - rescoped).toBe(balance.after)
      expect(balance.after).toBe(openOf(after))
      const behind = [...after.entries.values()].filter(({ items }) =>
        [...items.values()].some((item) => isOpen(item.state)),
      )
      expect(after.lastRound?.closed.organizations.after).toBe(behind.length)
    })
  })

  it('the log replayed from its first line is the register', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { moments, log } = tell(steps)
        expect(registerAfter(emptyRegister, log)).toEqual(moments.at(-1)?.after)
      }),
      { numRuns: 30 },
    )
  })

  it('nothing is cancelled but what the ledger proves: never a vanished unit, never an unknown', () => {
    everyMoment((moment) => {
      for (const event of moment.events)
        if (event.type === 'cancelled' || event.type === 'submitted')
          expect(saysOf(moment, event.number, event.target)).toBe('met')
    })
  })

  it('nothing is cancelled or struck off under a pack, version or parameter other than those under which it was found a gap', () => {
    everyMoment(({ round, events, found }) => {
      for (const event of events)
        if (event.type === 'cancelled' || event.type === 'submitted' || event.type === 'struck-off')
          expect(rulesText(found.get(`${event.number} ${event.target}`))).toBe(rulesText(round))
    })
  })

  it('numbers are given once, to one organization, and stay with it', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { moments, log } = tell(steps)
        const given = log.flatMap((event) => (event.type === 'entered' ? [event.number] : []))
        expect(new Set(given).size).toBe(given.length)
        expect(given.length).toBeLessThanOrEqual(organizations)
        for (const { before, after } of moments)
          for (const [number, { organization }] of before.entries)
            expect(after.entries.get(number)?.organization).toBe(organization)
      }),
      { numRuns: 50 },
    )
  })

  it('every item is in the state that the table of the specification gives it', () => {
    everyMoment((moment) => {
      for (const [number, { items }] of moment.before.entries)
        for (const [target, { state, pack }] of items) {
          const now = moment.after.entries.get(number)?.items.get(target)
          expect([now?.state, now?.unknown, now?.missing]).toEqual(expected(moment, { number, target, state, pack }))
        }
    }, 100)
  })
})

interface Was {
  readonly number: string
  readonly target: string
  readonly state: ItemState
  readonly pack: string
}

/** State and flags by the words of the specification, as plainly as they can be written. */
function expected(moment: Moment, { number, target, state, pack }: Was): readonly [ItemState, boolean, boolean] {
  const { round, found } = moment
  const says = saysOf(moment, number, target)
  const open = state === 'open' || state === 'awaitingReview'
  if (!open) return [says === 'gap' ? 'open' : state, false, false]
  if (says === 'not-in-force') return ['rescoped', false, false]
  if (says === 'met' && state === 'awaitingReview') return [state, false, false]
  if (pack !== round.pack.id) return [says === 'gap' ? 'open' : 'rescoped', false, false]
  if (says === 'gap') return ['open', false, false]
  if (says === 'unknown' || says === 'not-evaluated') return ['open', true, false]
  if (says === 'missing') return ['open', false, true]
  if (rulesText(found.get(`${number} ${target}`)) !== rulesText(round)) return ['rescoped', false, false]
  if (says === 'met') return [round.requireReview ? 'awaitingReview' : 'cancelled', false, false]
  return ['struckOff', false, false]
}

function rulesText(round: Round | undefined): string {
  return `${round?.pack.sha256} ${round?.parameters['limit']}`
}

function shuffle(round: Round, dice: () => number): Round {
  const order = shuffled(
    round.targets.map((_, at) => at),
    dice,
  )
  const inOrder = <Of>(list: readonly Of[]) => order.flatMap((at) => list.slice(at, at + 1))
  return {
    ...round,
    targets: inOrder(round.targets),
    rules: inOrder(round.rules),
    units: shuffled(round.units, dice).map((unit) => ({ ...unit, verdicts: inOrder(unit.verdicts) })),
  }
}

function shuffled<Of>(list: readonly Of[], dice: () => number): readonly Of[] {
  return list
    .map((one) => ({ one, at: dice() }))
    .sort((left, right) => left.at - right.at)
    .map(({ one }) => one)
}
