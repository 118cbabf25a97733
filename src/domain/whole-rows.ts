import type { LongLookBack } from './report.ts'
import type { LookBackFacts } from './report-look-back.ts'
import { allRows, type Rows } from './rows.ts'

interface LongRows<Unit, Found> {
  readonly organizations: Rows<Unit>
  readonly findings: Rows<Found>
  readonly lookBack?: LongLookBack | undefined
}

/** Lists of which all rows are in memory. */
export interface WholeRows<Unit, Found> {
  readonly organizations: Unit[]
  readonly findings: Found[]
  readonly lookBack?: LookBackFacts | undefined
}

/** The same facts, or the same report, with all rows. */
export function wholeRows<Long extends object, Unit, Found>(
  long: Long & LongRows<Unit, Found>,
): Long & WholeRows<Unit, Found> {
  const { organizations, findings, lookBack }: LongRows<Unit, Found> = long
  const whole = {
    ...long,
    ...{ organizations: allRows(organizations), findings: allRows(findings) },
    ...(lookBack === undefined ? {} : { lookBack: wholeLookBack(lookBack) }),
  }
  // The compiler does not see that there is no other look-back than the whole one.
  return whole as Long & WholeRows<Unit, Found>
}

function wholeLookBack(lookBack: LongLookBack): LookBackFacts {
  return { ...lookBack, units: allRows(lookBack.units), groups: allRows(lookBack.groups) }
}
