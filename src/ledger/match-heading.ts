import { type FieldId, fieldSpec } from '../domain/field.ts'
import { withoutQuestion } from './compile-aliases.ts'
import type { Alias, Combined, Dictionary, FieldChoice, Flag, Group, UnderRule } from './dictionary.ts'

/** What a column is, from its heading path alone. */
export type Meaning =
  | { readonly is: 'field'; readonly field: FieldId; readonly rank: number; readonly match: 'exact' | 'path' }
  | { readonly is: 'option'; readonly field: FieldId; readonly options: readonly string[]; readonly parent: string }
  | {
      readonly is: 'leaf'
      readonly field: FieldId | null
      readonly exclusive: boolean
      readonly answered: boolean
      readonly parent: string
    }
  | { readonly is: 'flag'; readonly flag: Flag }
  | { readonly is: 'combined'; readonly combined: Combined }
  | { readonly is: 'choice'; readonly choice: FieldChoice }
  | { readonly is: 'dropped'; readonly why: 'identity-number' | 'phone' }
  | { readonly is: 'serial' }
  | { readonly is: 'ignored' }

/** The options of a choice that a leaf heading leaves open, if it spells any. */
export type OptionReader = (field: FieldId, leaf: string) => readonly string[] | undefined

/** A heading path with the keys of its leaf and of the parents that say something, nearest first. */
interface Path {
  readonly leaf: string
  readonly leafKeys: readonly string[]
  readonly parents: readonly (readonly string[])[]
}

/**
 * What a heading path means: the leaf below its parents, never the leaf alone where parents change its meaning.
 * Undefined if the dictionary does not know it.
 */
export function matchHeading(
  path: readonly string[],
  dictionary: Dictionary,
  readOption: OptionReader,
): Meaning | undefined {
  const read = readPath(path, dictionary)
  if (read === undefined) return undefined
  return (
    droppedMeaning(read, dictionary) ??
    underMeaning(read, dictionary) ??
    groupMeaning(read, dictionary) ??
    optionMeaning(read, dictionary, readOption) ??
    joinedMeaning(read, dictionary) ??
    wholeMeaning(read, dictionary) ??
    ownMeaning(read, dictionary) ??
    topMeaning(read, dictionary) ??
    ignoredMeaning(read, dictionary)
  )
}

function readPath(path: readonly string[], dictionary: Dictionary): Path | undefined {
  const leaf = path.at(-1)
  if (leaf === undefined) return undefined
  const keysOf = (text: string): readonly string[] => {
    const keys = dictionary.keys(text)
    const short = [...keys, ...keys.map((key) => withoutEnding(key, dictionary))]
    return [...new Set([...short, ...short.map((key) => withoutPrefix(key, dictionary))])]
  }
  const parents = path
    .slice(0, -1)
    .toReversed()
    .map(keysOf)
    .filter((keys) => !keys.some((key) => dictionary.transparent.has(key)))
  return { leaf, leafKeys: keysOf(leaf), parents }
}

function withoutEnding(key: string, { endings }: Dictionary): string {
  const ending = endings.find((word) => key.endsWith(word) && key.length > word.length)
  return ending === undefined ? key : key.slice(0, -ending.length)
}

function withoutPrefix(key: string, { prefixes }: Dictionary): string {
  const prefix = prefixes.find((word) => key.startsWith(word) && key.length > word.length + 1)
  return prefix === undefined ? key : key.slice(prefix.length)
}

function droppedMeaning({ leafKeys, parents }: Path, { dropped }: Dictionary): Meaning | undefined {
  const texts = [leafKeys[0] ?? '', parents[0]?.[0] ?? '']
  const found = dropped.find(({ word }) => texts.some((text) => text.includes(word)))
  return found === undefined ? undefined : { is: 'dropped', why: found.why }
}

/** A leaf such as 姓名 that only its nearest parent gives a meaning; the longest word of a parent that fits decides. */
function underMeaning(path: Path, dictionary: Dictionary): Meaning | undefined {
  const nearest = path.parents[0]
  if (nearest === undefined) return undefined
  const ranked = dictionary.under
    .filter((rule) => path.leafKeys.some((key) => rule.leaves.has(key)) && !isExcluded(rule.field, path, dictionary))
    .map((rule) => ({ rule, fit: fitOf(rule, nearest) }))
    .filter(({ fit }) => fit !== '')
    .sort((left, right) => right.fit.length - left.fit.length)
  const best = ranked[0]
  if (best === undefined) return undefined
  const change = changingWord(path, dictionary)
  if (change !== undefined && !best.fit.includes(change)) return undefined
  return { is: 'field', field: best.rule.field, rank: best.rule.rank, match: 'path' }
}

function fitOf(rule: UnderRule | Group, parent: readonly string[]): string {
  const whole = parent.find((key) => rule.parents.has(key))
  if (whole !== undefined) return parent[0] ?? whole
  const words = rule.about.filter((word) => parent[0]?.includes(word))
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

function groupMeaning({ leafKeys, parents }: Path, { groups }: Dictionary): Meaning | undefined {
  const nearest = parents[0]
  if (nearest === undefined) return undefined
  const hit = groups
    .filter((group) => fitOf(group, nearest) !== '')
    .flatMap((group) => leafKeys.filter((key) => group.leaves.has(key)).map((key) => ({ group, key })))[0]
  if (hit === undefined) return undefined
  const field = hit.group.leaves.get(hit.key) ?? null
  const { exclusive, answered } = hit.group
  return { is: 'leaf', field, exclusive, answered, parent: nearest[0] ?? '' }
}

/** One column per option: the parent is the field, the leaf is the option. */
function optionMeaning(path: Path, dictionary: Dictionary, readOption: OptionReader): Meaning | undefined {
  const nearest = path.parents[0]
  if (nearest === undefined) return undefined
  const fields = fieldsOf(nearest, dictionary)
  const spelled = fields.flatMap((field) => {
    const option = path.leafKeys.map((key) => dictionary.options.get(field)?.get(key)).find((id) => id !== undefined)
    return option === undefined ? [] : [{ field, options: [option] }]
  })[0]
  const found = spelled ?? (isOwnHeading(path, dictionary) ? undefined : readOptions(path.leaf, fields, readOption))
  if (found !== undefined) return { is: 'option', ...found, parent: nearest[0] ?? '' }
  const free = fields.find((field) => dictionary.oneHot.has(field))
  if (free === undefined || isOwnHeading(path, dictionary)) return undefined
  return { is: 'option', field: free, options: [path.leaf.replace(/\s+/gu, '')], parent: nearest[0] ?? '' }
}

/** Leaves below 组织覆盖 tell its form or level rather than only that there is one. */
const organizationOrder: readonly FieldId[] = ['partyOrgForm', 'partyOrgLevel', 'partyOrgEstablished']

function fieldsOf(keys: readonly string[], dictionary: Dictionary): readonly FieldId[] {
  for (const key of keys) {
    const alias = aliasOf(key, dictionary)
    if (alias !== undefined) return alias.field === 'partyOrgEstablished' ? organizationOrder : [alias.field]
    const choice = dictionary.choices.get(key)
    if (choice !== undefined) return choice.fields
  }
  return []
}

function readOptions(leaf: string, fields: readonly FieldId[], readOption: OptionReader) {
  return fields
    .filter((field) => ['choice', 'boolean', 'presence'].includes(fieldSpec(field).type))
    .flatMap((field) => {
      const options = readOption(field, leaf)
      return options === undefined ? [] : [{ field, options }]
    })[0]
}

/** True for a leaf that is a heading in its own right, or counts something: such a leaf is never an option. */
function isOwnHeading({ leafKeys }: Path, dictionary: Dictionary): boolean {
  const whole = [...dictionary.wholes]
  return leafKeys.some(
    (key) =>
      dictionary.aliases.has(key) ||
      dictionary.combined.has(key) ||
      dictionary.ignored.has(key) ||
      dictionary.serial.has(key) ||
      whole.some((word) => key.endsWith(word)),
  )
}

/** Parent and leaf read as one heading: 党建指导员 / 姓名, 职工 / 总数, 流动 / 党员. */
function joinedMeaning(path: Path, dictionary: Dictionary): Meaning | undefined {
  const nearest = path.parents[0] ?? []
  const joined = nearest.flatMap((parent) => path.leafKeys.flatMap((leaf) => [parent + leaf, leaf + parent]))
  const found = joined.map((key) => plainMeaning(key, dictionary)).find((meaning) => meaning !== undefined)
  return found?.is === 'field' ? { ...found, match: 'path' } : found
}

/** What one key means wherever it stands. */
function plainMeaning(key: string, dictionary: Dictionary): Meaning | undefined {
  const alias = dictionary.aliases.get(key)
  if (alias !== undefined) return { is: 'field', ...alias, match: 'exact' }
  const flag = dictionary.flags.get(key)
  if (flag !== undefined) return { is: 'flag', flag }
  const combined = dictionary.combined.get(key)
  if (combined !== undefined) return { is: 'combined', combined }
  const choice = dictionary.choices.get(key)
  return choice === undefined ? undefined : { is: 'choice', choice }
}

/** A leaf such as 总数 or 合计 stands for its parent. */
function wholeMeaning(path: Path, dictionary: Dictionary): Meaning | undefined {
  if (!path.leafKeys.some((key) => dictionary.wholes.has(key))) return undefined
  const alias = path.parents[0]?.map((key) => dictionary.aliases.get(key)).find((found) => found !== undefined)
  if (alias === undefined || fieldSpec(alias.field).type !== 'count') return undefined
  return { is: 'field', ...alias, match: 'path' }
}

function ownMeaning(path: Path, dictionary: Dictionary): Meaning | undefined {
  for (const key of path.leafKeys) {
    const alias = aliasOf(key, dictionary)
    if (alias !== undefined) return aliasMeaning(alias, key, path, dictionary)
    const plain = plainMeaning(key, dictionary)
    if (plain !== undefined) return plain
    if (dictionary.serial.has(key)) return { is: 'serial' }
  }
  return undefined
}

/** A plain heading, unless what stands above it makes it something else: 党员数 below 流动 are floating members. */
function aliasMeaning(alias: Alias, key: string, path: Path, dictionary: Dictionary): Meaning | undefined {
  if (isExcluded(alias.field, path, dictionary)) return undefined
  const change = fieldSpec(alias.field).clear === 'identity' ? undefined : changingWord(path, dictionary)
  if (change === undefined) return { is: 'field', ...alias, match: 'exact' }
  const changed = dictionary.aliases.get(change + key)
  return changed === undefined ? undefined : { is: 'field', ...changed, match: 'path' }
}

/** True if a parent takes the meaning away: 党组织名称 below 上级 is not the unit's own. */
function isExcluded(field: FieldId, { parents }: Path, { notUnder }: Dictionary): boolean {
  const words = notUnder.get(field) ?? []
  return parents.some((parent) => words.some((word) => parent[0]?.includes(word)))
}

/** A word in a parent that changes what the leaf counts, unless the leaf has such a word itself. */
function changingWord({ leafKeys, parents }: Path, { changing }: Dictionary): string | undefined {
  if (changing.some((word) => leafKeys[0]?.includes(word))) return undefined
  return changing.find((word) => parents.some((parent) => parent[0]?.includes(word)))
}

function aliasOf(key: string, dictionary: Dictionary): Alias | undefined {
  return dictionary.aliases.get(key) ?? dictionary.questions.get(withoutQuestion(key, dictionary.questionWords))
}

function topMeaning({ leafKeys, parents }: Path, { flat }: Dictionary): Meaning | undefined {
  if (parents.length > 0) return undefined
  const field = leafKeys.map((key) => flat.get(key)).find((found) => found !== undefined)
  return field === undefined ? undefined : { is: 'field', field, rank: 0, match: 'exact' }
}

function ignoredMeaning({ leafKeys, parents }: Path, { ignored }: Dictionary): Meaning | undefined {
  return [leafKeys, ...parents].some((keys) => keys.some((key) => ignored.has(key))) ? { is: 'ignored' } : undefined
}
