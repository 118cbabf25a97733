import { Fault } from '../domain/fault.ts'
import { type AuditFacts, auditReportSchema } from '../domain/report.ts'
import { factsOfReport } from './facts-of-report.ts'
import { figuresProblem } from './figures-problem.ts'
import type { Files } from './ports.ts'
import { loadReport } from './report-schema.ts'
import { wantedSections } from './report-sections.ts'
import type { FromFile, StoredFigures } from './stored-figures.ts'

const figuresSchema = auditReportSchema.pick({
  schemaVersion: true,
  asOf: true,
  pack: true,
  plan: true,
  inputs: true,
  failures: true,
  summary: true,
  organizations: true,
  setAside: true,
  targets: true,
  indicators: true,
  partition: true,
  jointGroups: true,
  joint: true,
  plans: true,
})
const wanted: ReadonlySet<string> = new Set(Object.keys(figuresSchema.shape))

/**
 * Reads of a stored report only what its figures are made of, and adds its units up again. Findings and doubts are not looked at, which
 * is most of the file; one that is not laid out as we write it is read whole. Faults: `input-not-found`, `report-invalid`,
 * `combine-no-units`.
 */
export async function loadFigures(file: string, files: Files): Promise<FromFile> {
  const source = await files.open(file)
  return verified({ file, facts: quickFigures(await source.bytes()) ?? (await loadReport(file, files)) })
}

/** Reads the facts of a stored report, to be combined with others, and adds its units up again. Faults as `loadFigures`. */
export async function loadFacts(file: string, files: Files): Promise<FromFile<AuditFacts>> {
  return verified({ file, facts: factsOfReport(await loadReport(file, files)) })
}

function verified<Facts extends StoredFigures>(report: FromFile<Facts>): FromFile<Facts> {
  const wrong = figuresProblem(report)
  if (wrong !== undefined) throw new Fault('report-invalid', { file: report.file, ...wrong })
  return report
}

function quickFigures(bytes: Uint8Array): StoredFigures | undefined {
  try {
    const text = wantedSections(bytes, wanted)
    return text === undefined ? undefined : figuresSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
