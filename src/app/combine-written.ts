import type { AuditFacts, FindingFacts, OrganizationFacts } from '../domain/report.ts'
import { type CombineOptions, checkCombinable } from './check-combinable.ts'
import { combineSections, type FindingsOf, findingsOfUnits, shownUnit } from './combine-sections.ts'
import { findingFacts } from './facts-of-report.ts'
import { withOwnNames } from './own-file-names.ts'
import { textOf } from './raw-text.ts'
import type { ResolvedUnit } from './resolve-units.ts'
import { resolveWritten } from './resolve-written.ts'
import type { UnitPlace } from './unit-places.ts'
import { writtenFigures } from './written-figures.ts'
import { type WrittenPart, writtenPart } from './written-part.ts'
import type { WrittenReport, WrittenSections } from './written-report.ts'

/** Findings in their order: some as lines of a file, with the language of their sentences, and some as facts. */
export type FindingPart =
  | { readonly lines: Uint8Array; readonly lang: WrittenReport['lang'] }
  | { readonly facts: readonly FindingFacts[] }

/** Organizations in their order: some as lines of a file, and some as facts. */
type OrganizationPart = { readonly lines: Uint8Array } | { readonly facts: readonly OrganizationFacts[] }

/** What several reports make together; what did not change stays the lines of their files. */
export interface CombinedReport {
  /** `organizations` are at least the first of every township in every file; where these are several, those in rows of which there is a doubt, too. */
  readonly facts: WrittenSections & { readonly organizations: readonly UnitPlace[] }
  readonly organizations: readonly OrganizationPart[]
  readonly findings: readonly FindingPart[]
}

/** A report that was made, not read. */
export function combinedFacts({ findings, ...facts }: AuditFacts): CombinedReport {
  return { facts, organizations: [{ facts: facts.organizations }], findings: [{ facts: findings }] }
}

/** The organizations of a combined report. */
export function organizationsIn({ organizations }: CombinedReport): OrganizationFacts[] {
  return organizations.flatMap((part) =>
    'facts' in part ? part.facts : (JSON.parse(`[${textOf(part.lines)}]`) as OrganizationFacts[]),
  )
}

/** The report with its organizations and findings as facts. */
export function wholeFacts(combined: CombinedReport): AuditFacts {
  const { facts, findings } = combined
  return { ...facts, organizations: organizationsIn(combined), findings: findings.flatMap(factsOfPart) }
}

/** Findings without their sentences. */
export function factsOfPart(part: FindingPart): readonly FindingFacts[] {
  if ('facts' in part) return part.facts
  return (JSON.parse(`[${textOf(part.lines)}]`) as Parameters<typeof findingFacts>[0][]).map(findingFacts)
}

/**
 * The same as `combineReports`, of reports of which only is known what combining needs. Sentences of findings stay as they are where they
 * were made by this version. Faults: those of `checkCombinable`.
 */
export function combineWritten(
  given: readonly WrittenReport[],
  { tool, ...options }: CombineOptions & Pick<AuditFacts, 'tool'>,
): CombinedReport {
  checkCombinable(given, options)
  const reports = given.length === 1 ? given.map(withLookBack) : given
  const named = withOwnNames(reports.map(({ facts }) => facts))
  const parts = reports.map((report, at) => writtenPart(report, named[at] ?? report.facts))
  const units = resolveWritten(parts)
  const findingsOf = findingsOfUnits((unit) => {
    const part = parts[unit.report]
    return part === undefined ? [] : findingsAt(part, unit.position)
  })
  const combined = { ...writtenFigures(parts, units), units, reports: named }
  const ownUnits = parts.map((_, at) => units.filter(({ report }) => report === at))
  return {
    facts: { ...combineSections(combined, findingsOf, tool), organizations: parts.flatMap(placesIn) },
    organizations: parts.flatMap((part, at) => organizationParts(part, ownUnits[at] ?? [])),
    findings: parts.flatMap((part, at) => findingParts(part, { units: ownUnits[at] ?? [], findingsOf, tool })),
  }
}

function withLookBack(report: WrittenReport): WrittenReport {
  if (report.lookBack === null) return report
  const [from, to] = report.lookBack
  const lookBack = JSON.parse(textOf(report.bytes.subarray(from, to))) as NonNullable<AuditFacts['lookBack']>
  return { ...report, facts: { ...report.facts, lookBack } }
}

function placesIn({ report, facts }: WrittenPart): readonly UnitPlace[] {
  const { places } = report.account
  if (facts === report.facts) return places
  const names = new Map(report.facts.inputs.map(({ file }, at) => [file, facts.inputs[at]?.file ?? file]))
  return places.map(({ at, township }) => ({ township, at: { ...at, file: names.get(at.file) ?? at.file } }))
}

function findingsAt({ report, source }: WrittenPart, unit: number): readonly FindingFacts[] {
  const { findings } = report
  return [...findings.units.keys()].flatMap((at) =>
    findings.units[at] === unit ? factsOfPart({ lines: source.lines(findings, at, at + 1), lang: report.lang }) : [],
  )
}

function organizationParts(
  { report, source }: WrittenPart,
  units: readonly ResolvedUnit[],
): readonly OrganizationPart[] {
  const { organizations } = report
  const parts: OrganizationPart[] = []
  let start = 0
  const keepTo = (end: number) => {
    if (end > start) parts.push({ lines: source.lines(organizations, start, end) })
  }
  for (const unit of units) {
    if (unit.after === unit.before) continue
    keepTo(unit.position)
    parts.push({ facts: [shownUnit(unit)] })
    start = unit.position + 1
  }
  keepTo(organizations.count)
  return parts
}

interface Saying {
  readonly units: readonly ResolvedUnit[]
  readonly findingsOf: FindingsOf
  readonly tool: AuditFacts['tool']
}

/** Lines that follow each other in the file are one part; those of a unit that has changed are made anew. */
function findingParts(part: WrittenPart, { units, findingsOf, tool }: Saying): readonly FindingPart[] {
  const { report, source } = part
  const isOfThisVersion = report.facts.tool.version === tool.version
  return joined(piecesOf(report, units, findingsOf)).map((piece): FindingPart => {
    if ('facts' in piece) return piece
    const lines = { lines: source.lines(report.findings, piece.from, piece.to), lang: report.lang }
    return isOfThisVersion ? lines : { facts: factsOfPart(lines) }
  })
}

type Piece = { readonly from: number; readonly to: number } | { readonly facts: readonly FindingFacts[] }

/** What the units say, one after the other: the lines that they have in the file, or facts where they are not said there so. */
function piecesOf(
  { organizations, findings }: WrittenReport,
  units: readonly ResolvedUnit[],
  findingsOf: FindingsOf,
): readonly Piece[] {
  if (findings.count === 0) return []
  if (units.length === 0 && isInOrder(findings.units)) return [{ from: 0, to: findings.count }]
  const resolved = new Map(units.map((unit) => [unit.position, unit]))
  const lines = Array.from({ length: organizations.count }, (): number[] => [])
  for (const [line, unit] of findings.units.entries()) lines[unit]?.push(line)
  return lines.flatMap((own, position): readonly Piece[] => {
    const unit = resolved.get(position)
    if (unit !== undefined && unit.repeats !== null) return []
    const isAsWritten = unit === undefined || (unit.setAside === null && shownUnit(unit).key === unit.before.key)
    return isAsWritten ? own.map((from) => ({ from, to: from + 1 })) : [{ facts: findingsOf(unit) }]
  })
}

/** Whether every line is of a unit, and the units follow each other. */
function isInOrder(units: Int32Array): boolean {
  return units.every((unit, at) => unit >= 0 && (at === 0 || unit >= (units[at - 1] ?? 0)))
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
