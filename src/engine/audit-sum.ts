import type {
  AuditFacts,
  Breakdown,
  FindingFacts,
  IssueFacts,
  OrganizationFacts,
  SetAsideFacts,
} from '../domain/report.ts'
import type { RoundUnit } from '../domain/round.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { addUp } from './add-up.ts'
import { assumptionsOf, blankAssumption } from './assumptions.ts'
import type { AuditPart } from './audit-part.ts'
import { planOf } from './audit-plan.ts'
import { countSheets, sheetKey } from './counted-sheet.ts'
import { allIssues, issueFacts } from './issue-facts.ts'
import type { JudgeOptions } from './judge-row.ts'
import { createLookBackAudit, type LookBackAudit } from './look-back.ts'
import { packFacts } from './pack-facts.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'
import { createRoundUnits } from './round-units.ts'
import { type Standing, settleRow } from './settle-row.ts'
import type { SheetFacts } from './sheet-audit.ts'

export interface SumOptions extends Omit<JudgeOptions, 'watches'> {
  /** Breakdowns of the indicators, in the order in which they are reported. */
  readonly breakdowns: readonly Breakdown[]
}

/** Everything of an audit that comes from the records; who runs it adds the tool, the hashes and the previous figures. */
export interface RecordFacts extends Omit<AuditFacts, '$schema' | 'schemaVersion' | 'tool' | 'inputs' | 'previous'> {
  readonly inputs: SheetFacts[]
}

/** Adds up what was judged, part by part, in the order of reading. */
export interface AuditSum {
  /** The standing of a row, by its position in the part, is that among all rows, those of earlier parts included. */
  add(part: AuditPart, standingOf: (position: number) => Standing): void
  finish(): RecordFacts
  /** The units for a round of the register; none unless rows were taken down for it. */
  units(): readonly RoundUnit[]
}

/** An audit by one pack to which nothing has been added. Order of everything is that of reading; memory grows with units and findings. */
export function createAuditSum(resolved: ResolvedPack, options: SumOptions): AuditSum {
  const collected = createCollected()
  const round = createRoundUnits()
  const lookBack = options.lookBack && createLookBackAudit(options.lookBack, resolved)
  return {
    add({ rows, sheets, loose }, standingOf) {
      const issues = sheets.map((sheet) => [...sheet.issues])
      for (const [position, { sheet, judged }] of rows.entries()) {
        const standing = standingOf(position)
        const settled = settleRow(judged, standing)
        collected.organizations.push(settled.organization)
        collected.findings.push(...settled.findings)
        collected.setAside.push(...settled.setAside)
        issues[sheet]?.push(...standing.issues.map((issue) => issueFacts(issue, options)), ...settled.checks)
        if (judged.round !== null) round.add(judged.round)
        if (judged.lookBack !== null && standing.repeats === null) lookBack?.add(judged.lookBack)
      }
      collected.sheets.push(
        ...sheets.map((sheet, at) => ({ ...sheet, issues: [...(issues[at] ?? []), ...sheet.across] })),
      )
      collected.loose.push(...loose)
    },
    finish: () => finish(resolved, options, { ...collected, lookBack }),
    units: () => round.units(),
  }
}

/** What the rows and sheets became, in their order. */
interface Collected {
  readonly organizations: OrganizationFacts[]
  readonly findings: FindingFacts[]
  readonly setAside: SetAsideFacts[]
  readonly sheets: AuditPart['sheets'][number][]
  readonly loose: IssueFacts[]
}

function createCollected(): Collected {
  return { organizations: [], findings: [], setAside: [], sheets: [], loose: [] }
}

function finish(
  resolved: ResolvedPack,
  options: SumOptions,
  { organizations, findings, setAside, sheets, loose, lookBack }: Collected & { lookBack: LookBackAudit | undefined },
): RecordFacts {
  const pack = packFacts(resolved)
  const plan = planOf(resolved, options)
  const inputs = sheets.map(({ facts }) => facts)
  const counted = countSheets(inputs, organizations)
  const bySheet = new Map(sheets.map(({ facts, issues }) => [sheetKey(facts), issues]))
  const blanks = sheets.reduce((sum, { blankAsZero }) => sum + blankAsZero, 0)
  return {
    asOf: resolved.asOf,
    pack,
    plan,
    ...withoutPersonalNumbers({
      assumptions: [...assumptionsOf(pack, counted), ...blankAssumption(blanks)],
      inputs,
      ledgerIssues: allIssues({ plan, sheets: counted }, loose, bySheet),
      ...(lookBack === undefined ? {} : { lookBack: lookBack.facts() }),
    }),
    organizations: [...organizations],
    findings: [...findings],
    setAside: [...setAside],
    ...addUp({ plan, exclusions: pack.exclusions, organizations, sheets: counted }),
  }
}
