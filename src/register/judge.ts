import { formatDay, parseIsoDay } from '../domain/civil-date.ts'
import type { Register, RegisterItem } from '../domain/register.ts'
import type { Round, RoundTarget, RoundUnit } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import { type RulesOf, rulesSince } from './round-rules.ts'
import type { Says } from './transitions.ts'

/** A round, ready to be asked about any item. */
export interface Judge {
  readonly round: Round
  /** Number of the round. */
  readonly serial: number
  readonly rules: RulesOf
  /** Positions of the round's targets by id, in the order of the ids. */
  readonly positions: ReadonlyMap<string, number>
  /** Due dates of what is registered today, by position. */
  readonly dueOn: readonly (string | null)[]
}

/** The judge of the round that follows on a register. */
export function judgeOf({ lastRound }: Register, round: Round): Judge {
  const positions = round.targets
    .map(({ id }, position) => [id, position] as const)
    .sort(([left], [right]) => compareText(left, right))
  return {
    round,
    serial: (lastRound?.round.round ?? 0) + 1,
    rules: rulesSince(lastRound?.round, round),
    positions: new Map(positions),
    dueOn: round.targets.map((_, position) => dueOn(round, round.rules[position])),
  }
}

function dueOn({ asOf, dueIn }: Round, target: RoundTarget | undefined): string | null {
  const days = target?.dueInDays ?? dueIn
  const today = parseIsoDay(asOf)
  return days === null || today === undefined ? null : formatDay(today + days)
}

/** What a round says of one target of an organization; `unit` is undefined if it has no row. */
export function whatIsSaid({ rules }: Round, position: number | undefined, unit: RoundUnit | undefined): Says {
  if (position === undefined || rules[position]?.inForce !== true) return 'notInForce'
  if (unit === undefined) return 'missing'
  if (unit.outReason !== null) return 'excluded'
  const verdict = unit.verdicts[position]
  return verdict === undefined || verdict === 'not-evaluated' ? 'unknown' : verdict
}

/** One target of one organization in a round. */
export interface Case {
  readonly number: string
  readonly target: string
  readonly position: number | undefined
  /** Undefined if the organization never had it. */
  readonly item: RegisterItem | undefined
  /** Undefined if it has no row. */
  readonly unit: RoundUnit | undefined
}
