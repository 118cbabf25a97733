import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { isMark } from './is-mark.ts'
import { isBlank } from './marks.ts'
import type { Meaning, OptionReader } from './meaning.ts'
import type { Draft } from './sibling-options.ts'
import type { Values } from './values.ts'

/** What clerks spread over columns without a heading above them: 单独 | 联合 | 未建. */
const field: FieldId = 'partyOrgForm'

interface BareOptions {
  readonly values: Values
  readonly readExact: OptionReader
  readonly samples: (column: number) => readonly Cell[]
}

/**
 * Neighboring columns that no heading holds together, but that each spell another option of one choice and are only ticked, are that
 * choice spread over columns; unless another column answers it.
 */
export function withBareOptions(drafts: readonly Draft[], bare: BareOptions): readonly Draft[] {
  if (drafts.some(({ meaning }) => meaning !== undefined && asksFor(meaning))) return drafts
  const run = longestRun(drafts.map((draft) => optionOf(draft, bare)))
  const columns = drafts.slice(run.from, run.to)
  const cells = columns.flatMap(({ path }) => bare.samples(path.column)).filter((cell) => !isBlank(cell, bare.values))
  if (cells.length === 0 || !cells.every((cell) => isMark(cell, bare.values))) return drafts
  const parent = columns.map(({ path }) => path.texts[0]).join('/')
  return drafts.map((draft, index) => {
    const option = index >= run.from && index < run.to ? optionOf(draft, bare) : undefined
    return option === undefined ? draft : { ...draft, meaning: { is: 'option', field, options: [option], parent } }
  })
}

function asksFor(meaning: Meaning): boolean {
  return (meaning.is === 'field' || meaning.is === 'option') && meaning.field === field
}

/** The one option that a column without parents and without a meaning of its own spells. */
function optionOf({ path, meaning }: Draft, { readExact }: BareOptions): string | undefined {
  if (meaning !== undefined || path.texts.length !== 1) return undefined
  const options = readExact(field, path.texts[0] ?? '') ?? []
  return options.length === 1 ? options[0] : undefined
}

/** The longest run of neighbors with different options; empty if it has only one. */
function longestRun(options: readonly (string | undefined)[]): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 }
  for (let from = 0; from < options.length; from += 1) {
    const seen = new Set<string>()
    let to = from
    for (let next = options[to]; next !== undefined && !seen.has(next); next = options[to]) {
      seen.add(next)
      to += 1
    }
    if (to - from > Math.max(1, best.to - best.from)) best = { from, to }
  }
  return best
}
