import { type FieldId, fieldSpec, fields } from '../domain/field.ts'
import type { Alias, Dictionary, Spelling } from './dictionary.ts'
import { squeeze } from './normalize-text.ts'
import { invalid, type ParsedColumns } from './parse-columns.ts'

interface Claim extends Spelling {
  readonly rank: number
  readonly flat: boolean
  readonly file: string
  readonly pointer: string
}

/** The heading key of a yes/no question without its question word: 是否有工会 and 工会 ask the same. */
export function withoutQuestion(key: string, words: readonly string[]): string {
  const word = words.find((each) => key.startsWith(each) && key.length > each.length + 1)
  return word === undefined ? key : withoutQuestion(key.slice(word.length), words)
}

/** The headings that mean a field wherever they stand. A Fault if one heading is claimed for two fields. */
export function compileAliases(
  sources: readonly ParsedColumns[],
  key: (text: string) => string,
): Pick<Dictionary, 'aliases' | 'names' | 'questions' | 'questionWords' | 'flat' | 'spellings'> {
  const questionWords = sources.flatMap((source) => source.columns.text?.questions ?? [])
  const claims = [...sources.flatMap((source) => claimsOf(source, key)), ...catalogueClaims(key)]
  const plain = claims.filter((claim) => !claim.flat)
  const asked = plain
    .filter(({ field }) => ['boolean', 'presence'].includes(fieldSpec(field).type))
    .map((claim) => ({ ...claim, key: withoutQuestion(claim.key, questionWords) }))
  return {
    aliases: unique(plain),
    names: new Set(claims.filter(({ field }) => field === 'name').map(({ heading }) => squeeze(heading))),
    questions: firstOf(asked),
    questionWords,
    flat: new Map([...unique(claims.filter((claim) => claim.flat))].map(([name, { field }]) => [name, field])),
    spellings: plain.map(({ key: name, heading, field }) => ({ key: name, heading, field })),
  }
}

function claimsOf(source: ParsedColumns, key: (text: string) => string): readonly Claim[] {
  return [...source.fields].flatMap(([field, lists]) => {
    const claim = (list: string, heading: string, index: number, rank: number): Claim => ({
      key: key(heading),
      heading,
      field,
      rank,
      flat: list === 'flat',
      file: source.file,
      pointer: `/fields/${field}/${list}/${index}`,
    })
    return [
      ...lists.headings.map((heading, index) => claim('headings', heading, index, 0)),
      ...lists.weak.map((heading, index) => claim('weak', heading, index, index + 1)),
      ...lists.flat.map((heading, index) => claim('flat', heading, index, 0)),
    ]
  })
}

/** Ids and labels of the catalogue, so that a plain table of ours is read without a dictionary entry. */
function catalogueClaims(key: (text: string) => string): readonly Claim[] {
  return fields.flatMap(({ id, zh, en }) =>
    [...new Set([id, zh, en])].map((heading) => ({
      key: key(heading),
      heading,
      field: id,
      rank: 0,
      flat: false,
      file: 'catalogue',
      pointer: `/${id}`,
    })),
  )
}

function unique(claims: readonly Claim[]): ReadonlyMap<string, Alias> {
  const known = new Map<string, Claim>()
  for (const claim of claims) {
    const before = known.get(claim.key)
    if (before !== undefined && before.field !== claim.field) throw twice(claim, before.field)
    if (before === undefined) known.set(claim.key, claim)
  }
  return new Map([...known].map(([name, { field, rank }]) => [name, { field, rank }]))
}

function firstOf(claims: readonly Claim[]): ReadonlyMap<string, Alias> {
  return new Map(claims.toReversed().map(({ key, field, rank }) => [key, { field, rank }]))
}

function twice(claim: Claim, other: FieldId): Error {
  return invalid(claim.file, claim.pointer, `"${claim.heading}" already means ${other}`)
}
