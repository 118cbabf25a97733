/** A heading of a level from 1. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escaped(text)}`
}

/** A list of labels with what is said of each. */
export function bullets(items: readonly (readonly [string, string])[]): string {
  return items.map(([label, text]) => `- **${escaped(label)}**: ${escaped(text)}`).join('\n')
}

/** A table; every row has as many cells as there are titles. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text on one line, without the marks that Markdown or HTML would read as their own. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[*_<>[\]]/g, '\\$&')
}
