import { compareText } from '../domain/text.ts'
import { squeeze } from './normalize-text.ts'

/** Words of `values.json` as cells are compared with them. */
export function setOf(words: readonly string[] = []): ReadonlySet<string> {
  return new Set(words.map(squeeze))
}

/** The same as a list, the longest first. */
export function longestFirst(words: readonly string[] = []): readonly string[] {
  return [...setOf(words)].sort((left, right) => right.length - left.length || compareText(left, right))
}
