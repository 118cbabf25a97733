import { fieldSpec } from '../domain/field.ts'
import { withoutQuestion } from './compile-aliases.ts'
import type { Alias, Dictionary } from './dictionary.ts'
import type { Meaning } from './meaning.ts'

/** What one key means wherever it stands. */
export function plainMeaning(key: string, dictionary: Dictionary): Meaning | undefined {
  const alias = dictionary.aliases.get(key)
  if (alias !== undefined) return { is: 'field', ...alias, match: 'exact' }
  const flag = dictionary.flags.get(key)
  if (flag !== undefined) return { is: 'flag', flag }
  const combined = dictionary.combined.get(key) ?? dictionary.combined.get(withoutQuestion(key, dictionary.asking))
  if (combined !== undefined) return { is: 'combined', combined }
  const choice = dictionary.choices.get(key)
  return choice === undefined ? undefined : { is: 'choice', choice }
}

/**
 * The field that a key names or asks for: 工会 where 是否建立工会组织 is a heading of it, and 流动党员 where 流动党员数 is one.
 * Only yes/no fields lose what asks, and only counts lose or gain the word for a number.
 */
export function aliasOf(key: string, dictionary: Dictionary): Alias | undefined {
  return (
    dictionary.aliases.get(key) ??
    countAlias(key, dictionary) ??
    dictionary.questions.get(withoutQuestion(key, dictionary.asking))
  )
}

const shortest = 3

function countAlias(key: string, { aliases, numberWord }: Dictionary): Alias | undefined {
  const other = key.endsWith(numberWord) ? key.slice(0, -numberWord.length) : key + numberWord
  const alias = numberWord === '' || key.length < shortest ? undefined : aliases.get(other)
  if (alias === undefined || fieldSpec(alias.field).type !== 'count') return undefined
  return alias.rank === 0 || other.length < key.length ? alias : undefined
}
