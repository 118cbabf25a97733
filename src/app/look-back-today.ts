import type { CancelledItem, RelapseRow, TodayAnswer } from '../domain/look-back.ts'
import type { Register, RegisterEntry } from '../domain/register.ts'
import type { EvidenceCell } from '../domain/register-event.ts'
import type { AuditFacts, FindingFacts } from '../domain/report.ts'
import type { RoundUnit } from '../domain/round.ts'
import { matchUnits } from '../register/identity.ts'
import type { Cancellation, RelapseCount } from '../register/look-back.ts'

interface Present {
  readonly facts: AuditFacts
  readonly units: readonly RoundUnit[]
}

/** What the ledgers say today of items that were cancelled. Units are found as a round finds them; verdicts follow `facts.targets`. */
export function cancelledToday(
  cancellations: readonly Cancellation[],
  register: Register,
  present: Present,
): readonly CancelledItem[] {
  const { units } = matchUnits(register, present.units)
  const verdictOf = verdicts(present)
  return cancellations.flatMap((cancellation) => {
    const entry = register.entries.get(cancellation.number)
    if (entry === undefined) return []
    const unit = units.get(standingFor(entry, register).number)
    return [itemOf(cancellation, { entry, unit, today: verdictOf(cancellation, unit) })]
  })
}

interface Found {
  readonly entry: RegisterEntry
  readonly unit: RoundUnit | undefined
  readonly today: CancelledItem['today']
}

function itemOf(cancellation: Cancellation, { entry, unit, today }: Found): CancelledItem {
  const { number, target, cancelledOn, verifiedBy, at, cells, relapsedOn } = cancellation
  const { organization, name, creditCode, township } = entry
  return {
    ...{ number, organization, name, creditCode, township, target, cancelledOn, verifiedBy },
    evidence: { at, cells },
    relapsedOn,
    state: entry.items.get(target)?.state ?? 'cancelled',
    at: unit?.at ?? null,
    today,
  }
}

/** The entry that a merged one is a part of in the end. */
function standingFor(entry: RegisterEntry, { entries }: Register): RegisterEntry {
  const seen = new Set<string>()
  let current = entry
  while (current.mergedInto !== null && !seen.has(current.number)) {
    seen.add(current.number)
    current = entries.get(current.mergedInto) ?? current
  }
  return current
}

/** Items are asked by the rules of their own pack only: another pack may mean something else by the same target. */
function verdicts({ facts }: Present) {
  const positions = new Map(facts.targets.map(({ id }, position) => [id, position]))
  const findings = new Map(facts.findings.map((finding) => [`${finding.organization}\n${finding.target}`, finding]))
  return (asked: Pick<Cancellation, 'target' | 'pack'>, unit: RoundUnit | undefined): CancelledItem['today'] => {
    const position = positions.get(asked.target)
    if (unit === undefined) return answer('vanished')
    if (position === undefined || asked.pack !== facts.pack.id) return answer('otherRules')
    const verdict = unit.verdicts[position] ?? 'not-evaluated'
    if (verdict === 'excluded') return { ...answer('excluded', unit.outCells), reason: unit.outReason }
    const found = findings.get(`${unit.key}\n${asked.target}`)
    return answer(verdict === 'not-evaluated' ? 'notEvaluated' : verdict, evidence(unit.cells.get(position), found))
  }
}

function answer(says: TodayAnswer, cells: readonly EvidenceCell[] = []): CancelledItem['today'] {
  return { says, reason: null, cells }
}

function evidence(
  decided: readonly EvidenceCell[] | undefined,
  found: FindingFacts | undefined,
): readonly EvidenceCell[] {
  return decided ?? (found?.cells ?? []).map(({ field, cell, text }) => ({ field, cell, text }))
}

/** The relapses of the register, with the items that stand cancelled there and are a gap again in the ledgers of today. */
export function relapsesToday(
  counts: readonly RelapseCount[],
  register: Register,
  { until, ...present }: Present & { readonly until: string },
): readonly RelapseRow[] {
  const { units } = matchUnits(register, present.units)
  const verdictOf = verdicts(present)
  const gaps = new Map<string | null, number>()
  for (const entry of register.entries.values()) {
    const unit = units.get(standingFor(entry, register).number)
    const again = [...entry.items.values()].filter(
      (item) => item.state === 'cancelled' && (item.closedOn ?? '') <= until && verdictOf(item, unit).says === 'gap',
    )
    if (again.length > 0) gaps.set(entry.township, (gaps.get(entry.township) ?? 0) + again.length)
  }
  return counts.map((count) => ({ ...count, gapsToday: gaps.get(count.township) ?? 0 }))
}
