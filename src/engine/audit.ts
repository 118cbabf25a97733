import type { FieldId } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { LedgerBatch, SheetLayout } from '../domain/reading.ts'
import type { OrgRecord } from '../domain/record.ts'
import type {
  AuditFacts,
  Breakdown,
  FindingFacts,
  IssueFacts,
  OrganizationFacts,
  SetAsideFacts,
} from '../domain/report.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { PartitionRules } from '../pack/partition-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { createAcrossRows } from './across-rows.ts'
import { addUp } from './add-up.ts'
import { assumptionsOf, blankAssumption } from './assumptions.ts'
import { planOf } from './audit-plan.ts'
import { compilePack, layoutKey } from './compile.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { countSheets, sheetKey } from './counted-sheet.ts'
import { allIssues, issueFacts } from './issue-facts.ts'
import { createUnitAudit } from './judge-unit.ts'
import { createLookBackAudit, type LookBackAudit } from './look-back.ts'
import { packFacts } from './pack-facts.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'
import type { RoundRecorder } from './round-units.ts'
import { createSheetAudit, type SheetAudit, type SheetFacts } from './sheet-audit.ts'

export interface AuditOptions {
  /** Breakdowns of the indicators, in the order in which they are reported. */
  readonly breakdowns: readonly Breakdown[]
  /** Masks the texts of fields that hold a person's name. */
  readonly redact: boolean
  /** The national return's partition, from `parsePartition`. */
  readonly partition: PartitionRules
  /** What 回头看 asks of the ledgers, from `parseLookBack`; without it the report has no look-back section. */
  readonly lookBack?: LookBackRules
  /** Told of every row as if no other were of its organization, with its facts and findings as the ledger has them. */
  readonly recorder?: RoundRecorder
}

/** Everything of an audit that comes from the records; who runs it adds the tool, the hashes and the previous figures. */
interface RecordFacts extends Omit<AuditFacts, '$schema' | 'schemaVersion' | 'tool' | 'inputs' | 'previous'> {
  readonly inputs: SheetFacts[]
}

/** 审核: takes what was read batch by batch, in the order of files, sheets and rows, and keeps what the report needs. */
export interface Audit {
  add(batch: LedgerBatch): void
  /** An issue that belongs to no batch, e.g. of a sheet that was skipped. */
  note(issue: LedgerIssue): void
  finish(): RecordFacts
}

/**
 * An audit of one or more ledgers by one pack. Order of everything is that of reading: organizations and findings as their
 * rows come, the findings of one unit in the order of the pack. Memory grows with units and findings, not with records.
 */
export function createAudit(resolved: ResolvedPack, options: AuditOptions): Audit {
  const sheets = createSheets(resolved)
  const loose: LedgerIssue[] = []
  const units: Units = { organizations: [], findings: [], setAside: [] }
  const lookBack = options.lookBack && createLookBackAudit(options.lookBack, resolved, options)
  const judge = createUnitAudit(resolved, {
    ...options,
    tell(audited, found, { repeats }) {
      options.recorder?.add(audited, found)
      if (!repeats) lookBack?.add(audited, found.findings)
    },
  })
  const across = createAcrossRows(resolved)
  const addRecord = (sheet: SheetAudit, record: OrgRecord) => {
    const { organization, findings, checks, setAside } = judge(sheet.compiled, record)
    units.organizations.push(withoutPersonalNumbers(organization))
    units.findings.push(...withoutPersonalNumbers(findings))
    units.setAside.push(...withoutPersonalNumbers(setAside))
    for (const issue of checks) sheet.note(issue)
    across.add(sheet.compiled, record)
  }
  return {
    add(batch) {
      const sheet = sheets.of(batch.layout)
      sheet.add(batch)
      for (const record of batch.records) addRecord(sheet, record)
    },
    note: (issue) => loose.push(issue),
    finish() {
      for (const issue of across.issues()) sheets.at(issue)?.note(issue)
      return finish(resolved, options, { units, sheets: sheets.all(), loose, lookBack })
    },
  }
}

/** What the rows became, in their order. */
interface Units {
  readonly organizations: OrganizationFacts[]
  readonly findings: FindingFacts[]
  readonly setAside: SetAsideFacts[]
}

interface Collected {
  readonly units: Units
  readonly sheets: readonly SheetAudit[]
  readonly loose: readonly LedgerIssue[]
  readonly lookBack: LookBackAudit | undefined
}

/** Adds up what was judged. */
function finish(
  resolved: ResolvedPack,
  options: AuditOptions,
  { units, sheets, loose, lookBack }: Collected,
): RecordFacts {
  const pack = packFacts(resolved)
  const plan = planOf(resolved, options)
  const inputs = sheets.map((sheet) => sheet.facts())
  const counted = countSheets(inputs, units.organizations)
  const facts = (issue: LedgerIssue): IssueFacts => issueFacts(issue, options)
  const bySheet = new Map(sheets.map((sheet) => [sheetKey(sheet.layout), sheet.issues().map(facts)]))
  const blanks = sheets.reduce((sum, sheet) => sum + sheet.blankAsZero(), 0)
  return {
    asOf: resolved.asOf,
    pack,
    plan,
    ...withoutPersonalNumbers({
      assumptions: [...assumptionsOf(pack, counted), ...blankAssumption(blanks)],
      inputs,
      ledgerIssues: allIssues({ plan, sheets: counted }, loose.map(facts), bySheet),
      ...(lookBack === undefined ? {} : { lookBack: lookBack.facts() }),
    }),
    organizations: [...units.organizations],
    findings: [...units.findings],
    setAside: [...units.setAside],
    ...addUp({ plan, exclusions: pack.exclusions, organizations: units.organizations, sheets: counted }),
  }
}

/** The sheets as they come; those with the same fields share one compiled pack. */
function createSheets(resolved: ResolvedPack) {
  const compiled = new Map<string, CompiledPack>()
  const sheets = new Map<string, SheetAudit>()
  const compiledFor = (present: ReadonlySet<FieldId>) => {
    const key = layoutKey(present)
    const pack = compiled.get(key) ?? compilePack(resolved, present)
    compiled.set(key, pack)
    return pack
  }
  return {
    of(layout: SheetLayout): SheetAudit {
      const key = sheetKey(layout)
      const sheet = sheets.get(key) ?? createSheetAudit(layout, compiledFor(layout.present))
      sheets.set(key, sheet)
      return sheet
    },
    at: (place: Pick<LedgerIssue, 'file' | 'sheet'>): SheetAudit | undefined => sheets.get(sheetKey(place)),
    all: (): readonly SheetAudit[] => [...sheets.values()],
  }
}
