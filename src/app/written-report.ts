import type { AuditFacts, AuditReport } from '../domain/report.ts'
import { sectionsFacts } from './facts-of-report.ts'
import type { Lines } from './report-layout.ts'
import type { FromFile } from './stored-figures.ts'

/** Everything of a report but its findings, which are most of it and take no part in any figure. */
export type ReportSections = Omit<AuditFacts, 'findings'>

/**
 * A stored report that was read without making anything of its findings: they stay lines of JSON, checked against the contract. So do the
 * organizations, beside what was made of them. A look-back is left in its place.
 */
export interface WrittenReport extends FromFile<ReportSections> {
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

/** A report with its lines written anew; a finding goes by the key of the organization in its place. */
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
  const parts = [...rest.organizations, ...keyed, ...(lookBack === undefined ? [] : [lookBack])]
  const { bytes, places } = written(parts)
  const [first, end] = [rest.organizations.length * 2, (rest.organizations.length + findings.length) * 2]
  return {
    ...{ file, facts: sectionsFacts(rest), bytes, lang: rest.lang },
    organizations: { places: places.slice(0, first) },
    findings: { places: places.slice(first, end), units },
    lookBack: lookBack === undefined ? null : [places[end] ?? 0, places[end + 1] ?? 0],
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
