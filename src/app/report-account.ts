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
  /** The first unit of every township in every file; where these are several, those in rows of which there is a doubt, too. */
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
  const places = createPlaces(new Set(ledgerIssues.map(({ row }) => row)))
  const count = createSheetCount()
  const [prints, gaps]: [number[], number[]] = [[], []]
  return {
    add(unit: OrganizationFacts) {
      const position = prints.length / printsOfUnit
      if (isGap(unit)) gaps.push(position)
      prints.push(...printsOf(unit))
      count.add(unit)
      places.add(unit)
    },
    kept: (): Omit<ReportAccount, 'totals'> => ({
      ...{ prints: Float64Array.from(prints), gaps, places: places.kept() },
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

/** Keeps the places that an account has, of units one by one. */
function createPlaces(doubtful: ReadonlySet<number | null>) {
  const townships = new Map<string, Set<string | null>>()
  const found: { readonly place: UnitPlace; readonly isFirst: boolean }[] = []
  return {
    add({ at, township }: UnitPlace) {
      const known = townships.get(at.file) ?? new Set()
      const isFirst = !known.has(township)
      townships.set(at.file, known.add(township))
      if (isFirst || doubtful.has(at.row)) found.push({ place: { at, township }, isFirst })
    },
    kept(): UnitPlace[] {
      const isMixed = ({ at }: UnitPlace) => (townships.get(at.file)?.size ?? 0) > 1
      return found.filter(({ place, isFirst }) => isFirst || isMixed(place)).map(({ place }) => place)
    },
  }
}
