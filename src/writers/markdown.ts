import type { Artifact } from '../app/ports.ts'
import { cellText } from './cell-text.ts'
import type { Column, Document, Table } from './document.ts'
import { type Block, type Page, plainRuns, type Run } from './page.ts'
import { plainText } from './plain-text.ts'

/** A letter as Markdown; texts of a ledger can be no markup. */
export function writeMarkdown(page: Page): readonly Artifact[] {
  const blocks = page.blocks.map((block) => blockText(block, page))
  const annexes = page.annexes.flatMap(({ label, title, table }) => [
    '---',
    `**${escaped(label)}**`,
    `## ${escaped(title)}`,
    tableText(table),
    ...table.notes.map(escaped),
  ])
  const text = `${[...blocks, ...annexes].join('\n\n')}\n`
  return [{ name: `${page.name}.md`, bytes: new TextEncoder().encode(text) }]
}

/** A document of tables as Markdown, one section a table. */
export function writeMarkdownTables(document: Document): readonly Artifact[] {
  const sections = document.tables.map((table, at) => [
    at === 0 ? `# ${escaped(table.title)}` : `## ${escaped(table.sheet)}`,
    ...table.subtitle.map(escaped),
    ...table.notes.map(escaped),
    tableText(table),
  ])
  return [{ name: `${document.name}.md`, bytes: new TextEncoder().encode(`${sections.flat().join('\n\n')}\n`) }]
}

function blockText(block: Block, page: Page): string {
  switch (block.kind) {
    case 'title':
      return `# ${escaped(page.title)}`
    case 'heading':
      return `## ${runsText(block.runs)}`
    case 'table':
      return tableText(block.table)
    case 'attachments':
      return [escaped(block.label), '', ...block.items.map((item) => `- ${escaped(item)}`)].join('\n')
    default:
      return runsText(block.runs)
  }
}

/** A run-in heading is bold; blanks around it stay outside of the marks. */
function runsText(runs: readonly Run[]): string {
  const texts = runs.map(({ text, look }) =>
    look === 'lead' ? `**${escaped(text.trim())}**${/\s$/.test(text) ? ' ' : ''}` : escaped(text),
  )
  return plainRuns(texts.map((text) => ({ text }))).replace(/^\s+|\s+$/g, '')
}

function tableText({ columns, rows, empty }: Table): string {
  const kept = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.only !== 'data')
  if (rows.length === 0) return escaped(empty)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(kept.map(({ column }) => escaped(headingOf(column)))),
    line(kept.map(({ column }) => (isNumeric(column) ? '---:' : ':---'))),
    ...rows.map(({ cells }) => line(kept.map(({ column, at }) => escaped(cellText(cells[at] ?? null, column))))),
  ].join('\n')
}

function headingOf({ group, heading }: Column): string {
  return group === undefined ? heading : `${group} ${heading}`
}

function isNumeric({ kind }: Column): boolean {
  return kind === 'integer' || kind === 'percent' || kind === 'points'
}

/** One line, and every character that Markdown or HTML gives a meaning is taken literally. */
function escaped(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1')
}
