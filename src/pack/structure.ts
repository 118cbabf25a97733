import { z } from 'zod'
import type { PackProblem, PackProblemCode } from '../domain/fault.ts'
import { fieldIds } from '../domain/field.ts'
import { pointerOf } from '../domain/json-pointer.ts'
import { emptyList, isObject, keyProblem, problemAt, quoted } from './json-node.ts'
import { type RulePack, rulePackSchema } from './schema.ts'

type Issue = z.core.$ZodIssue

/** An issue of zod at its full path, with what the pack has there. */
interface Located {
  readonly issue: Issue
  readonly path: readonly PropertyKey[]
  readonly given: unknown
}

/** What the schema says of a pack: the typed pack, or what it refuses. */
export interface Structure {
  readonly pack: RulePack | undefined
  readonly problems: readonly PackProblem[]
}

/**
 * Reads a pack by the schema; each problem has its pointer. Places where a condition stands (`except`) are left to the
 * check of conditions, which can say more than that no form of a condition fits.
 */
export function checkStructure(value: unknown, except: readonly string[]): Structure {
  const parsed = rulePackSchema.safeParse(value)
  if (parsed.success) return { pack: parsed.data, problems: [] }
  const inside = (pointer: string) => except.some((site) => pointer === site || pointer.startsWith(`${site}/`))
  const problems = parsed.error.issues
    .flatMap((issue) => expand(issue, [], value))
    .filter(({ path }) => !inside(pointerOf(path)))
    .flatMap(problemsOf)
  return { pack: undefined, problems: problems.filter((problem) => !isMeantByTypo(problem, problems)) }
}

/** A missing key whose misspelling stands beside it is one mistake, not two. */
function isMeantByTypo(problem: PackProblem, problems: readonly PackProblem[]): boolean {
  if (problem.code !== 'missing-key') return false
  const parent = parentOf(problem.pointer)
  return problems.some(
    (other) => other.code === 'unknown-key' && other.nearest === problem.given && parentOf(other.pointer) === parent,
  )
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}

/** An issue, or for a union the issues of the branch that was meant. */
function expand(issue: Issue, base: readonly PropertyKey[], pack: unknown): readonly Located[] {
  const path = [...base, ...issue.path]
  const located = { issue, path, given: valueAt(pack, path) }
  if (issue.code !== 'invalid_union' || located.given === undefined) return [located]
  const fitting = issue.errors.filter((branch) => !branch.some((each) => each.path.length === 0 && isType(each)))
  const meant = fitting.reduce<readonly Issue[] | undefined>(
    (best, branch) => (best === undefined || strangeness(branch) < strangeness(best) ? branch : best),
    undefined,
  )
  return meant === undefined ? [located] : meant.flatMap((each) => expand(each, path, pack))
}

/** How little a value looks like a branch: another form altogether, then unknown keys, then anything else. */
function strangeness(branch: readonly Issue[]): number {
  const weights = branch.map((issue): number => {
    if (issue.code === 'invalid_union' && issue.path.length === 0) return 100
    return issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1
  })
  return weights.reduce((sum, weight) => sum + weight, 0)
}

function isType(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

function valueAt(pack: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)]
    return isObject(value) ? value[String(key)] : undefined
  }, pack)
}

function problemsOf(located: Located): readonly PackProblem[] {
  const { issue, path, given } = located
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(path)
    return issue.keys.map((key) => keyProblem(pointerOf(path), key, { code: 'unknown-key', valid }))
  }
  if (given === undefined) return [missingKey(path)]
  const node = { value: given, pointer: pointerOf(path) }
  return Array.isArray(given) && issue.code === 'too_small' ? [emptyList(node)] : [problemAt(node, ...judged(issue))]
}

function missingKey(path: readonly PropertyKey[]): PackProblem {
  return { pointer: pointerOf(path), code: 'missing-key', given: String(path.at(-1)), valid: '', nearest: null }
}

/** The code of an issue about a value, and what would be valid there. */
function judged(issue: Issue): readonly [PackProblemCode, readonly string[]] {
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', [issue.expected === 'record' ? 'object' : issue.expected]]
    case 'invalid_union':
      return ['wrong-type', typesOf(issue.errors)]
    case 'invalid_value':
      return isFieldList(issue.values) ? ['unknown-field', fieldIds] : ['wrong-value', issue.values.map(quoted)]
    case 'invalid_format':
      return issue.format === 'date' ? ['bad-date', ['YYYY-MM-DD']] : ['wrong-value', [issue.pattern ?? issue.format]]
    case 'invalid_key':
      return ['wrong-value', issue.issues.flatMap((each) => judged(each)[1])]
    case 'too_small':
      return ['wrong-value', [issue.origin === 'string' ? `length >= ${issue.minimum}` : `>= ${issue.minimum}`]]
    case 'too_big':
      return ['wrong-value', [`<= ${issue.maximum}`]]
    default:
      return ['wrong-value', []]
  }
}

function isFieldList(values: readonly unknown[]): boolean {
  return values.length === fieldIds.length && values.every((value, at) => value === fieldIds[at])
}

function typesOf(branches: readonly (readonly Issue[])[]): readonly string[] {
  const names = branches.flat().flatMap((issue) => (issue.path.length === 0 ? judged(issue)[1] : []))
  return [...new Set(names)]
}

/** The keys that the schema knows at a path. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const schemas = path.reduce<readonly z.core.$ZodType[]>(
    (at, key) => at.flatMap((schema) => descend(schema, key)),
    [rulePackSchema],
  )
  const keys = schemas.flatMap(branches).flatMap((schema) => (schema instanceof z.ZodObject ? shapeKeys(schema) : []))
  return [...new Set(keys)]
}

function shapeKeys(schema: z.ZodObject): readonly string[] {
  return Object.keys(schema.shape)
}

/** The schemas under a key or index. */
function descend(schema: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  return branches(schema).flatMap((each): readonly z.core.$ZodType[] => {
    if (each instanceof z.ZodObject) return each.shape[String(key)] ?? []
    if (each instanceof z.ZodRecord) return [each.valueType]
    return each instanceof z.ZodArray ? [each.element] : []
  })
}

/** The schemas that a schema may stand for: the options of a union, what an optional key holds. */
function branches(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.flatMap(branches) : [schema]
}
