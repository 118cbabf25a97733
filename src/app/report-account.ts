import { bareNameKey, placedNameKey } from '../domain/organization-name.ts'
import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import { textPrint } from '../domain/text-print.ts'
import { GAP } from '../domain/verdict.ts'
import type { TotalsState } from '../engine/add-up.ts'
import { createSheetCount } from '../engine/counted-sheet.ts'
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
  /** The first unit of every township in every file, and those in the rows of which there is a doubt. */
  readonly places: readonly UnitPlace[]
}

type Sections = Pick<AuditFacts, 'inputs' | 'ledgerIssues'>

/** The account of a report; `totals` is what its organizations add up to. */
export function accountOf(report: Sections & Pick<AuditFacts, 'organizations'>, totals: TotalsState): ReportAccount {
  const account = createAccount(report)
  for (const unit of report.organizations) account.add(unit)
  return { ...account.kept(), totals }
}

/** Keeps of units, one by one in their order, what an account has of them. */
export function createAccount({ inputs, ledgerIssues }: Sections) {
  const doubtful = new Set(ledgerIssues.map(({ row }) => row))
  const count = createSheetCount()
  const isFirst = createFirstPlaces()
  const [prints, gaps, places]: [number[], number[], UnitPlace[]] = [[], [], []]
  return {
    add(unit: OrganizationFacts) {
      const position = prints.length / printsOfUnit
      if (isGap(unit)) gaps.push(position)
      prints.push(...printsOf(unit))
      count.add(unit)
      if (isFirst(unit) || doubtful.has(unit.at.row)) places.push({ at: unit.at, township: unit.township })
    },
    kept: (): Omit<ReportAccount, 'totals'> => ({
      ...{ prints: Float64Array.from(prints), gaps, places },
      units: count.of(inputs).map(({ units }) => units),
    }),
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

/** True for the first unit of a township in a file. */
function createFirstPlaces(): (unit: UnitPlace) => boolean {
  const seen = new Map<string, Set<string | null>>()
  return ({ at, township }) => {
    const known = seen.get(at.file)
    if (known?.has(township) === true) return false
    seen.set(at.file, (known ?? new Set()).add(township))
    return true
  }
}
