import type { BulletinInput } from '../domain/bulletin.ts'
import { wordFinding } from '../wording/word-report.ts'
import { writeJsonOf } from '../writers/audit-json-writer.ts'
import { type CombinedReport, type FindingPart, factsOfPart } from './combine-written.ts'
import type { Artifact } from './ports.ts'
import { lineBreak } from './written-report.ts'

/** The `audit.json` of a combined report; `report` is the same report worded. Lines of files that are in its language stay as they are. */
export function renderCombined({ findings, organizations }: CombinedReport, report: BulletinInput['report']): Artifact {
  return writeJsonOf(report, {
    organizations: organizations.flatMap((part) => ('lines' in part ? [part.lines] : linesOf(part.facts))),
    findings: findings.flatMap((part) => writtenFindings(part, report.lang)),
  })
}

function writtenFindings(part: FindingPart, lang: BulletinInput['report']['lang']): readonly Uint8Array[] {
  if ('lines' in part && part.lang === lang) return [part.lines]
  return linesOf(factsOfPart(part).map((finding) => wordFinding(finding, lang)))
}

function linesOf(list: readonly unknown[]): readonly Uint8Array[] {
  if (list.length === 0) return []
  return [new TextEncoder().encode(list.map((one) => JSON.stringify(one)).join(lineBreak))]
}
