import type { AuditReport, OrganizationFacts } from '../domain/report.ts'
import { sectionsFacts } from './facts-of-report.ts'
import { verifiedTotals } from './figures-problem.ts'
import { rawOf, rawText, textOf } from './raw-text.ts'
import { accountOf } from './report-account.ts'
import { type FoundLines, linesAt, linesOf, type Section, sectionsOf } from './report-layout.ts'
import type { ReportPatterns, SectionPattern } from './report-patterns.ts'
import { sectionsProblem } from './report-problem.ts'
import { planIn } from './stored-figures.ts'
import { type FindingLines, partSections, type WrittenReport } from './written-report.ts'

/** A file, and how it can be read. */
export interface WrittenFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly patterns: ReportPatterns
}

/**
 * Reads a report that is laid out as we write it: what matches the patterns satisfies the schema. Undefined if it does not, or if anything
 * is wrong with it: then `loadReport` has to say what, which reads every valid report as this does, only slower.
 */
export function readWritten(given: WrittenFile): WrittenReport | undefined {
  try {
    const raw = rawText(given.bytes)
    const sections = raw === undefined ? undefined : sectionsOf(raw)
    return raw === undefined || sections === undefined ? undefined : readSections({ ...given, raw, sections })
  } catch {
    // A report of a version that had no figures of units.
    return undefined
  }
}

interface Opened extends WrittenFile {
  readonly raw: string
  readonly sections: readonly Section[]
}

/** What nothing is made of at once: findings at all, organizations with their lines, the look-back where it is wanted; and what follows from the rest. */
const apart: ReadonlySet<string> = new Set(['organizations', 'findings', 'lookBack', 'account', 'seal'])

function readSections(opened: Opened): WrittenReport | undefined {
  const { file, bytes, raw, sections, patterns } = opened
  const places = new Map(sections.map((section) => [section.name, section]))
  const [units, verdicts] = [places.get('organizations'), places.get('findings')]
  const organizations = units && readOrganizations(raw, units, patterns)
  const found = organizations && verdicts && readFindings({ raw, section: verdicts, patterns }, organizations)
  if (units === undefined || organizations === undefined || found === undefined || !areSections(opened))
    return undefined
  const textIn = ({ from, to }: Section) => textOf(bytes.subarray(from, to))
  const others = sections.filter(({ name }) => !apart.has(name)).map((one) => `"${one.name}":${textIn(one)}`)
  const rest = JSON.parse(`{${others.join(',')}}`) as Omit<AuditReport, 'organizations' | 'findings' | 'lookBack'>
  const listed = JSON.parse(textIn(units)) as OrganizationFacts[]
  if (!isSound({ ...rest, organizations: listed }, found)) return undefined
  const figures = { file, facts: sectionsFacts({ ...rest, organizations: listed }) }
  const { problem, totals } = verifiedTotals(figures)
  if (problem !== undefined) return undefined
  const lookBack = places.get('lookBack')
  return {
    ...{ file, facts: partSections(figures.facts), bytes, lang: rest.lang, plan: planIn(figures) },
    account: accountOf(figures.facts, totals),
    organizations: linesAt(organizations.places),
    findings: { ...linesAt(found.places), units: found.units },
    lookBack: lookBack === undefined ? null : [lookBack.from, lookBack.to],
  }
}

/** Whether all sections are there that have to be, and no other, each as the schema has it; the longest lists are looked at apart. */
function areSections({ raw, sections, patterns }: Opened): boolean {
  const names = new Set(sections.map(({ name }) => name))
  if ([...patterns].some(([name, { isRequired }]) => isRequired && !names.has(name))) return false
  return sections.every((section) => {
    if (section.name === 'organizations' || section.name === 'findings') return true
    const known = patterns.get(section.name)
    return known !== undefined && isSection(raw, section, known)
  })
}

function isSection(raw: string, section: Section, { isList, pattern }: SectionPattern): boolean {
  if (isList) return linesOf(raw, section, pattern, () => undefined) !== undefined
  pattern.lastIndex = section.from
  return pattern.test(raw) && pattern.lastIndex === section.to
}

interface OrganizationLines extends FoundLines {
  /** By position. */
  readonly keys: readonly string[]
  /** Position of the first organization in every place. */
  readonly positions: ReadonlyMap<string, number>
}

function readOrganizations(raw: string, section: Section, patterns: ReportPatterns): OrganizationLines | undefined {
  const keys: string[] = []
  const positions = new Map<string, number>()
  const known = patterns.get('organizations')
  const lines =
    known &&
    linesOf(raw, section, known.pattern, ([, key = '', at = ''], position) => {
      keys.push(key)
      if (!positions.has(at)) positions.set(at, position)
    })
  return lines && { ...lines, keys, positions }
}

interface Found extends FoundLines, Pick<FindingLines, 'units'> {
  readonly gaps: number
  /** The targets that are named. */
  readonly targets: ReadonlySet<string>
}

/** The findings; undefined too if one is not of the organization in its place. */
function readFindings(
  { raw, section, patterns }: Pick<Opened, 'raw' | 'patterns'> & { readonly section: Section },
  { keys, positions }: OrganizationLines,
): Found | undefined {
  const units: number[] = []
  const targets = new Set<string>()
  const counts = { gaps: 0, strange: 0 }
  const known = patterns.get('findings')
  const lines =
    known &&
    linesOf(raw, section, known.pattern, ([, organization = '', target = '', verdict, at = '']) => {
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
