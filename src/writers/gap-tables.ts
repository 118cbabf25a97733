import type { Finding, JointGroupFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { choiceName } from '../wording/choice-name.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { gapColumns, unknownColumns } from './gap-columns.ts'
import { jointTable } from './joint-table.ts'
import { tableOf } from './table-of.ts'

/** Every gap in one table. */
export function gapTable(context: DocumentContext): Table {
  const gaps = context.report.findings.filter((finding) => finding.verdict === 'gap')
  return listOfGaps(context, { id: 'gaps', sheet: context.wording.documents.sheets.gaps, gaps })
}

/** The gaps by group of targets: coverage by sector of the unit, work, look-back, joint organizations over the limit. */
export function gapTablesByGroup(context: DocumentContext): readonly Table[] {
  const { report, wording } = context
  const { sheets } = wording.documents
  const gapsOf = (kind: Finding['kind']) =>
    report.findings.filter((finding) => finding.verdict === 'gap' && finding.kind === kind)
  const has = (kind: string) => report.targets.some((target) => target.kind === kind)
  const work = has('work') ? [listOfGaps(context, { id: 'gaps-work', sheet: sheets.work, gaps: gapsOf('work') })] : []
  const lookBack = has('look-back')
    ? [listOfGaps(context, { id: 'gaps-look-back', sheet: sheets.lookBack, gaps: gapsOf('look-back') })]
    : []
  const coverage = has('coverage') ? coverageTables(context, gapsOf('coverage')) : []
  return [...coverage, ...work, ...lookBack, ...overLimit(context)]
}

/** Every finding that the ledger leaves open, with the cells that would decide it. */
export function unknownTable(context: DocumentContext): Table {
  return listOfUnknowns(context, unknownsOf(context))
}

/**
 * The open findings for people: of a unit whose place in the base is open, those targets are left out that can come to nothing
 * but "not applicable"; a unit with no others keeps one row.
 */
export function unknownTableToCheck(context: DocumentContext): Table {
  const unknowns = unknownsOf(context)
  const matters = ({ possible }: Finding) => possible === undefined || possible.some((each) => each !== 'notApplicable')
  const mattering = new Set(unknowns.filter(matters).map(({ organization }) => organization))
  const first = new Map(unknowns.map((finding) => [finding.organization, finding] as const).reverse())
  const kept = unknowns.filter(
    (finding) =>
      matters(finding) || (!mattering.has(finding.organization) && first.get(finding.organization) === finding),
  )
  return listOfUnknowns(context, kept)
}

function unknownsOf({ report }: DocumentContext): readonly Finding[] {
  return report.findings.filter((finding) => finding.verdict === 'unknown')
}

function listOfUnknowns(context: DocumentContext, unknowns: readonly Finding[]): Table {
  const { sheets, readingUnknowns, emptyTable } = context.wording.documents
  return tableOf(
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
    unknowns,
    isOtherUnit,
  )
}

interface GapList {
  readonly id: string
  readonly sheet: string
  readonly gaps: readonly Finding[]
}

function listOfGaps(context: DocumentContext, { id, sheet, gaps }: GapList): Table {
  const { wording, subtitle } = context
  const { readingGaps, emptyTable } = wording.documents
  return tableOf(
    { id, sheet, title: sheet, subtitle, notes: readingGaps, empty: emptyTable, layout: 'list' },
    gapColumns(context),
    gaps,
    isOtherUnit,
  )
}

function isOtherUnit(finding: Finding, previous: Finding | undefined): boolean {
  return finding.organization !== previous?.organization
}

/** One table a sector that the ledgers have, in the order of their ids; units of unknown sector come last. */
function coverageTables(context: DocumentContext, gaps: readonly Finding[]): readonly Table[] {
  const { report, organizations, wording } = context
  const { sheets, sheetOf } = wording.documents
  const sectorOf = (finding: Finding) => organizations.get(finding.organization)?.sector ?? ''
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
function overLimit(context: DocumentContext): readonly Table[] {
  const over = context.report.jointGroups.filter((group: JointGroupFacts) => group.verdict === 'gap')
  const { sheets } = context.wording.documents
  return over.length === 0 ? [] : [jointTable(context, { id: 'gaps-group', sheet: sheets.group, groups: over })]
}
