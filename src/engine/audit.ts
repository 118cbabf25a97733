import type { FieldId } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { LedgerBatch, SheetLayout } from '../domain/reading.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { AuditFacts, Breakdown, FindingFacts, OrganizationFacts } from '../domain/report.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { PartitionRules } from '../pack/partition-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { assess } from './assess.ts'
import { assumptionsOf } from './assumptions.ts'
import type { AuditedRecord } from './audited-record.ts'
import { compilePack, layoutKey } from './compile.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { findingsOf, redactFinding } from './findings.ts'
import { createIndicatorAudit } from './indicators.ts'
import { issueFacts } from './issue-facts.ts'
import { createGroupAudit } from './joint-groups.ts'
import { createLookBackAudit } from './look-back.ts'
import { organizationFacts } from './organization-facts.ts'
import { packCheckIssues } from './pack-checks.ts'
import { packFacts } from './pack-facts.ts'
import { createPartition } from './partition.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'
import type { RoundRecorder } from './round-units.ts'
import { createSheetAudit, type SheetAudit, type SheetFacts } from './sheet-audit.ts'
import { summarize } from './summary.ts'
import { createTargetAudit } from './targets.ts'

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
  const organizations: OrganizationFacts[] = []
  const findings: FindingFacts[] = []
  const loose: LedgerIssue[] = []
  const figures = createFigures(resolved, options)
  const lookBack = options.lookBack && createLookBackAudit(options.lookBack, resolved, options)
  const addRecord = (sheet: SheetAudit, record: OrgRecord) => {
    const audited = { compiled: sheet.compiled, record, assessment: assess(sheet.compiled, record) }
    const organization = organizationFacts(audited)
    organizations.push(organization)
    if (record.duplicateOf !== null) {
      recordRepeated(audited, options.recorder)
      return
    }
    const found = findingsOf(audited)
    findings.push(...(options.redact ? found.map(redactFinding) : found))
    options.recorder?.add(audited, { organization, findings: found })
    figures.add(audited)
    lookBack?.add(audited, found)
    for (const issue of packCheckIssues(sheet.compiled, record)) sheet.note(issue)
  }
  return {
    add(batch) {
      const sheet = sheets.of(batch.layout)
      sheet.add(batch)
      for (const record of batch.records) addRecord(sheet, record)
    },
    note: (issue) => loose.push(issue),
    finish: () => {
      const pack = packFacts(resolved)
      const facts = {
        assumptions: assumptionsOf(resolved, sheets.filled()),
        inputs: sheets.all().map((sheet) => sheet.facts()),
        summary: summarize(organizations, findings, pack.exclusions),
        organizations: [...organizations],
        findings: [...findings],
        ...figures.facts(sheets.filled().map((sheet) => sheet.compiled)),
        ledgerIssues: issueFacts(loose, sheets.all(), options),
        ...(lookBack === undefined ? {} : { lookBack: lookBack.facts() }),
      }
      return { asOf: resolved.asOf, pack, ...withoutPersonalNumbers(facts) }
    },
  }
}

/** A row that repeats an organization counts nowhere, but what it says may contradict the row that counts. */
function recordRepeated({ compiled, record: row }: AuditedRecord, recorder: RoundRecorder | undefined): void {
  if (recorder === undefined) return
  const record = { ...row, duplicateOf: null }
  const alone = { compiled, record, assessment: assess(compiled, record) }
  recorder.add(alone, { organization: organizationFacts(alone), findings: findingsOf(alone) })
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
      const key = `${layout.file}\n${layout.sheet}`
      const sheet = sheets.get(key) ?? createSheetAudit(layout, compiledFor(layout.present))
      sheets.set(key, sheet)
      return sheet
    },
    all: (): readonly SheetAudit[] => [...sheets.values()],
    filled: (): readonly SheetAudit[] => [...sheets.values()].filter((sheet) => sheet.organizations() > 0),
  }
}

/** Everything that only adds up: targets, indicators, the national return, groups of rows. */
function createFigures(resolved: ResolvedPack, { breakdowns, partition }: AuditOptions) {
  const indicators = createIndicatorAudit(resolved, breakdowns)
  const targets = createTargetAudit(resolved.pack)
  const returns = createPartition(partition, resolved)
  const groups = resolved.pack.groups.map((group, position) => createGroupAudit(group, position, resolved))
  const parts = [indicators, targets, returns, ...groups]
  return {
    add(audited: AuditedRecord) {
      for (const part of parts) part.add(audited)
    },
    facts(sheets: readonly CompiledPack[]) {
      const grouped = groups.map((group) => group.facts())
      return {
        targets: [...targets.facts(sheets), ...grouped.map(({ target }) => target)],
        indicators: indicators.facts(),
        partition: returns.facts(),
        jointGroups: grouped.flatMap((group) => group.groups),
        joint: grouped[0]?.joint ?? { groups: 0, units: 0, unnamed: 0, largest: 0 },
      }
    },
  }
}
