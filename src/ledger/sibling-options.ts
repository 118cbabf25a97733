import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { withBareOptions } from './bare-options.ts'
import type { Dictionary } from './dictionary.ts'
import type { HeadingPath } from './heading-paths.ts'
import type { Meaning, OptionReader } from './meaning.ts'
import { squeeze } from './normalize-text.ts'
import { optionBeside } from './option-heading.ts'
import type { Values } from './values.ts'

/** A heading path with what it means by itself. */
export interface Draft {
  readonly path: HeadingPath
  readonly meaning: Meaning | undefined
}

type OptionMeaning = Extract<Meaning, { is: 'option' }>

interface SiblingOptions {
  readonly dictionary: Dictionary
  readonly values: Values
  /** Some cells below a heading. */
  readonly samples: (column: number) => readonly Cell[]
}

/**
 * Leaves that are headings elsewhere, but options here, because options stand beside them below the same parent: 行业 beside
 * 单独 and 联合 is a form of organization, 业务主管单位 beside 属地管理 an affiliation.
 */
export function withSiblingOptions(
  drafts: readonly Draft[],
  { dictionary, values, samples }: SiblingOptions,
): readonly Draft[] {
  const readExact: OptionReader = (field, leaf) =>
    values.choices.get(field)?.find(({ is }) => is.has(squeeze(leaf)))?.options
  return withBareOptions(drafts, { values, readExact, samples }).map((draft) => {
    const sibling = mayBeOption(draft.meaning) ? siblingOption(draft, drafts) : undefined
    if (sibling === undefined) return draft
    const options = optionBeside(draft.path.texts.at(-1) ?? '', sibling.field, { dictionary, readExact })
    return options === undefined || options.length === 0 ? draft : { ...draft, meaning: { ...sibling, options } }
  })
}

const placeClears: readonly FieldClear[] = ['identity', 'nature']
type FieldClear = ReturnType<typeof fieldSpec>['clear']

/** Names of places and trades are spelled like options; what is counted or asked otherwise is a column of its own. */
function mayBeOption(meaning: Meaning | undefined): boolean {
  if (meaning?.is === 'field') return isPlace(meaning.field)
  return meaning?.is === 'ignored' || meaning?.is === 'combined'
}

function isPlace(field: FieldId): boolean {
  return placeClears.includes(fieldSpec(field).clear)
}

function siblingOption({ path }: Draft, drafts: readonly Draft[]): OptionMeaning | undefined {
  const parent = path.texts.slice(0, -1).join('\n')
  if (parent === '') return undefined
  const siblings = drafts.filter(({ path: other }) => other.texts.slice(0, -1).join('\n') === parent)
  return siblings.flatMap(({ meaning }) => (meaning?.is === 'option' ? [meaning] : []))[0]
}
