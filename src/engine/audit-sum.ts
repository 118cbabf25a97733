import type {
  Breakdown,
  FindingFacts,
  IssueFacts,
  LongFacts,
  LongLookBack,
  OrganizationFacts,
  PackFacts,
  ReportPlan,
  SetAsideFacts,
} from '../domain/report.ts'
import type { RoundUnit } from '../domain/round.ts'
import { mappedRows } from '../domain/rows.ts'
import type { WholeRows } from '../domain/whole-rows.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { createTotals, type TotalsSum } from './add-up.ts'
import { assumptionsOf, blankAssumption } from './assumptions.ts'
import type { AuditPart, PartRows } from './audit-part.ts'
import { planOf } from './audit-plan.ts'
import { createSheetCount, type SheetCount, sheetKey } from './counted-sheet.ts'
import { allIssues, issueFacts } from './issue-facts.ts'
import type { JudgeOptions } from './judge-row.ts'
import { type BeginRows, type KeptRows, keepAll } from './kept-rows.ts'
import { createLookBackAudit, type LookBackAudit } from './look-back.ts'
import { packFacts } from './pack-facts.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'
import { createRoundUnits } from './round-units.ts'
import { type SettledRow, type Standing, settleRow } from './settle-row.ts'
import type { SheetFacts } from './sheet-audit.ts'

export interface SumOptions extends Omit<JudgeOptions, 'watches'> {
  /** Breakdowns of the indicators, in the order in which they are reported. */
  readonly breakdowns: readonly Breakdown[]
}

/** Everything of an audit that comes from the records; who runs it adds the tool, the hashes and the previous figures. */
export interface LongRecordFacts extends Omit<LongFacts, '$schema' | 'schemaVersion' | 'tool' | 'inputs' | 'previous'> {
  readonly inputs: SheetFacts[]
}

/** The same with all of its rows. */
export type RecordFacts = LongRecordFacts & WholeRows<OrganizationFacts, FindingFacts>

/** Adds up what was judged, part by part, in the order of reading. */
export interface AuditSum {
  /** The standing of a row, by its position in the part, is that among all rows, those of earlier parts included. */
  add(part: AuditPart, standingOf: (position: number) => Standing): void
  /** Rows of the part that is added next, and that has them no more. */
  addRows(rows: PartRows, standingOf: (position: number) => Standing): void
  finish(): LongRecordFacts
  /** The units for a round of the register; none unless rows were taken down for it. */
  units(): readonly RoundUnit[]
}

/**
 * An audit by one pack to which nothing has been added. Order of everything is that of reading; memory grows with units and findings as far
 * as `begin` keeps what it is given.
 */
export function createAuditSum(resolved: ResolvedPack, options: SumOptions, begin: BeginRows = keepAll): AuditSum {
  const [plan, pack] = [planOf(resolved, options), packFacts(resolved)]
  const collected = createCollected({ pack, plan }, begin)
  const round = createRoundUnits()
  const lookBack = options.lookBack && createLookBackAudit(options.lookBack, resolved, collected.rows.addFormed)
  /** What is said of the rows of the part that is being added, by position of their sheet. */
  const said: IssueFacts[][] = []
  const addRow = ({ sheet, judged }: PartRows[number], standing: Standing) => {
    const settled = settleRow(judged, standing)
    collected.add(settled)
    const issues = said[sheet] ?? []
    said[sheet] = issues
    issues.push(...standing.issues.map((issue) => issueFacts(issue, options)), ...settled.checks)
    if (judged.round !== null) round.add(judged.round)
    if (judged.lookBack !== null && standing.repeats === null) lookBack?.add(judged.lookBack)
  }
  const addRows: AuditSum['addRows'] = (rows, standingOf) => {
    for (const [position, row] of rows.entries()) addRow(row, standingOf(position))
  }
  return {
    addRows,
    add({ rows, sheets, loose }, standingOf) {
      addRows(rows, standingOf)
      const issuesOf = said.splice(0)
      collected.sheets.push(
        ...sheets.map((sheet, at) => ({
          ...sheet,
          issues: [...sheet.issues, ...(issuesOf[at] ?? []), ...sheet.across],
        })),
      )
      collected.loose.push(...loose)
    },
    finish: () => finish({ asOf: resolved.asOf, pack, plan }, { ...collected, lookBack }),
    units: () => round.units(),
  }
}

/** What the rows and sheets became, in their order. */
interface Collected {
  add(row: SettledRow): void
  readonly rows: KeptRows
  readonly setAside: SetAsideFacts[]
  readonly sheets: AuditPart['sheets'][number][]
  readonly loose: IssueFacts[]
  readonly totals: TotalsSum
  readonly units: SheetCount
}

function createCollected(head: Pick<AuditHead, 'pack' | 'plan'>, begin: BeginRows): Collected {
  const [totals, units] = [createTotals(head.plan), createSheetCount()]
  const rows = begin({ ...head, totals: totals.state })
  const setAside: SetAsideFacts[] = []
  return {
    ...{ rows, setAside, totals, units, sheets: [], loose: [] },
    add(row) {
      rows.add(row.organization, row.findings)
      setAside.push(...row.setAside)
      totals.add(row.organization)
      units.add(row.organization)
    },
  }
}

/** The look-back with its units, which are in their place among its keys. Groups are made when somebody goes through them. */
function lookBackOf(lookBack: LookBackAudit, units: LongLookBack['units']): LongLookBack {
  const { since, ...others } = withoutPersonalNumbers(lookBack.facts())
  return { since, units, ...others, groups: mappedRows(others.groups, withoutPersonalNumbers) }
}

/** What is known before the first row. */
interface AuditHead {
  readonly asOf: string
  readonly pack: PackFacts
  readonly plan: ReportPlan
}

function finish(
  { asOf, pack, plan }: AuditHead,
  collected: Collected & { readonly lookBack: LookBackAudit | undefined },
): LongRecordFacts {
  const { rows, setAside, sheets, loose, totals, units, lookBack } = collected
  const { formed, ...lists } = rows.lists()
  const inputs = sheets.map(({ facts }) => facts)
  const counted = units.of(inputs)
  const bySheet = new Map(sheets.map(({ facts, issues }) => [sheetKey(facts), issues]))
  const blanks = sheets.reduce((sum, { blankAsZero }) => sum + blankAsZero, 0)
  return {
    ...{ asOf, pack, plan },
    ...withoutPersonalNumbers({
      assumptions: [...assumptionsOf(pack, counted), ...blankAssumption(blanks)],
      inputs,
      ledgerIssues: allIssues({ plan, sheets: counted }, loose, bySheet),
    }),
    ...(lookBack === undefined ? {} : { lookBack: lookBackOf(lookBack, formed) }),
    ...lists,
    setAside: [...setAside],
    ...totals.totals(pack.exclusions, counted),
  }
}
