import { formatPercent, noRate } from '../domain/format-rate.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { failureSection } from './failure-section.ts'
import { nextSteps } from './next-steps.ts'
import { type Line, pageTable, type Section, wideLine } from './page-table.ts'
import { attainment, indicatorNote, intervalText, notEvaluatedText, ratesOfTargets } from './rate-texts.ts'

/** 概览: base, coverage, rates, targets, the units to go to first and what to do next, on one page. */
export function overviewTable(context: DocumentContext, title: string): Table {
  const { sections, sheets } = context.wording.documents
  const parts: readonly Section[] = [
    failureSection(context),
    { heading: sections.base, lines: baseLines(context) },
    { heading: sections.coverage, lines: coverageLines(context) },
    { heading: sections.rates, lines: rateLines(context) },
    { heading: sections.targets, lines: targetLines(context) },
    { heading: sections.urgent, lines: urgentLines(context) },
    { heading: sections.next, lines: nextSteps(context.report).map(wideLine) },
  ]
  return pageTable(
    context,
    { id: 'overview', sheet: sheets.overview, title, layout: 'one-page', widths: [44, 12, 52] },
    parts.filter((part) => part.lines.length > 0),
  )
}

function baseLines({ report, wording }: DocumentContext): readonly Line[] {
  const { summary } = report
  const { items, excludedBaseNote } = wording.documents
  return [
    [items.organizations, summary.organizations, ''],
    [items.inBase, summary.base, ''],
    ...summary.excluded
      .filter((exclusion) => exclusion.count > 0)
      .map((exclusion): Line => [excludedBaseNote(exclusion.title[wording.language]), exclusion.count, '']),
    ...(summary.baseUnknown === 0 ? [] : [[items.baseUnknown, summary.baseUnknown, ''] as const]),
  ]
}

function coverageLines({ report, wording }: DocumentContext): readonly Line[] {
  const { coverage } = report.summary
  const { names } = wording
  return (['organization', 'work', 'none', 'unknown'] as const).map((state) => [
    names.coverage[state],
    coverage[state],
    '',
  ])
}

function rateLines({ report, wording }: DocumentContext): readonly Line[] {
  const overall = report.indicators.filter(
    (indicator) => indicator.by === 'all' && targetOfIndicator(indicator.id) === null,
  )
  return overall.map((indicator) => [
    indicator.title[wording.language],
    { numerator: indicator.numerator, denominator: indicator.denominator },
    indicatorNote(indicator, wording),
  ])
}

function targetLines({ report, wording }: DocumentContext): readonly Line[] {
  const { target: line, targetNote } = wording.documents
  const rates = ratesOfTargets(report)
  return report.targets.map((target): Line => {
    const label = line({ id: target.id, title: target.title[wording.language], clause: target.clause })
    if (!target.evaluated) return [label, noRate, notEvaluatedText(target, wording)]
    const rate = formatPercent(attainment(target))
    const found = target.unknown === 0 ? undefined : rates.get(target.id)
    const interval = found === undefined ? '' : intervalText(found, wording)
    const note = targetNote({ met: target.met, gap: target.gap, unknown: target.unknown, rate, interval })
    return [label, { text: gapCount(target.gap, wording), tone: target.gap > 0 ? 'bad' : 'good' }, note]
  })
}

function gapCount(gaps: number, { documents }: DocumentContext['wording']): string {
  return `${documents.items.gaps} ${gaps}`
}

function urgentLines({ report, wording }: DocumentContext): readonly Line[] {
  const { urgentNote, items } = wording.documents
  return report.summary.urgent.map((unit) => [
    unit.name,
    `${items.gaps} ${unit.targets.length}`,
    urgentNote(unit.township ?? '', unit.targets.join(wording.names.listSeparator)),
  ])
}
