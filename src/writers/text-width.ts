/** Ranges of characters that take two columns: CJK, kana, Hangul, full-width forms, most emoji. Ascending, ends included. */
const wideRanges = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
] as const

const combining = /^(?:\p{Mark}|[\u200B-\u200F]|\uFE0E|\uFE0F)$/u

/** Narrow on a terminal, but as wide as a Chinese character in a Chinese font: dashes, quotes, dots, arithmetic signs. */
const wideInChineseFonts = new Set('—‘’“”…‰·×÷→√≤≥■□▲△●○◆◇★☆')

/** Closing punctuation does not begin a line; it hangs over the end of the one before. */
const closing = new Set('，。；：、！？）》〉」』】〕”’,.;:!?)]}%％')

/** Columns that a text takes on a terminal, the longest of its lines. */
export function terminalWidth(text: string): number {
  return Math.max(...text.split('\n').map((line) => widthOf(line, terminalColumns)))
}

/**
 * Breaks a text into lines of at most `width` terminal columns, one closing punctuation mark aside. Words of Latin letters
 * are kept whole where they fit.
 */
export function wrapForTerminal(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, terminalColumns))
}

/** How many lines a text takes in print within `width` columns of half width. */
export function printedLines(text: string, width: number): number {
  // Most cells are short: a character is at most two columns wide.
  if (text.length * 2 <= width && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, line) => lines + linesIn(line, width), 0)
}

/** Counts what `wrapLine` would make, without making it: workbooks have hundreds of thousands of cells. */
function linesIn(line: string, width: number): number {
  let lines = 1
  let used = 0
  let word = 0
  const place = (columns: number, carried = 0): void => {
    if (used + columns > width && used > 0) {
      lines += 1
      used = carried
    }
    lines += Math.ceil(columns / width) - (columns > 0 ? 1 : 0)
    used += columns > width ? columns % width : columns
  }
  for (const character of line) {
    const columns = printColumns(character)
    if (columns === 1 && character !== ' ') {
      word += 1
      continue
    }
    place(word)
    // Closing punctuation does not begin a line: it takes the character before it along.
    place(columns, closing.has(character) ? 2 : 0)
    word = 0
  }
  place(word)
  return lines
}

function terminalColumns(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x300) return 1
  if (wideRanges.some(([low, high]) => point >= low && point <= high)) return 2
  return combining.test(character) ? 0 : 1
}

const firstHan = 0x4e00
const lastHan = 0x9fff

function printColumns(character: string): number {
  // Nearly every character of a table is one of these, which need no table.
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point >= firstHan && point <= lastHan) return 2
  return wideInChineseFonts.has(character) ? 2 : terminalColumns(character)
}

type Columns = (character: string) => number

function widthOf(text: string, columns: Columns): number {
  let total = 0
  for (const character of text) total += columns(character)
  return total
}

/** Greedy: pieces are single wide characters or runs of narrow ones. */
function wrapLine(line: string, width: number, columns: Columns): readonly string[] {
  const lines: string[] = []
  let current = ''
  let used = 0
  for (const piece of piecesOf(line, width, columns)) {
    const needed = widthOf(piece, columns)
    const fits = used + needed <= width || (closing.has(piece) && used <= width)
    if (!fits && current !== '') {
      lines.push(current.trimEnd())
      current = ''
      used = 0
    }
    if (current !== '' || lines.length === 0 || piece.trim() !== '') {
      current += piece
      used += needed
    }
  }
  return [...lines, current.trimEnd()]
}

/** Runs of narrow characters and of blanks, and every other character by itself but for the last word of a firm's name; a run that is too long is cut up. */
function piecesOf(line: string, width: number, columns: Columns): readonly string[] {
  const runs = line.match(/[\u0021-\u02FF]+|\s+|公司|./gsu) ?? []
  return runs.flatMap((run) => (run.length > width && widthOf(run, columns) > width ? [...run] : [run]))
}
