import type { NamedUnits } from '../domain/rendered-rows.ts'
import type { AuditReport, LongReport, TargetFacts } from '../domain/report.ts'
import { choiceName } from '../wording/choice-name.ts'
import { readingWording } from '../wording/reading.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { leftOut } from './left-out.ts'
import { type UnitLookup, unitLookup } from './unit-lookup.ts'

/** What the long lists need of a report, which is known before its first unit. */
export interface ListContext {
  readonly wording: Wording
  readonly targets: ReadonlyMap<string, Pick<TargetFacts, 'title'>>
  /** Titles of the ways of being left out, by id. */
  readonly outReasons: ReadonlyMap<string, string>
}

/** A report with its wording and what its documents look up in it again and again. */
export interface DocumentContext extends ListContext {
  readonly report: LongReport
  readonly organizations: UnitLookup
  readonly named: NamedUnits
  /** As-of date, pack and base, and if it lacks ledgers: the lines under every title. */
  readonly subtitle: readonly string[]
}

/** Prepares a report for its documents. */
export function documentContext(report: LongReport): DocumentContext {
  const wording = wordingOf(report.lang)
  const { pack, summary } = report
  const { documents, language } = wording
  const organizations = unitLookup(report)
  return {
    ...{ report, wording, organizations },
    named: report.rendered?.named ?? organizations,
    targets: new Map(report.targets.map((target) => [target.id, target])),
    outReasons: new Map([
      ...pack.exclusions.map((exclusion) => [exclusion.id, exclusion.title[language]] as const),
      ...summary.excluded.map((exclusion) => [exclusion.reason, exclusion.title[language]] as const),
    ]),
    subtitle: [
      documents.asOf(report.asOf),
      documents.pack(pack.title[language], pack.id, pack.version),
      documents.base({ base: summary.base, out: leftOut(report), unknown: summary.baseUnknown }),
      ...incompleteLine(report),
    ],
  }
}

/** Nobody shall take figures for those of all ledgers that are not. */
function incompleteLine({ failures = [], lang }: Pick<AuditReport, 'failures' | 'lang'>): readonly string[] {
  return failures.length === 0 ? [] : [readingWording(lang).incomplete(failures)]
}

/** Label of an option of a field that may also be a free text, or an empty cell. */
export function optionLabel(field: string, id: string | null, { language }: Wording): string {
  return id === null ? '' : choiceName(field, id, language)
}
