import type { FieldId } from '../domain/field.ts'
import { fieldSpec } from '../domain/field.ts'
import type { Alias, Dictionary, FieldChoice, Group, UnderRule } from './dictionary.ts'
import type { Meaning, OptionReader, Path } from './meaning.ts'
import { optionMeaning } from './option-heading.ts'
import { aliasOf, plainMeaning } from './plain-heading.ts'

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
    askedMeaning(read, dictionary) ??
    wholeMeaning(read, dictionary) ??
    ownMeaning(read, dictionary) ??
    topMeaning(read, dictionary) ??
    ignoredMeaning(read, dictionary)
  )
}

function readPath(path: readonly string[], dictionary: Dictionary): Path | undefined {
  const leaf = path.at(-1)
  if (leaf === undefined) return undefined
  const keysOf = (text: string): readonly string[] => keyVariants(text, dictionary)
  const parents = path
    .slice(0, -1)
    .toReversed()
    .map(keysOf)
    .filter((keys) => !keys.some((key) => dictionary.transparent.has(key)))
  return { leaf, leafKeys: keysOf(leaf), parents }
}

/** The keys of a heading, the most exact first, then without an ending or a beginning that says nothing. */
export function keyVariants(text: string, dictionary: Dictionary): readonly string[] {
  const keys = dictionary.keys(text)
  const short = [...keys, ...keys.map((key) => withoutEnding(key, dictionary))]
  return [...new Set([...short, ...short.map((key) => withoutPrefix(key, dictionary))])]
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

/** Parent and leaf read as one heading: 党建指导员 / 姓名, 职工 / 总数, 流动 / 党员. */
function joinedMeaning(path: Path, dictionary: Dictionary): Meaning | undefined {
  const nearest = path.parents[0] ?? []
  const joined = nearest.flatMap((parent) => path.leafKeys.flatMap((leaf) => [parent + leaf, leaf + parent]))
  const found = joined.map((key) => plainMeaning(key, dictionary)).find((meaning) => meaning !== undefined)
  return found?.is === 'field' ? { ...found, match: 'path' } : found
}

/** A leaf such as 有无 or 是/否 asks for what its parent names. */
function askedMeaning(path: Path, dictionary: Dictionary): Meaning | undefined {
  if (!path.leafKeys.some((key) => dictionary.asks.has(key))) return undefined
  const nearest = path.parents[0] ?? []
  const alias = nearest.map((key) => aliasOf(key, dictionary)).find((found) => found !== undefined)
  const chosen = nearest.flatMap((key) => dictionary.choices.get(key)?.fields ?? [])
  const field = alias?.field ?? chosen.find((each) => fieldSpec(each).type === 'boolean')
  if (field === undefined || !['presence', 'boolean'].includes(fieldSpec(field).type)) return undefined
  return isExcluded(field, path, dictionary) ? undefined : { is: 'field', field, rank: alias?.rank ?? 0, match: 'path' }
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
    const plain = plainMeaning(key, dictionary)
    if (plain?.is === 'choice') return choiceMeaning(plain.choice, path, dictionary)
    if (plain !== undefined && plain.is !== 'field') return plain
    const alias = aliasOf(key, dictionary)
    if (alias !== undefined) return aliasMeaning(alias, key, path, dictionary)
    if (dictionary.serial.has(key)) return { is: 'serial' }
  }
  return undefined
}

/** A heading with several meanings, as far as what stands above it allows them: 成立时间 below 工会 is that of neither. */
function choiceMeaning(choice: FieldChoice, path: Path, dictionary: Dictionary): Meaning | undefined {
  const fields = choice.fields.filter((field) => !isExcluded(field, path, dictionary))
  const [only] = fields
  if (only === undefined) return undefined
  if (fields.length === 1) return { is: 'field', field: only, rank: 0, match: 'path' }
  return { is: 'choice', choice: { ...choice, fields } }
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

function topMeaning({ leafKeys, parents }: Path, { flat }: Dictionary): Meaning | undefined {
  if (parents.length > 0) return undefined
  const field = leafKeys.map((key) => flat.get(key)).find((found) => found !== undefined)
  return field === undefined ? undefined : { is: 'field', field, rank: 0, match: 'exact' }
}

function ignoredMeaning({ leafKeys, parents }: Path, { ignored }: Dictionary): Meaning | undefined {
  return [leafKeys, ...parents].some((keys) => keys.some((key) => ignored.has(key))) ? { is: 'ignored' } : undefined
}
