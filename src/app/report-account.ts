import { bareNameKey, placedNameKey } from '../domain/organization-name.ts'
import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import { textPrint } from '../domain/text-print.ts'
import { GAP } from '../domain/verdict.ts'
import type { TotalsState } from '../engine/add-up.ts'
import { countSheets } from '../engine/counted-sheet.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { gapLetter, setLetter } from '../engine/unit-letters.ts'

/** A unit as far as it tells the township of a place in a ledger. */
export type UnitPlace = Pick<OrganizationFacts, 'at' | 'township'>

/**
 * What is kept of the organizations of a stored report, so that it can be combined with others without them: by what they are known, and what
 * they add up to.
 */
export interface ReportAccount {
  /** Of every unit, by position, `printsOfUnit` numbers, by which units are found that another one may repeat. */
  readonly prints: Float64Array
  /** Positions of those that are a gap of anything. */
  readonly gaps: readonly number[]
  readonly totals: TotalsState
  /** How many units count, by sheet. */
  readonly units: readonly number[]
  /** The first unit of every township in every file; where these are several, those in rows of which there is a doubt, too. */
  readonly places: readonly UnitPlace[]
}

/** The account of a report; `totals` is what its organizations add up to. */
export function accountOf(
  { organizations, inputs, ledgerIssues }: Pick<AuditFacts, 'organizations' | 'inputs' | 'ledgerIssues'>,
  totals: TotalsState,
): ReportAccount {
  return {
    prints: Float64Array.from(organizations.flatMap(printsOf)),
    gaps: organizations.flatMap((unit, position) => (isGap(unit) ? [position] : [])),
    totals,
    units: countSheets(inputs, organizations).map(({ units }) => units),
    places: placesOf(organizations, new Set(ledgerIssues.map(({ row }) => row))),
  }
}

/** How many prints a unit has. */
export const printsOfUnit = 3

/** Of its code (0 without one), of its name in its township, and of its name, which is negative for a unit without a code. */
function printsOf({ creditCode, name, township }: OrganizationFacts): readonly number[] {
  const bare = bareNameKey(name)
  const ofName = textPrint(bare)
  const ofPlaced = textPrint(placedNameKey(township, bare))
  return creditCode === null ? [0, ofPlaced, -ofName] : [textPrint(creditCode), ofPlaced, ofName]
}

function isGap(unit: OrganizationFacts): boolean {
  const { counts = '', targets = '' } = unit.judged ?? {}
  return !isRepeated(unit) && (counts.includes(setLetter(GAP)) || targets.includes(gapLetter))
}

function placesOf(organizations: readonly OrganizationFacts[], doubtful: ReadonlySet<number | null>): UnitPlace[] {
  const seen = new Map<string, Set<string | null>>()
  const firsts = new Set<OrganizationFacts>()
  for (const unit of organizations) {
    const known = seen.get(unit.at.file) ?? new Set()
    if (!known.has(unit.township)) firsts.add(unit)
    seen.set(unit.at.file, known.add(unit.township))
  }
  const isMixed = ({ at }: UnitPlace) => (seen.get(at.file)?.size ?? 0) > 1
  return organizations
    .filter((unit) => firsts.has(unit) || (isMixed(unit) && doubtful.has(unit.at.row)))
    .map(({ at, township }) => ({ at, township }))
}
