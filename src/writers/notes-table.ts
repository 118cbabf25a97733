import type { PackFacts } from '../domain/report.ts'
import { townshipLines } from '../wording/reading.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { failureSection } from './failure-section.ts'
import { type Line, pageTable, wideLine } from './page-table.ts'

/** 说明: the pack and its parameters, the assumptions, the ledgers with their hashes, and how to read the figures. */
export function notesTable(context: DocumentContext): Table {
  const { sections, sheets, readingRates } = context.wording.documents
  return pageTable(
    context,
    { id: 'notes', sheet: sheets.notes, title: sheets.notes, layout: 'page', widths: [38, 30, 40] },
    [
      ...[failureSection(context)].filter(({ lines }) => lines.length > 0),
      { heading: sections.pack, lines: packLines(context) },
      { heading: sections.parameters, lines: parameterLines(context) },
      { heading: sections.assumptions, lines: assumptionLines(context) },
      { heading: sections.inputs, lines: [...townshipNotes(context), ...inputLines(context)] },
      { heading: sections.reading, lines: readingRates.map(wideLine) },
    ],
  )
}

function packLines({ report, wording }: DocumentContext): readonly Line[] {
  const { items, date } = wording.documents
  const { pack, tool } = report
  return [
    [items.asOf, date(report.asOf), ''],
    [items.packId, `${pack.id} ${pack.version}`, pack.title[wording.language]],
    [
      items.packSource,
      pack.source.issued,
      [pack.source.document, pack.source.note?.[wording.language] ?? ''].filter(Boolean).join('; '),
    ],
    [items.packHash, '', pack.sha256],
    [items.tool, `${tool.name} ${tool.version}`, ''],
  ]
}

function parameterLines({ report, wording }: DocumentContext): readonly Line[] {
  const { items, notSet, parameterNote } = wording.documents
  const lines = Object.entries(report.pack.parameters).map(
    ([name, parameter]): Line => [
      `${parameter.title[wording.language]} (${name})`,
      parameterValue(parameter.value, wording.names, notSet),
      parameterNote({
        from: wording.names.parameterFrom[parameter.from],
        since: parameter.since,
        assumption: parameter.assumption,
      }),
    ],
  )
  return lines.length === 0 ? [wideLine(items.noParameter)] : lines
}

function parameterValue(
  value: PackFacts['parameters'][string]['value'],
  names: DocumentContext['wording']['names'],
  notSet: string,
): string {
  if (value === null) return notSet
  if (typeof value === 'boolean') return value ? names.yes : names.no
  return String(value)
}

function assumptionLines({ report, wording }: DocumentContext): readonly Line[] {
  if (report.assumptions.length === 0) return [wideLine(wording.documents.items.noAssumption)]
  return report.assumptions.map(({ text }) => wideLine(text))
}

/** Where every ledger has its township from. */
function townshipNotes({ report }: DocumentContext): readonly Line[] {
  return townshipLines(report.inputs, report.lang).map(wideLine)
}

function inputLines({ report, wording }: DocumentContext): readonly Line[] {
  const { inputNote } = wording.documents
  return report.inputs.map((input) => [
    input.file,
    input.sheet,
    `${inputNote({ ...input, skipped: input.skippedRows.length })}\nSHA-256 ${input.sha256}`,
  ])
}
