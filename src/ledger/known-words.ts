import type { Dictionary } from './dictionary.ts'
import { keyVariants, matchHeading } from './match-heading.ts'
import type { OptionReader } from './meaning.ts'
import { squeeze } from './normalize-text.ts'

/** How much a text looks like part of a heading: a heading of its own, a word seen in headings, or neither. */
type Likeness = 'heading' | 'word' | 'none'

/** Tells how much a text looks like part of a heading; remembers what it has seen. */
export type LikenessReader = (text: string) => Likeness

/** A reader of likeness for one dictionary. */
export function createLikenessReader(dictionary: Dictionary): LikenessReader {
  const words = headingWords(dictionary)
  const seen = new Map<string, Likeness>()
  const neverOption: OptionReader = () => undefined
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const isHeading = text.length <= longestHeading && matchHeading([text], dictionary, neverOption) !== undefined
    const isWord = isHeading || keyVariants(text, dictionary).some((key) => words.has(key))
    const likeness = isHeading ? 'heading' : isWord ? 'word' : 'none'
    seen.set(text, likeness)
    return likeness
  }
}

const longestHeading = 60

/** Words that are no headings alone, but stand in headings: parents, and leaves below parents. */
function headingWords(dictionary: Dictionary): ReadonlySet<string> {
  return new Set([
    ...dictionary.sections,
    ...dictionary.transparent,
    ...dictionary.wholes,
    ...dictionary.asks,
    ...dictionary.under.flatMap((rule) => [...rule.parents, ...rule.leaves]),
    ...dictionary.groups.flatMap((group) => [...group.parents, ...group.leaves.keys()]),
    ...[...dictionary.options.values()].flatMap((options) => [...options.keys()]),
  ])
}

/** Tells whether a text is a heading of the column of names; asked of every cell, so that it sees most by how they begin. */
export function nameHeadings({ names }: Dictionary): (text: string) => boolean {
  const starts = new Set([...names].map((name) => name.charCodeAt(0)))
  return (text) => {
    const first = text.charCodeAt(0)
    // No spelling changes a digit or an ideograph.
    const isPlain = (first >= 0x30 && first <= 0x39) || (first >= 0x4e00 && first <= 0x9fff)
    if ((isPlain && !starts.has(first)) || text.length > longestName) return false
    return names.has(squeeze(text))
  }
}

const longestName = 20
