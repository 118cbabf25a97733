import type { Finding } from '../domain/report.ts'
import { again } from '../domain/rows.ts'
import { compareText } from '../domain/text.ts'
import { choiceName } from '../wording/choice-name.ts'
import type { LongTable, Table } from './document.ts'
import type { DocumentContext, WholeContext } from './document-context.ts'
import type { UnitFinding } from './finding-columns.ts'
import { gapColumns } from './gap-columns.ts'
import { jointTable } from './joint-table.ts'
import { overLimit } from './over-limit.ts'
import { longTableOf, rendered, wholeTable } from './table-of.ts'
import { type OpenFinding, unknownColumns } from './unknown-columns.ts'
import { type Unsettled, unknownsToCheck } from './unknowns-to-check.ts'

/** Every gap in one table. */
export function gapTable(context: DocumentContext): LongTable {
  const gaps = findingsThat(context, ({ verdict }) => verdict === 'gap')
  return rendered(longListOfGaps(context, { id: 'gaps', sheet: context.wording.documents.sheets.gaps, gaps }), context)
}

/** The gaps by group of targets: coverage by sector of the unit, work, look-back, joint organizations over the limit. */
export function gapTablesByGroup(context: WholeContext): readonly Table[] {
  const { report, wording } = context
  const { sheets } = wording.documents
  const gapsOf = (kind: Finding['kind']) => [
    ...findingsThat(context, (finding) => finding.verdict === 'gap' && finding.kind === kind),
  ]
  const has = (kind: string) => report.targets.some((target) => target.kind === kind)
  const work = has('work') ? [listOfGaps(context, { id: 'gaps-work', sheet: sheets.work, gaps: gapsOf('work') })] : []
  const lookBack = has('look-back')
    ? [listOfGaps(context, { id: 'gaps-look-back', sheet: sheets.lookBack, gaps: gapsOf('look-back') })]
    : []
  const coverage = has('coverage') ? coverageTables(context, gapsOf('coverage')) : []
  return [...coverage, ...work, ...lookBack, ...overLimitTables(context)]
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
export function unknownTableToCheck(context: WholeContext): Table {
  return wholeTable(unknownList(context, unknownsToCheck(context.report)))
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
    (row, previous) => row.finding.organization !== previous?.finding.organization,
  )
}

interface GapList {
  readonly id: string
  readonly sheet: string
  readonly gaps: Iterable<UnitFinding>
}

function listOfGaps(context: DocumentContext, list: GapList): Table {
  return wholeTable(longListOfGaps(context, list))
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

function isOtherUnit({ finding }: UnitFinding, previous: UnitFinding | undefined): boolean {
  return finding.organization !== previous?.finding.organization
}

/** One table a sector that the ledgers have, in the order of their ids; units of unknown sector come last. */
function coverageTables(context: WholeContext, gaps: readonly UnitFinding[]): readonly Table[] {
  const { report, wording } = context
  const { sheets, sheetOf } = wording.documents
  const sectorOf = ({ unit }: UnitFinding) => unit?.sector ?? ''
  const counted = report.organizations.filter((organization) => organization.base !== 'out')
  const sectors = new Set([...counted.map(({ sector }) => sector ?? ''), ...gaps.map(sectorOf)])
  const known = [...sectors].filter((sector) => sector !== '').sort(compareText)
  const withGaps = gaps.some((finding) => sectorOf(finding) === '') ? [...known, ''] : known
  if (withGaps.length === 0) return [listOfGaps(context, { id: 'gaps-coverage', sheet: sheets.coverage, gaps })]
  return withGaps.map((sector) => {
    const part = sector === '' ? wording.names.unknownGroup : choiceName('sector', sector, wording.language)
    return listOfGaps(context, {
      id: `gaps-coverage-${sector || 'unknown'}`,
      sheet: sheetOf(sheets.coverage, part),
      gaps: gaps.filter((finding) => sectorOf(finding) === sector),
    })
  })
}

/** Joint organizations that cover more units than the pack allows, if there are any. */
function overLimitTables(context: DocumentContext): readonly Table[] {
  const over = overLimit(context.report)
  const { sheets } = context.wording.documents
  return over.length === 0 ? [] : [jointTable(context, { id: 'gaps-group', sheet: sheets.group, groups: over })]
}
