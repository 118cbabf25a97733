import type { AuditFacts, AuditReport, OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { sectionsFacts } from './facts-of-report.ts'
import { verifiedTotals } from './figures-problem.ts'
import { textOf } from './raw-text.ts'
import { accountOf, type ReportAccount } from './report-account.ts'
import { type Lines, linesAt } from './report-layout.ts'
import { type FromFile, planIn } from './stored-figures.ts'

/** Everything of a report but its findings, which are most of it and take no part in any figure. */
export type ReportSections = Omit<AuditFacts, 'findings'>

/** The same without its organizations, which are most of the rest. */
export type WrittenSections = Omit<ReportSections, 'organizations'>

/** The same without the longest totals: those of several reports are made of their accounts. */
export type PartSections = Omit<WrittenSections, 'targets' | 'indicators' | 'jointGroups'>

/**
 * A stored report that was read without keeping anything of its findings and organizations but what combining needs: they stay lines of
 * JSON, checked against the contract. A look-back is left in its place.
 */
export interface WrittenReport {
  readonly file: string
  readonly facts: PartSections
  readonly plan: ReportPlan
  readonly account: ReportAccount
  readonly bytes: Uint8Array
  /** The language of its sentences. */
  readonly lang: AuditReport['lang']
  readonly organizations: Lines
  readonly findings: FindingLines
  /** Where the look-back stands; null without one. */
  readonly lookBack: readonly [from: number, to: number] | null
}

/** Findings as they are written, each with the position of its organization; -1 if there is none in its place. */
export interface FindingLines extends Lines {
  readonly units: Int32Array
}

/** What combining needs of a whole report. */
export function partSections(report: ReportSections): PartSections {
  const { organizations, targets, indicators, jointGroups, ...facts } = report
  return facts
}

/** What is read of a report, its organizations made of their lines. */
export type UnitSections = PartSections & Pick<ReportSections, 'organizations'>

/** The report with its organizations made again of their lines. */
export function withOrganizations({ file, facts, bytes, organizations }: WrittenReport): FromFile<UnitSections> {
  const { from, to } = organizations
  const listed = JSON.parse(`[${textOf(bytes.subarray(from, to))}]`) as OrganizationFacts[]
  return { file, facts: { ...facts, organizations: listed } }
}

/** A report with its lines written anew; a finding goes by the key of the organization in its place. Faults: `combine-no-units`. */
export function writtenReport(file: string, { findings, lookBack, ...rest }: AuditReport): WrittenReport {
  const positions = new Map<string, number>()
  for (const [position, { at }] of rest.organizations.entries()) {
    const place = JSON.stringify(at)
    if (!positions.has(place)) positions.set(place, position)
  }
  const units = Int32Array.from(findings, ({ at }) => positions.get(JSON.stringify(at)) ?? -1)
  const keyed = findings.map((finding, at) => {
    const unit = rest.organizations[units[at] ?? -1]
    return unit === undefined || unit.key === finding.organization ? finding : { ...finding, organization: unit.key }
  })
  const { bytes, places } = written([...rest.organizations, ...keyed, ...(lookBack === undefined ? [] : [lookBack])])
  const [first, end] = [rest.organizations.length * 2, (rest.organizations.length + findings.length) * 2]
  return {
    ...{ file, bytes, lang: rest.lang },
    ...accounted({ file, facts: sectionsFacts(rest) }),
    organizations: linesAt(places.slice(0, first)),
    findings: { ...linesAt(places.slice(first, end)), units },
    lookBack: lookBack === undefined ? null : [places[end] ?? 0, places[end + 1] ?? 0],
  }
}

function accounted(report: FromFile<ReportSections>): Pick<WrittenReport, 'facts' | 'plan' | 'account'> {
  return {
    facts: partSections(report.facts),
    plan: planIn(report),
    account: accountOf(report.facts, verifiedTotals(report).totals),
  }
}

/** What stands between two lines. */
export const lineBreak = ',\n    '

/** The texts of values as the lines of a list, with first and last place of each. */
function written(values: readonly unknown[]): { readonly bytes: Uint8Array; readonly places: Uint32Array } {
  const texts = values.map((value) => JSON.stringify(value))
  const places = new Uint32Array(2 * texts.length)
  const encoder = new TextEncoder()
  let end = 0
  for (const [at, text] of texts.entries()) {
    places[2 * at] = end
    end += encoder.encode(text).length
    places[2 * at + 1] = end
    end += lineBreak.length
  }
  return { bytes: encoder.encode(texts.join(lineBreak)), places }
}
