/** Separators in the order in which they win a tie. */
const delimiters = [',', '\t', ';', '，', '|'] as const

/** What a text says about its own cells. `skip` is the number of characters before the first row. */
export interface Separation {
  readonly delimiter: string
  readonly skip: number
}

/**
 * The separator of a text, from its first line `sep=` (Excel does not show that line) or else from the rows of a sample: the one
 * that divides most rows into the same number of cells, the more cells the better. `fallback` is for a single column.
 */
export function findDelimiter(sample: string, fallback: string): Separation {
  const stated = /^"?sep=(.)"?(\r\n|\r|\n)/i.exec(sample)
  if (stated?.[1] !== undefined) return { delimiter: stated[1], skip: stated[0].length }
  const scored = delimiters.map((delimiter) => ({ delimiter, score: regularity(countCells(sample, delimiter)) }))
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left))
  return { delimiter: best.score === 0 ? fallback : best.delimiter, skip: 0 }
}

/** The most frequent width above one, as separators, weighed by the square of the share of rows that have it. */
function regularity(widths: readonly number[]): number {
  const frequency = new Map<number, number>()
  for (const width of widths) frequency.set(width, (frequency.get(width) ?? 0) + 1)
  return Math.max(0, ...[...frequency].map(([width, rows]) => (width - 1) * (rows / widths.length) ** 2))
}

/** Cells in each row of a sample; separators and line ends inside quotes do not count. */
function countCells(sample: string, delimiter: string): readonly number[] {
  const widths: number[] = []
  let width = 1
  let quoted = false
  let mayOpen = true
  for (const letter of sample) {
    const isQuote: boolean = letter === '"' && (quoted || mayOpen)
    if (isQuote) quoted = !quoted
    const ends = !quoted && isLineEnd(letter)
    if (ends) widths.push(width)
    const divides = !quoted && letter === delimiter
    width = ends ? 1 : width + Number(divides)
    // A doubled quote closes and opens again.
    mayOpen = ends || divides || isQuote
  }
  return [...widths, width]
}

function isLineEnd(letter: string): boolean {
  return letter === '\n' || letter === '\r'
}
