import type { OrganizationFacts } from '../domain/report.ts'
import { type LineSource, lineSource } from './line-source.ts'
import { bytesOf, joinedBytes, textOf } from './raw-text.ts'
import type { PartSections, WrittenReport } from './written-report.ts'

/** One of several reports that are combined, under the file names that its ledgers have among all. */
export interface WrittenPart {
  readonly report: WrittenReport
  /** Its facts under these names. */
  readonly facts: PartSections
  readonly source: LineSource
  /** One of its organizations, made of its line when it is asked for. */
  unitAt(position: number): OrganizationFacts
  /** Several of them, in their order; this is faster for many. */
  unitsAt(positions: readonly number[]): readonly OrganizationFacts[]
}

/** A part; `named` are the facts of the report with its ledgers renamed. */
export function writtenPart(report: WrittenReport, named: PartSections): WrittenPart {
  const source = lineSource(report, named)
  const units = new Map<number, OrganizationFacts>()
  const lineAt = (position: number) => source.lines(report.organizations, position, position + 1)
  return {
    report,
    facts: named,
    source,
    unitAt(position) {
      const known = units.get(position)
      if (known !== undefined) return known
      const unit = JSON.parse(textOf(lineAt(position))) as OrganizationFacts
      units.set(position, unit)
      return unit
    },
    unitsAt: (positions) =>
      JSON.parse(
        `[${textOf(joinedBytes(positions.flatMap((position, at) => (at === 0 ? [lineAt(position)] : [comma, lineAt(position)]))))}]`,
      ) as OrganizationFacts[],
  }
}

const comma = bytesOf(',')
