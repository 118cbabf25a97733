import { doubles, wholeNumbers } from '../domain/number-list.ts'
import { bareNameKey, placedNameKey } from '../domain/organization-name.ts'
import type { AccountSections } from '../domain/rendered-rows.ts'
import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import { textPrint } from '../domain/text-print.ts'
import { GAP } from '../domain/verdict.ts'
import type { TotalsState } from '../engine/add-up.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { gapLetter, setLetter } from '../engine/unit-letters.ts'
import { createPlaces, type UnitPlace } from './unit-places.ts'

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
  report: AccountSections & Pick<AuditFacts, 'organizations'>,
  totals: TotalsState,
): ReportAccount {
  const account = createAccount()
  for (const unit of report.organizations) account.add(unit)
  return { ...account.kept(report), totals }
}

/** Keeps of units, one by one in their order, what an account has of them; the sections of their report may come after them. */
export function createAccount() {
  const places = createPlaces()
  const [prints, gaps] = [doubles(), wholeNumbers()]
  /** Units that count, by number of their sheet. */
  const counts: number[] = []
  return {
    add(unit: OrganizationFacts) {
      if (isGap(unit)) gaps.push(places.length)
      for (const print of printsOf(unit)) prints.push(print)
      const sheet = places.add(unit)
      counts[sheet] = (counts[sheet] ?? 0) + (isRepeated(unit) ? 0 : 1)
    },
    kept: ({ inputs, ledgerIssues }: AccountSections): Omit<ReportAccount, 'totals'> => ({
      ...{ prints: prints.numbers(), gaps: [...gaps.numbers()] },
      places: places.kept(new Set(ledgerIssues.map(({ row }) => row))),
      units: inputs.map((input) => counts[places.sheetOf(input)] ?? 0),
    }),
    positionsOf: places.positionsOf,
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
