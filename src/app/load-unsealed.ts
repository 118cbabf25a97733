import { Fault } from '../domain/fault.ts'
import type { AuditFacts } from '../domain/report.ts'
import { factsOfReport } from './facts-of-report.ts'
import { figuresProblem } from './figures-problem.ts'
import type { Files } from './ports.ts'
import { readWritten } from './read-written.ts'
import { patternSources } from './report-pattern-sources.ts'
import { compilePatterns, type ReportPatterns } from './report-patterns.ts'
import { loadReport } from './report-schema.ts'
import type { FromFile, StoredFigures } from './stored-figures.ts'
import { type WrittenReport, writtenReport } from './written-report.ts'

/** Reads stored reports whose seal says nothing, in their order: by the patterns, or else by the schema. Faults as `loadWritten`. */
export async function loadUnsealed(names: readonly string[], files: Files): Promise<readonly WrittenReport[]> {
  const sources = patternSources()
  const patterns = compilePatterns(sources)
  const quick = await files.readReports?.(names, sources)
  const reports: WrittenReport[] = []
  for (const [at, name] of names.entries()) reports.push(quick?.[at] ?? (await loadOne(name, files, patterns)))
  return reports
}

/** Reads the facts of a stored report, to be combined with others, and adds its units up again. Faults: `input-not-found`, `report-invalid`, `combine-no-units`. */
export async function loadFacts(file: string, files: Files): Promise<FromFile<AuditFacts>> {
  return verified({ file, facts: factsOfReport(await loadReport(file, files)) })
}

async function loadOne(file: string, files: Files, patterns: ReportPatterns): Promise<WrittenReport> {
  const source = await files.open(file)
  return readWritten({ file, bytes: await source.bytes(), patterns }) ?? (await loadAnew(file, files))
}

/** A report that is laid out in another way has its lines written as we do. */
async function loadAnew(file: string, files: Files): Promise<WrittenReport> {
  const report = await loadReport(file, files)
  verified({ file, facts: factsOfReport(report) })
  return writtenReport(file, report)
}

function verified<Facts extends StoredFigures>(report: FromFile<Facts>): FromFile<Facts> {
  const wrong = figuresProblem(report)
  if (wrong !== undefined) throw new Fault('report-invalid', { file: report.file, ...wrong })
  return report
}
