import type { RawValues } from './values-schema.ts'
import { longestFirst, setOf } from './word-list.ts'

/** The options that some spellings of a choice leave open; `around` is how a cell begins and ends with a name between. */
export interface ChoiceMeaning {
  readonly options: readonly string[]
  readonly is: ReadonlySet<string>
  readonly contains: readonly string[]
  readonly around: readonly (readonly [string, string])[]
  readonly unless: readonly string[]
  /** Characters one of which stands in every text that has this meaning; null where there is no telling. */
  readonly hints: readonly string[] | null
}

/** False for a squeezed text that cannot have a meaning, nor can any part of it: nearly all meanings of nearly all texts. */
export function mayMean({ hints }: ChoiceMeaning, text: string): boolean {
  return hints === null || hints.some((hint) => text.includes(hint))
}

/** One meaning of `values.json`, its words as cells are compared with them. */
export function compileMeaning({
  options,
  is,
  contains,
  around = [],
  unless,
}: RawValues['choices'][string][number]): ChoiceMeaning {
  const [whole, inner] = [setOf(is), longestFirst(contains)]
  const hints = hintsOf([...whole, ...inner, ...around.map(([start, end]) => start + end)])
  return { options, is: whole, contains: inner, around, unless: longestFirst(unless), hints }
}

/** As few characters as it takes to have one of every word, the one that most of them share first. */
function hintsOf(words: readonly string[]): readonly string[] | null {
  if (words.includes('')) return null
  const hints: string[] = []
  for (let left = words; left.length > 0; left = left.filter((word) => !hints.some((hint) => word.includes(hint)))) {
    const counts = new Map<string, number>()
    for (const letter of left.flatMap((word) => [...new Set(word)])) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    const [most] = [...counts].sort(([, one], [, other]) => other - one)
    if (most === undefined) return null
    hints.push(most[0])
  }
  return hints
}
