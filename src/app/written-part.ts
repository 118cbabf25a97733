import type { OrganizationFacts } from '../domain/report.ts'
import { type LineSource, lineSource } from './line-source.ts'
import { textOf } from './raw-text.ts'
import type { WrittenReport, WrittenSections } from './written-report.ts'

/** One of several reports that are combined, under the file names that its ledgers have among all. */
export interface WrittenPart {
  readonly report: WrittenReport
  /** Its facts under these names. */
  readonly facts: WrittenSections
  readonly source: LineSource
  /** One of its organizations, made of its line when it is asked for. */
  unitAt(position: number): OrganizationFacts
}

/** A part; `named` are the facts of the report with its ledgers renamed. */
export function writtenPart(report: WrittenReport, named: WrittenSections): WrittenPart {
  const source = lineSource(report, named)
  const units = new Map<number, OrganizationFacts>()
  return {
    report,
    facts: named,
    source,
    unitAt(position) {
      const known = units.get(position)
      if (known !== undefined) return known
      const line = source.lines(report.organizations.places, position, position + 1)
      const unit = JSON.parse(textOf(line)) as OrganizationFacts
      units.set(position, unit)
      return unit
    },
  }
}
