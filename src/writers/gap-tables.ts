import type { Finding } from '../domain/report.ts'
import { again, filteredRows } from '../domain/rows.ts'
import { compareText } from '../domain/text.ts'
import { choiceName } from '../wording/choice-name.ts'
import type { LongTable, SheetTable } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import type { UnitFinding } from './finding-columns.ts'
import { gapColumns } from './gap-columns.ts'
import { jointTable } from './joint-table.ts'
import { overLimit } from './over-limit.ts'
import { longTableOf, rendered, sheetTable } from './table-of.ts'
import { type OpenFinding, unknownColumns } from './unknown-columns.ts'
import { type Unsettled, unknownsToCheck } from './unknowns-to-check.ts'

/** Every gap in one table. */
export function gapTable(context: DocumentContext): LongTable {
  const gaps = findingsThat(context, ({ verdict }) => verdict === 'gap')
  return rendered(longListOfGaps(context, { id: 'gaps', sheet: context.wording.documents.sheets.gaps, gaps }), context)
}

/** The gaps by group of targets: coverage by sector of the unit, work, look-back, joint organizations over the limit. */
export function gapTablesByGroup(context: DocumentContext): readonly SheetTable[] {
  const { report, wording } = context
  const { sheets } = wording.documents
  const has = (kind: string) => report.targets.some((target) => target.kind === kind)
  const work = has('work') ? [sheetOfGaps(context, 'gaps-work', sheets.work)] : []
  const lookBack = has('look-back') ? [sheetOfGaps(context, 'gaps-look-back', sheets.lookBack)] : []
  const coverage = has('coverage') ? coverageTables(context) : []
  return [...coverage, ...work, ...lookBack, ...overLimitTables(context)]
}

/** The sheet on which a gap stands; undefined for one of a joint organization. */
export function sheetOfGap({ finding: { kind }, unit }: UnitFinding): string | undefined {
  if (kind === 'coverage') return `gaps-coverage-${unit?.sector || 'unknown'}`
  return kind === 'work' || kind === 'look-back' ? `gaps-${kind}` : undefined
}

/** Every finding that the ledger leaves open, with the cells that would decide it. */
export function unknownTable(context: DocumentContext): LongTable {
  const { findings } = context.report
  const open = again(function* (): Generator<Unsettled> {
    for (const finding of findings) if (finding.verdict === 'unknown') yield { finding, about: 'target' }
  })
  return rendered(unknownList(context, open), context)
}

/** Findings with their units. */
function findingsThat(
  { report, organizations }: DocumentContext,
  holds: (finding: Finding) => boolean,
): Iterable<UnitFinding> {
  return again(function* () {
    for (const finding of report.findings)
      if (holds(finding)) yield { finding, unit: organizations.get(finding.organization) }
  })
}

/** The open findings for people: one row a target that can still be met or a gap, and one row a unit whose place in the base is open. */
export function unknownTableToCheck(context: DocumentContext): SheetTable {
  return sheetTable(unknownList(context, unknownsToCheck(context.report)), context)
}

function unknownList(context: DocumentContext, unknowns: Iterable<Unsettled>): LongTable {
  const { sheets, readingUnknowns, emptyTable } = context.wording.documents
  return longTableOf(
    {
      id: 'unknown',
      sheet: sheets.unknown,
      title: sheets.unknown,
      subtitle: context.subtitle,
      notes: readingUnknowns,
      empty: emptyTable,
      layout: 'list',
    },
    unknownColumns(context),
    again(function* (): Generator<OpenFinding> {
      for (const open of unknowns) yield { ...open, unit: context.organizations.get(open.finding.organization) }
    }),
    isOtherUnit,
  )
}

interface GapList {
  readonly id: string
  readonly sheet: string
  readonly gaps: Iterable<UnitFinding>
}

function sheetOfGaps(context: DocumentContext, id: string, sheet: string): SheetTable {
  const gaps = findingsThat(context, ({ verdict }) => verdict === 'gap')
  const own = filteredRows(gaps, (gap) => sheetOfGap(gap) === id)
  return sheetTable(longListOfGaps(context, { id, sheet, gaps: own }), context)
}

function longListOfGaps(context: DocumentContext, { id, sheet, gaps }: GapList): LongTable {
  const { wording, subtitle } = context
  const { readingGaps, emptyTable } = wording.documents
  return longTableOf(
    { id, sheet, title: sheet, subtitle, notes: readingGaps, empty: emptyTable, layout: 'list' },
    gapColumns(context),
    gaps,
    isOtherUnit,
  )
}

/** True where a list of findings goes on with another unit. */
export function isOtherUnit({ finding }: UnitFinding, previous: UnitFinding | undefined): boolean {
  return finding.organization !== previous?.finding.organization
}

/** One table a sector that the ledgers have, in the order of their ids; units of unknown sector come last, and only if one has a gap. */
function coverageTables(context: DocumentContext): readonly SheetTable[] {
  const { report, wording } = context
  const { sheets, sheetOf } = wording.documents
  const sectors = report.rendered?.sheets?.sectors ?? sectorsIn(context)
  const known = [...sectors].filter((sector) => sector !== '').sort(compareText)
  const all = sectors.has('') ? [...known, ''] : known
  if (all.length === 0) return [sheetOfGaps(context, 'gaps-coverage', sheets.coverage)]
  return all.map((sector) => {
    const part = sector === '' ? wording.names.unknownGroup : choiceName('sector', sector, wording.language)
    return sheetOfGaps(context, `gaps-coverage-${sector || 'unknown'}`, sheetOf(sheets.coverage, part))
  })
}

function sectorsIn(context: DocumentContext): ReadonlySet<string> {
  const sectors = new Set<string>()
  for (const { base, sector } of context.report.organizations)
    if (base !== 'out' && sector !== null) sectors.add(sector)
  const gaps = findingsThat(context, ({ verdict, kind }) => verdict === 'gap' && kind === 'coverage')
  for (const { unit } of gaps) sectors.add(unit?.sector ?? '')
  return sectors
}

/** Joint organizations that cover more units than the pack allows, if there are any. */
function overLimitTables(context: DocumentContext): readonly SheetTable[] {
  const over = overLimit(context.report)
  const { sheets } = context.wording.documents
  return over.length === 0 ? [] : [jointTable(context, { id: 'gaps-group', sheet: sheets.group, groups: over })]
}
