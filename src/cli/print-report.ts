import { textOf } from '../app/raw-text.ts'
import { sealedJson } from '../app/sealed-json.ts'
import type { LongReport } from '../domain/report.ts'
import { auditJsonPieces } from '../writers/audit-json-writer.ts'
import { terminalSummary } from '../writers/terminal.ts'
import { type CommandContext, usesColor } from './context.ts'

/** After an audit, `log` being its register: the report as JSON on stdout if that was asked for, and the summary for people on stderr unless `--quiet`. */
export function printReport(context: CommandContext, report: LongReport, log?: string): void {
  const { host, options } = context
  if (options.json) for (const piece of sealedJson(auditJsonPieces(report), report)) host.stdout.write(textOf(piece))
  const look = { color: usesColor(context, 'stderr') ? 1 : 0, width: host.stderr.columns, log } as const
  if (!options.quiet) host.stderr.write(terminalSummary(report, look))
}
