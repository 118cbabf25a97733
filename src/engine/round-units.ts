import type { RoundUnit, RoundVerdict } from '../domain/round.ts'
import { mergeRows, type RoundRow } from './merge-rows.ts'
import { type KnownRow, sameOrganization } from './same-organization.ts'

/** Collects the units of a round, which do not depend on the order of rows. */
export interface RoundUnits {
  add(row: KnownRow<RoundRow>): void
  units(): readonly RoundUnit[]
}

/** No unit yet. The rows of one organization become one unit, with what they contradict each other in unknown. */
export function createRoundUnits(): RoundUnits {
  const rows: KnownRow<RoundRow>[] = []
  const shared = new Map<string, readonly RoundVerdict[]>()
  return {
    add({ row, known }) {
      rows.push({ row: { ...row, verdicts: sharedBy(shared, row.verdicts) }, known })
    },
    units: () =>
      sameOrganization(rows).map((same) => {
        const unit = mergeRows(same)
        return same.length === 1 ? unit : { ...unit, verdicts: sharedBy(shared, unit.verdicts) }
      }),
  }
}

/** Most units have the verdicts of some other one: each list is there once. */
function sharedBy(
  known: Map<string, readonly RoundVerdict[]>,
  verdicts: readonly RoundVerdict[],
): readonly RoundVerdict[] {
  const key = verdicts.join(' ')
  const same = known.get(key) ?? verdicts
  known.set(key, same)
  return same
}
