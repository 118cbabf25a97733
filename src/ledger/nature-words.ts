import type { CellText } from '../domain/cell.ts'
import type { Dictionary } from './dictionary.ts'
import { squeeze } from './normalize-text.ts'

/**
 * The kinds that a title, a sheet name or the heading of the name column speaks of; null if it speaks of none, or of
 * enterprises and social organizations together. Longer words first, so that 民办非企业单位 says nothing of 企业.
 */
function kindsInText(text: string, nature: Dictionary['nature']): readonly string[] | null {
  const found: (readonly string[])[] = []
  let rest = squeeze(text)
  for (const [word, kinds] of nature) {
    if (!rest.includes(word)) continue
    rest = rest.replaceAll(word, '|')
    found.push(kinds)
  }
  if (found.length === 0) return null
  const common = found.reduce((both, kinds) => both.filter((kind) => kinds.includes(kind)))
  return common.length === 0 ? null : common
}

/** A text that may speak of the nature of all rows, and its cell; the name of a sheet has none. */
export interface NatureText {
  readonly text: string
  readonly cell: CellText | null
}

/** What headings, sheet name and title say of every row, and where they say it. */
export interface SheetNature {
  readonly kinds: readonly string[]
  readonly from: readonly NatureText[]
}

/**
 * What several texts leave possible together, and of those that say just that the last; a text that fits none of the others is left aside.
 */
export function sheetNature(texts: readonly NatureText[], words: Dictionary['nature']): SheetNature | null {
  return texts.reduce<SheetNature | null>((nature, text) => {
    const next = kindsInText(text.text, words)
    if (next === null) return nature
    return nature === null ? { kinds: next, from: [text] } : narrowed(nature, next, text)
  }, null)
}

/** The nature of the rows below a line that divides a table, such as 二、社会组织; what the sheet says gives way where it says another. */
export function sectionNature(sheet: SheetNature | null, line: SheetNature | null): SheetNature | null {
  if (sheet === null || line === null) return line ?? sheet
  const kinds = line.kinds.filter((kind) => sheet.kinds.includes(kind))
  return kinds.length === 0 ? line : { kinds, from: line.from }
}

function narrowed({ kinds, from }: SheetNature, next: readonly string[], text: NatureText): SheetNature {
  const both = kinds.filter((kind) => next.includes(kind))
  if (both.length === 0) return { kinds, from }
  const saysAll = next.length === both.length
  if (both.length < kinds.length) return { kinds: both, from: saysAll ? [text] : [...from, text] }
  return { kinds, from: saysAll && text.cell !== null ? [text] : from }
}
