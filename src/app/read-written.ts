import { type AuditReport, auditReportSchema, type OrganizationFacts } from '../domain/report.ts'
import { sectionsFacts } from './facts-of-report.ts'
import { figuresProblem } from './figures-problem.ts'
import { rawOf, rawText, textOf } from './raw-text.ts'
import { type Lines, linesOf, type Section, sectionsOf } from './report-layout.ts'
import { findingLine, lookBackText, organizationLine } from './report-patterns.ts'
import { sectionsProblem } from './report-problem.ts'
import type { FindingLines, WrittenReport } from './written-report.ts'

/**
 * Reads a report that is laid out as we write it. Undefined if it is not, or if anything is wrong with it: then `loadReport` has to say
 * what, which reads every valid report as this does, only slower.
 */
export function readWritten(file: string, bytes: Uint8Array): WrittenReport | undefined {
  try {
    const raw = rawText(bytes)
    const sections = raw === undefined ? undefined : sectionsOf(raw)
    return raw === undefined || sections === undefined ? undefined : readSections({ file, bytes, raw, sections })
  } catch {
    // A section that is not JSON, or a report of a version that had no figures of units.
    return undefined
  }
}

interface Opened {
  readonly file: string
  readonly bytes: Uint8Array
  readonly raw: string
  readonly sections: readonly Section[]
}

/** What is not made anything of, or not by the schema. */
const apart: ReadonlySet<string> = new Set(['organizations', 'findings', 'lookBack'])

const restSchema = auditReportSchema.omit({ organizations: true, findings: true, lookBack: true })

function readSections({ file, bytes, raw, sections }: Opened): WrittenReport | undefined {
  const sectionNamed = (name: string) => sections.find((section) => section.name === name)
  const textIn = ({ from, to }: Pick<Section, 'from' | 'to'>) => textOf(bytes.subarray(from, to))
  const [units, verdicts, lookBack] = [...apart].map(sectionNamed)
  const organizations = units && readOrganizations(raw, units)
  const found = organizations && verdicts && readFindings(raw, verdicts, organizations)
  if (organizations === undefined || found === undefined || !isLookBack(raw, lookBack)) return undefined
  const others = sections.filter(({ name }) => !apart.has(name))
  const rest = restSchema.parse(JSON.parse(`{${others.map((one) => `"${one.name}":${textIn(one)}`).join(',')}}`))
  const listed = JSON.parse(textIn(units as Section)) as OrganizationFacts[]
  const report = { ...rest, organizations: listed }
  if (!isSound(report, found)) return undefined
  const facts = sectionsFacts(report)
  if (figuresProblem({ file, facts }) !== undefined) return undefined
  return {
    ...{ file, facts, bytes, lang: rest.lang },
    organizations: { places: organizations.places },
    findings: { places: found.places, units: found.units },
    lookBack: lookBack === undefined ? null : [lookBack.from, lookBack.to],
  }
}

function isLookBack(raw: string, section: Section | undefined): boolean {
  if (section === undefined) return true
  lookBackText.lastIndex = section.from
  return lookBackText.test(raw) && lookBackText.lastIndex === section.to
}

interface OrganizationLines extends Lines {
  /** By position. */
  readonly keys: readonly string[]
  /** Position of the first organization in every place. */
  readonly positions: ReadonlyMap<string, number>
}

function readOrganizations(raw: string, section: Section): OrganizationLines | undefined {
  const keys: string[] = []
  const positions = new Map<string, number>()
  const lines = linesOf(raw, section, organizationLine, ([, key = '', at = ''], position) => {
    keys.push(key)
    if (!positions.has(at)) positions.set(at, position)
  })
  return lines && { ...lines, keys, positions }
}

interface Found extends FindingLines {
  readonly gaps: number
  /** The targets that are named. */
  readonly targets: ReadonlySet<string>
}

/** The findings; undefined too if one is not of the organization in its place. */
function readFindings(raw: string, section: Section, { keys, positions }: OrganizationLines): Found | undefined {
  const units: number[] = []
  const targets = new Set<string>()
  const counts = { gaps: 0, strange: 0 }
  const lines = linesOf(raw, section, findingLine, ([, organization = '', target = '', verdict, at = '']) => {
    if (verdict === '"gap"') counts.gaps += 1
    const unit = positions.get(at) ?? -1
    if (keys[unit] !== organization) counts.strange += 1
    targets.add(target)
    units.push(unit)
  })
  if (lines === undefined || counts.strange > 0) return undefined
  return { ...lines, units: Int32Array.from(units), gaps: counts.gaps, targets }
}

function isSound(report: Omit<AuditReport, 'findings'>, { gaps, units, targets }: Found): boolean {
  const ids = new Set(report.targets.map(({ id }) => rawOf(JSON.stringify(id))))
  if ([...targets].some((target) => !ids.has(target))) return false
  return sectionsProblem(report, { gaps, unknowns: units.length - gaps }) === undefined
}
