import { cellAddress } from '../domain/cell.ts'
import type { RowValues } from '../domain/record.ts'
import type { JudgedFacts } from '../domain/report.ts'
import type { Listing } from '../domain/report-plans.ts'
import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import type { AuditedRecord } from './audited-record.ts'
import { type CompiledNode, type FieldSource, readSource, type Values } from './compiled-node.ts'
import type { CompiledPlan } from './compiled-pack.ts'
import { cellsOf, decidingLeaves } from './deciding-cells.ts'
import { showValue } from './show-value.ts'
import { listLetter, maybeListed, notListed, tierOfLetter } from './unit-letters.ts'

/** On which planning lists a unit is, in which tier, and what it is put in order by; nothing where the pack has no lists. */
export function listingsOf(audited: AuditedRecord): Pick<JudgedFacts, 'plans' | 'listed'> {
  const { plans } = audited.compiled
  if (plans.length === 0) return {}
  const letters = plans.map((plan) => letterOf(plan, audited))
  const { record } = audited
  const listed = plans.flatMap((plan, at) => {
    const isOn = tierOfLetter(letters[at] ?? notListed) !== undefined
    return plan.plan.kind === 'townships' || !isOn ? [] : [listingOf(plan, record)]
  })
  return { plans: letters.join(''), ...(listed.length === 0 ? {} : { listed }) }
}

function letterOf({ where, tiers }: CompiledPlan, { record, assessment }: AuditedRecord): string {
  const { values } = record
  const meant = Math.min(assessment.base, where.test(values, values))
  if (meant === FALSE) return notListed
  if (meant === UNKNOWN) return maybeListed
  const tier = tierOf(tiers, values)
  const open = tiers.slice(0, tier).some((each) => each.test(values, values) === UNKNOWN)
  return listLetter(tier, open)
}

/** Position of the first tier that certainly holds; behind the last one if none does. */
function tierOf(tiers: readonly CompiledNode[], values: Values): number {
  const at = tiers.findIndex((tier) => tier.test(values, values) === TRUE)
  return at === -1 ? tiers.length : at
}

function listingOf({ where, tiers, order }: CompiledPlan, row: RowValues): Listing {
  const { values } = row
  const tier = tiers[tierOf(tiers, values)]
  const leaves = [where, ...(tier === undefined ? [] : [tier])].flatMap((node) => decidingLeaves(node, values))
  const cells = cellsOf(leaves, row).flatMap(({ cell }) => (cell === null ? [] : [cell]))
  return {
    values: order.map((source) => showValue(readSource(source, values), source.field)),
    at: order.map((source) => firstCell(source, row)),
    cells: [...new Set(cells)],
  }
}

function firstCell({ constant, index }: FieldSource, { values, row }: RowValues): string | null {
  const cell = constant === undefined ? values[index]?.cells[0] : undefined
  return cell === undefined ? null : cellAddress(cell, row)
}
