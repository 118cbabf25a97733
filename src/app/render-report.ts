import { allPieces, inPieces } from '../domain/pieces.ts'
import type { LongReport } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { type FormatId, formatIds, render, type WorkbookWriter } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'
import { sealedJson } from './sealed-json.ts'

/** Renders the documents of a report in the formats that are named; other names are passed over. `audit.json` is sealed. */
export async function renderReport(
  report: LongReport,
  formats: readonly string[],
  language: Language,
  workbooks?: WorkbookWriter,
): Promise<readonly Artifact[]> {
  const artifacts = await render(report, { formats: formatsIn(formats), language, workbooks })
  return artifacts.map((artifact) => (artifact.name === jsonName ? sealedArtifact(artifact, report) : artifact))
}

/** Those of the names that are formats. */
export function formatsIn(names: readonly string[]): readonly FormatId[] {
  return formatIds.filter((id) => names.includes(id))
}

function sealedArtifact(artifact: Artifact, report: LongReport): Artifact {
  return { name: artifact.name, ...inPieces(sealedJson(allPieces(artifact), report)) }
}

const jsonName = 'audit.json'
