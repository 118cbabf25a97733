import type { RawValues } from './values-schema.ts'
import { longestFirst, setOf } from './word-list.ts'

/** The options that some spellings of a choice leave open; `around` is how a cell begins and ends with a name between. */
export interface ChoiceMeaning {
  readonly options: readonly string[]
  readonly is: ReadonlySet<string>
  readonly contains: readonly string[]
  readonly around: readonly (readonly [string, string])[]
  readonly unless: readonly string[]
}

/** One meaning of `values.json`, its words as cells are compared with them. */
export function compileMeaning({
  options,
  is,
  contains,
  around = [],
  unless,
}: RawValues['choices'][string][number]): ChoiceMeaning {
  return { options, is: setOf(is), contains: longestFirst(contains), around, unless: longestFirst(unless) }
}
