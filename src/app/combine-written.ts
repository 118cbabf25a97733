import type { AuditFacts, FindingFacts } from '../domain/report.ts'
import type { CombineOptions } from './check-combinable.ts'
import { type Combination, combination } from './combine-figures.ts'
import { combineSections, type FindingsOf, findingsOfUnits } from './combine-sections.ts'
import { type LineSource, lineSource } from './line-source.ts'
import { textOf } from './raw-text.ts'
import type { ResolvedUnit } from './resolve-units.ts'
import type { ReportSections, WrittenReport } from './written-report.ts'

/** Findings in their order: some as lines of a file, with the language of their sentences, and some as facts. */
export type FindingPart =
  | { readonly lines: Uint8Array; readonly lang: WrittenReport['lang'] }
  | { readonly facts: readonly FindingFacts[] }

/** What several reports make together; what did not change stays the lines of their files. */
export interface CombinedReport {
  readonly facts: ReportSections
  readonly findings: readonly FindingPart[]
  /** The organizations of the facts, as lines; null where none were read. */
  readonly organizations: readonly Uint8Array[] | null
}

/** A report that was made, not read. */
export function combinedFacts({ findings, ...facts }: AuditFacts): CombinedReport {
  return { facts, findings: [{ facts: findings }], organizations: null }
}

/** The report with its findings as facts. */
export function wholeFacts({ facts, findings }: CombinedReport): AuditFacts {
  return { ...facts, findings: findings.flatMap(factsOfPart) }
}

/**
 * The same as `combineReports`, of reports that were only read as far as figures need it. Sentences of findings stay as they are where they
 * were made by this version. Faults as there.
 */
export function combineWritten(
  reports: readonly WrittenReport[],
  { tool, ...options }: CombineOptions & Pick<AuditFacts, 'tool'>,
): CombinedReport {
  const combined = combination(reports.length === 1 ? reports.map(withLookBack) : reports, options)
  const parts = partsOf(reports, combined)
  const findingsOf = findingsOfUnits(combined, ({ report }, position) => {
    const part = parts[report]
    return part === undefined ? [] : findingsAt(part, position - part.first)
  })
  return {
    facts: combineSections(combined, findingsOf, tool),
    findings: parts.flatMap((part) => findingParts(part, findingsOf, tool)),
    organizations: parts.flatMap(organizationLines),
  }
}

/** Findings without their sentences. */
export function factsOfPart(part: FindingPart): readonly FindingFacts[] {
  return 'facts' in part ? part.facts : (JSON.parse(`[${textOf(part.lines)}]`) as Worded[]).map(withoutSentences)
}

type Worded = FindingFacts & { readonly reason: string; readonly remedy: string }

function withoutSentences({ reason, remedy, ...facts }: Worded): FindingFacts {
  return facts
}

function withLookBack(report: WrittenReport): WrittenReport {
  if (report.lookBack === null) return report
  const [from, to] = report.lookBack
  const lookBack = JSON.parse(textOf(report.bytes.subarray(from, to))) as NonNullable<AuditFacts['lookBack']>
  return { ...report, facts: { ...report.facts, lookBack } }
}

/** One report with its units among all. */
interface Part {
  readonly report: WrittenReport
  readonly source: LineSource
  /** Position of its first unit among all. */
  readonly first: number
  readonly units: readonly ResolvedUnit[]
  readonly after: ReportSections['organizations']
}

function partsOf(
  reports: readonly WrittenReport[],
  { units, figures, reports: named }: Combination<ReportSections>,
): readonly Part[] {
  let first = 0
  return reports.map((report, at) => {
    const start = first
    first += report.facts.organizations.length
    return {
      report,
      source: lineSource(report, named[at] ?? report.facts),
      first: start,
      units: units.slice(start, first),
      after: figures.organizations.slice(start, first),
    }
  })
}

function findingsAt({ report, source }: Part, unit: number): readonly FindingFacts[] {
  const { places, units } = report.findings
  return [...units.keys()].flatMap((at) =>
    units[at] === unit ? factsOfPart({ lines: source.lines(places, at, at + 1), lang: report.lang }) : [],
  )
}

function organizationLines({ report, source, units, after }: Part): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  const { places } = report.organizations
  let start = 0
  for (const [at, unit] of units.entries()) {
    if (unit.after === unit.before) continue
    if (at > start) lines.push(source.lines(places, start, at))
    lines.push(new TextEncoder().encode(JSON.stringify(after[at])))
    start = at + 1
  }
  return units.length > start ? [...lines, source.lines(places, start, units.length)] : lines
}

/** Lines that follow each other in the file are one part; those of a unit that has changed are made anew. */
function findingParts(part: Part, findingsOf: FindingsOf, tool: AuditFacts['tool']): readonly FindingPart[] {
  const { report, source } = part
  const isOfThisVersion = report.facts.tool.version === tool.version
  return joined(piecesOf(part, findingsOf)).map((piece): FindingPart => {
    if ('facts' in piece) return piece
    const lines = { lines: source.lines(report.findings.places, piece.from, piece.to), lang: report.lang }
    return isOfThisVersion ? lines : { facts: factsOfPart(lines) }
  })
}

type Piece = { readonly from: number; readonly to: number } | { readonly facts: readonly FindingFacts[] }

/** What the units say, one after the other: the lines that they have in the file, or facts where they are not said there so. */
function piecesOf({ report, units, after, first }: Part, findingsOf: FindingsOf): readonly Piece[] {
  const lines = units.map((): number[] => [])
  for (const [line, unit] of report.findings.units.entries()) lines[unit]?.push(line)
  return units.flatMap((unit, position): readonly Piece[] => {
    if (unit.repeats !== null) return []
    const isAsWritten = unit.setAside === null && after[position]?.key === unit.before.key
    if (!isAsWritten) return [{ facts: findingsOf(unit, first + position) }]
    return (lines[position] ?? []).map((from) => ({ from, to: from + 1 }))
  })
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    const goesOn = last !== undefined && 'to' in last && 'from' in piece && last.to === piece.from
    if (goesOn) runs[runs.length - 1] = { from: last.from, to: piece.to }
    else runs.push(piece)
  }
  return runs
}
