import { type FileProblem, fileProblem } from './file-problem.ts'
import { pointerOf } from './json-pointer.ts'

/** An issue of a zod schema, as far as we look at it. */
export interface SchemaIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly format?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly errors?: readonly (readonly SchemaIssue[])[]
}

/** A problem and the JSON pointer of its place. */
export interface PlacedProblem {
  readonly pointer: string
  readonly problem: FileProblem
}

/**
 * The first issue that a schema has with a value, in our words; of a union that of the branch that comes closest.
 * `keysAt` knows the keys that are valid at a path, for "did you mean".
 */
export function schemaProblem(
  issues: readonly SchemaIssue[],
  value: unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[] = () => [],
): PlacedProblem {
  const located = issues.map((issue) => deepest(issue, []))
  // In a file of another version much else is wrong, and only because of that.
  const first = located.find(({ path }) => path.at(-1) === 'schemaVersion') ?? located[0]
  if (first === undefined) return { pointer: '', problem: fileProblem('wrong-value') }
  const { issue, path } = first
  const [key] = issue.keys ?? []
  if (issue.code === 'unrecognized_keys' && key !== undefined)
    return { pointer: pointerOf([...path, key]), problem: fileProblem('unknown-key', key, keysAt(path)) }
  return { pointer: pointerOf(path), problem: problemOf(issue, path, valueAt(value, path)) }
}

interface Located {
  readonly issue: SchemaIssue
  readonly path: readonly PropertyKey[]
}

/** The issue itself, or within a union the one that lies deepest. */
function deepest(issue: SchemaIssue, base: readonly PropertyKey[]): Located {
  const path = [...base, ...issue.path]
  const inside = (issue.errors ?? []).flatMap((branch) => branch.map((each) => deepest(each, path)))
  const far = inside.reduce<Located>((best, each) => (each.path.length > best.path.length ? each : best), {
    issue,
    path,
  })
  return far
}

function problemOf(issue: SchemaIssue, path: readonly PropertyKey[], given: unknown): FileProblem {
  if (given === undefined) return fileProblem('missing-key', String(path.at(-1) ?? ''))
  const shown = typeof given === 'object' ? '' : String(given)
  switch (issue.code) {
    case 'invalid_type':
      return fileProblem('wrong-type', typeOf(given), [issue.expected ?? ''])
    case 'invalid_union':
      return fileProblem('wrong-type', typeOf(given), typesOf(issue.errors ?? []))
    case 'invalid_value': {
      const code = path.at(-1) === 'schemaVersion' ? 'wrong-version' : 'wrong-value'
      return fileProblem(code, shown, issue.values?.map(String))
    }
    case 'invalid_format':
      return fileProblem(issue.format === 'date' ? 'bad-date' : 'wrong-value', shown)
    case 'too_small':
      return shown === '' ? fileProblem('empty-value') : fileProblem('wrong-value', shown, [`≥ ${issue.minimum}`])
    case 'too_big':
      return fileProblem('wrong-value', shown, [`≤ ${issue.maximum}`])
    default:
      return fileProblem('wrong-value', shown)
  }
}

function typesOf(branches: readonly (readonly SchemaIssue[])[]): readonly string[] {
  const types = branches.flat().flatMap(({ expected }) => (expected === undefined ? [] : [expected]))
  return [...new Set(types)]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (Reflect.get(at, key) as unknown) : undefined),
    value,
  )
}
