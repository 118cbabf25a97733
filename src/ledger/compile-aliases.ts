import { type FieldId, fieldSpec, fields } from '../domain/field.ts'
import { fileProblem } from '../domain/file-problem.ts'
import { columnsFault } from './columns-fault.ts'
import type { Alias, Asking, Dictionary, Spelling, Total } from './dictionary.ts'
import { expandHeading } from './heading-pattern.ts'
import { squeeze } from './normalize-text.ts'
import type { ParsedColumns } from './parse-columns.ts'

interface Claim extends Spelling {
  readonly rank: number
  readonly total: Total | null
  readonly flat: boolean
  readonly file: string
  readonly pointer: string
}

/**
 * The subject of a yes/no heading: 是否建立工会组织, 有无工会 and 工会建立情况 all ask for the same. A heading of such words alone,
 * such as 组建情况, keeps them.
 */
export function withoutQuestion(key: string, asking: Asking): string {
  const subject = [asking.before, asking.after]
    .map((words) => key.replace(words, ''))
    .find((rest) => rest.length < key.length && rest.length >= shortest && !asking.words.has(rest))
  return subject === undefined ? key : withoutQuestion(subject, asking)
}

const shortest = 2

/** The headings that mean a field wherever they stand. A Fault if one heading is claimed for two fields. */
export function compileAliases(
  sources: readonly ParsedColumns[],
  key: (text: string) => string,
): Pick<Dictionary, 'aliases' | 'names' | 'questions' | 'asking' | 'flat' | 'spellings'> {
  const asking = askingOf(sources, key)
  const claims = [...sources.flatMap((source) => claimsOf(source, key)), ...catalogueClaims(key)]
  const plain = claims.filter((claim) => !claim.flat)
  const asked = plain
    .filter(({ field }) => ['boolean', 'presence'].includes(fieldSpec(field).type))
    .map((claim) => ({ ...claim, key: withoutQuestion(claim.key, asking) }))
  return {
    aliases: unique(plain),
    names: new Set(claims.filter(({ field }) => field === 'name').map(({ heading }) => squeeze(heading))),
    questions: firstOf(asked),
    asking,
    flat: new Map([...unique(claims.filter((claim) => claim.flat))].map(([name, { field }]) => [name, field])),
    spellings: plain.map(({ key: name, heading, field }) => ({ key: name, heading, field })),
  }
}

/** What yes/no headings begin and end with, the longest first. */
function askingOf(sources: readonly ParsedColumns[], key: (text: string) => string): Asking {
  const texts = sources.flatMap((source) => source.columns.text ?? [])
  const longestFirst = (words: readonly string[]): readonly string[] =>
    [...new Set(words.flatMap(expandHeading).map(key))].sort((left, right) => right.length - left.length)
  const before = longestFirst(texts.flatMap((text) => text.questions))
  const after = longestFirst(texts.flatMap((text) => text.askedEndings))
  return {
    before: new RegExp(`^(?:${anyOf(before)})`, 'u'),
    after: new RegExp(`(?:${anyOf(after)})$`, 'u'),
    words: new Set([...before, ...after]),
  }
}

/** A pattern for one of some texts; without any, one that is nowhere. */
function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : words.map((word) => word.replace(/[$()*+.?[\\\]^{|}/-]/gu, '\\$&')).join('|')
}

const claimLists = ['headings', 'totals', 'bounds', 'weak', 'flat'] as const
const totalOf: Readonly<Partial<Record<(typeof claimLists)[number], Total>>> = { totals: 'beside', bounds: 'always' }

function claimsOf(source: ParsedColumns, key: (text: string) => string): readonly Claim[] {
  return [...source.fields].flatMap(([field, lists]) =>
    claimLists.flatMap((list) =>
      lists[list].flatMap((pattern, index) =>
        expandHeading(pattern).map((heading) => ({
          key: key(heading),
          heading,
          field,
          rank: list === 'weak' ? index + 1 : 0,
          total: totalOf[list] ?? null,
          flat: list === 'flat',
          file: source.file,
          pointer: `/fields/${field}/${list}/${index}`,
        })),
      ),
    ),
  )
}

/** Ids and labels of the catalogue, so that a plain table of ours is read without a dictionary entry. */
function catalogueClaims(key: (text: string) => string): readonly Claim[] {
  return fields.flatMap(({ id, zh, en }) =>
    [...new Set([id, zh, en])].map((heading) => ({
      key: key(heading),
      heading,
      field: id,
      rank: 0,
      total: null,
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
  return new Map([...known].map(([name, claim]) => [name, aliasOf(claim)]))
}

function firstOf(claims: readonly Claim[]): ReadonlyMap<string, Alias> {
  return new Map(claims.toReversed().map((claim) => [claim.key, aliasOf(claim)]))
}

function aliasOf({ field, rank, total }: Claim): Alias {
  return total === null ? { field, rank } : { field, rank, total }
}

function twice(claim: Claim, other: FieldId): Error {
  return columnsFault(claim.file, claim.pointer, { ...fileProblem('heading-taken', claim.heading), valid: [other] })
}
