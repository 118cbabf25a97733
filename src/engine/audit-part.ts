import type { FieldId } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { LedgerBatch, SheetLayout } from '../domain/reading.ts'
import type { IssueFacts } from '../domain/report.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { createAcrossRows } from './across-rows.ts'
import { compilePack, layoutKey } from './compile.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { sheetKey } from './counted-sheet.ts'
import { issueFacts } from './issue-facts.ts'
import { createRowJudge, type JudgedRow, type JudgeOptions } from './judge-row.ts'
import { createSheetAudit, type SheetAudit, type SheetFacts } from './sheet-audit.ts'

/** What one sheet adds to an audit beside its rows. */
interface PartSheet {
  readonly facts: SheetFacts
  /** The issues of the sheet as they came, but for those about who repeats whom and the checks of the pack. */
  readonly issues: readonly IssueFacts[]
  /** What the checks across its rows say, which comes after everything that is said of single rows. */
  readonly across: readonly IssueFacts[]
  readonly blankAsZero: number
}

/** Rows as they were judged, in the order of reading; `sheet` is the position of the sheet in which the row stands. */
export type PartRows = readonly { readonly sheet: number; readonly judged: JudgedRow }[]

/** Ledgers as they were judged, each row by itself: plain data, which `createAuditSum` adds up. */
export interface AuditPart {
  /** All rows, or those that were not taken before. */
  readonly rows: PartRows
  readonly sheets: readonly PartSheet[]
  /** Issues of no sheet that was read. */
  readonly loose: readonly IssueFacts[]
}

/** Takes what was read batch by batch, in the order of files, sheets and rows. */
export interface PartAudit {
  add(batch: LedgerBatch): void
  /** An issue that belongs to no batch, e.g. of a sheet that was skipped. */
  note(issue: LedgerIssue): void
  /** The rows since the last time, which are not kept any longer. */
  takeRows(): PartRows
  part(): AuditPart
}

/** Begins parts of an audit by one pack; sheets with the same fields share one compiled pack, in whichever part they are. */
export function createPartAudits(resolved: ResolvedPack, options: JudgeOptions): () => PartAudit {
  const judge = createRowJudge(resolved, options)
  const compiled = new Map<string, CompiledPack>()
  const compiledFor = (present: ReadonlySet<FieldId>) => {
    const key = layoutKey(present)
    const pack = compiled.get(key) ?? compilePack(resolved, present)
    compiled.set(key, pack)
    return pack
  }
  return () => {
    const sheets = createSheets(compiledFor)
    const across = createAcrossRows(resolved)
    const rows: PartRows[number][] = []
    const loose: LedgerIssue[] = []
    const facts = (issue: LedgerIssue): IssueFacts => issueFacts(issue, options)
    return {
      add(batch) {
        const { sheet, position } = sheets.of(batch.layout)
        sheet.add(batch)
        for (const record of batch.records) {
          rows.push({ sheet: position, judged: judge(sheet.compiled, record) })
          across.add(sheet.compiled, record)
        }
      },
      note: (issue) => loose.push(issue),
      takeRows: () => rows.splice(0),
      part() {
        const acrossRows = across.issues()
        const told = sheets.all().map(({ sheet }) => ({
          facts: sheet.facts(),
          issues: sheet.issues().map(facts),
          across: acrossRows.filter((issue) => sheetKey(issue) === sheetKey(sheet.layout)).map(facts),
          blankAsZero: sheet.blankAsZero(),
        }))
        return { rows, sheets: told, loose: loose.map(facts) }
      },
    }
  }
}

interface PlacedSheet {
  readonly sheet: SheetAudit
  readonly position: number
}

/** The sheets as they come. */
function createSheets(compiledFor: (present: ReadonlySet<FieldId>) => CompiledPack) {
  const sheets = new Map<string, PlacedSheet>()
  return {
    of(layout: SheetLayout): PlacedSheet {
      const key = sheetKey(layout)
      const known = sheets.get(key)
      if (known !== undefined) return known
      const begun = { sheet: createSheetAudit(layout, compiledFor(layout.present)), position: sheets.size }
      sheets.set(key, begun)
      return begun
    },
    all: (): readonly PlacedSheet[] => [...sheets.values()],
  }
}
