import type { Expected } from '../domain/expected.ts'
import type { FileProblem, FileProblemCode } from '../domain/file-problem.ts'

/** What is wrong with a file of ours, and what a value should have been. */
export interface ProblemWording {
  readonly problems: Readonly<Record<FileProblemCode, (problem: FileProblem) => string>>
  /** Types of JSON by their names in schemas; a name that is not listed is repeated as it is. */
  readonly types: Readonly<Record<string, string>>
  /** Whether the value may be a number between two bounds, either of which may be missing. */
  range(whole: boolean, minimum: number | null, maximum: number | null): string
  readonly expected: {
    readonly [Kind in Exclude<Expected['kind'], 'integer' | 'number'>]: (
      expected: Extract<Expected, { readonly kind: Kind }>,
    ) => string
  }
  didYouMean(name: string): string
}

/** A problem as a sentence without its end, the nearest name in it. */
export function fileProblemText(problem: FileProblem, wording: ProblemWording): string {
  const near = problem.nearest === null ? '' : wording.didYouMean(problem.nearest)
  return `${wording.problems[problem.code](problem)}${near}`
}

/** What a value should have been. */
export function expectedText(expected: Expected, wording: ProblemWording): string {
  if (expected.kind === 'integer' || expected.kind === 'number')
    return wording.range(expected.kind === 'integer', expected.minimum, expected.maximum)
  const say = wording.expected[expected.kind] as (one: Expected) => string
  return say(expected)
}
