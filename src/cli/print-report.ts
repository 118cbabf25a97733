import { textOf } from '../app/raw-text.ts'
import { sealedJson } from '../app/sealed-json.ts'
import type { LongReport } from '../domain/report.ts'
import { auditJsonPieces } from '../writers/audit-json-writer.ts'
import { terminalSummary } from '../writers/terminal.ts'
import { type CommandContext, usesColor } from './context.ts'

/** The summary of a report for people, `log` being its register; empty with `--quiet`. */
export function summaryFor(context: CommandContext, report: LongReport, log?: string): string {
  if (context.options.quiet) return ''
  return terminalSummary(report, {
    color: usesColor(context, 'stderr') ? 1 : 0,
    width: context.host.stderr.columns,
    log,
  })
}

/** After an audit: the report as JSON on stdout if that was asked for, and its summary on stderr unless it is empty. */
export function printReport({ host, options }: CommandContext, report: LongReport, summary: string): void {
  if (options.json) for (const piece of sealedJson(auditJsonPieces(report), report)) host.stdout.write(textOf(piece))
  if (summary !== '') host.stderr.write(summary)
}
