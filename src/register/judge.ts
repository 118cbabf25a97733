import { formatDay, parseIsoDay } from '../domain/civil-date.ts'
import type { Register, RegisterItem } from '../domain/register.ts'
import { isOpen } from '../domain/register-item.ts'
import type { Round, RoundTarget, RoundUnit } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import { type RulesOf, rulesOfItems } from './round-rules.ts'
import type { Says } from './transitions.ts'
import { restsOnVanished } from './vanished-column.ts'

/** A round, ready to be asked about any item. */
export interface Judge {
  readonly round: Round
  /** Number of the round. */
  readonly serial: number
  readonly rules: RulesOf
  /** The rules of the rounds before. */
  readonly ruleSets: Register['ruleSets']
  /** The round's targets in the order of their ids. */
  readonly targets: readonly PlacedTarget[]
  /** Their positions by id. */
  readonly positions: ReadonlyMap<string, number>
  /** Due dates of what is registered today, by position. */
  readonly dueOn: readonly (string | null)[]
}

/** A target, and where the round's lists have it. */
interface PlacedTarget {
  readonly id: string
  readonly position: number
}

/** The judge of the round that follows on a register. */
export function judgeOf({ lastRound, ruleSets }: Register, round: Round): Judge {
  const targets = round.targets
    .map(({ id }, position) => ({ id, position }))
    .sort((left, right) => compareText(left.id, right.id))
  return {
    round,
    serial: (lastRound?.round.round ?? 0) + 1,
    rules: rulesOfItems(ruleSets, round),
    ruleSets,
    targets,
    positions: new Map(targets.map(({ id, position }) => [id, position])),
    dueOn: round.targets.map((_, position) => dueOn(round, round.rules[position])),
  }
}

function dueOn({ asOf, dueIn }: Round, target: RoundTarget | undefined): string | null {
  const days = target?.dueInDays ?? dueIn
  const today = parseIsoDay(asOf)
  return days === null || today === undefined ? null : formatDay(today + days)
}

/** What a round says of one target of an organization. A column that the ledger has lost closes no open item: unknown. */
export function whatIsSaid({ rules }: Round, { position, unit, item }: Case): Says {
  if (position === undefined || rules[position]?.inForce !== true) return 'notInForce'
  if (unit === undefined) return 'missing'
  const says = verdictOn(unit, position)
  if (item === undefined || !isOpen(item.state) || says === 'gap' || says === 'unknown') return says
  const cells = says === 'excluded' ? unit.outCells : unit.cells.get(position)
  return restsOnVanished(cells ?? [], item) ? 'unknown' : says
}

function verdictOn(unit: RoundUnit, position: number): Exclude<Says, 'notInForce' | 'missing'> {
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
