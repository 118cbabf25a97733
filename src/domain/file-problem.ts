import { nearestOf } from './nearest.ts'

/** What can be wrong with a file of settings, headings, cases or results, or with a path, as a code for `wording`. */
export const fileProblemCodes = [
  /** Not JSON; `given` is line and column where that can be told, as `3:14`. */
  'not-json',
  'not-object',
  'not-scalar',
  /** Neither a scalar nor a list of scalars. */
  'not-list',
  'unknown-key',
  'missing-key',
  /** `valid` names the types of JSON that are expected. */
  'wrong-type',
  /** `valid` has the values that are allowed, or nothing where they cannot be listed. */
  'wrong-value',
  /** Of another version of the tool; `given` is the version of the file. */
  'wrong-version',
  'bad-date',
  'empty-value',
  /** Not UTF-8; `given` is the encoding that it seems to be. */
  'wrong-encoding',
  /** Not a text at all. */
  'not-text',
  'unknown-field',
  'unknown-option',
  'unknown-kind',
  /** A heading that means another field already; `valid` has that field. */
  'heading-taken',
  'word-twice',
  /** A numerator outside of its denominator, or a number that its parts do not add up to. */
  'impossible-rate',
  'wrong-sum',
  'unknown-organization',
  'unknown-target',
  /** A `{name}`, a condition or a table that no bulletin has. */
  'unknown-placeholder',
  'unknown-condition',
  'unknown-table',
  'no-such-file',
  'empty-file',
  'not-a-table',
  'not-permitted',
  'is-folder',
  'no-space',
  'too-many-files',
  'name-too-long',
  /** Any other refusal of the operating system; `given` is its code. */
  'system',
] as const

export type FileProblemCode = (typeof fileProblemCodes)[number]

/** One thing that is wrong: the code, what stands there, what would be valid, and the valid name most like it. */
export interface FileProblem {
  readonly code: FileProblemCode
  readonly given: string
  readonly valid: readonly string[]
  readonly nearest: string | null
}

/** A problem with the nearest valid name found. */
export function fileProblem(code: FileProblemCode, given = '', valid: readonly string[] = []): FileProblem {
  return { code, given, valid, nearest: given === '' ? null : nearestOf(given, valid) }
}

/** The same where the valid names are too many to list: only the nearest is told. */
export function problemNear(code: FileProblemCode, given: string, candidates: readonly string[]): FileProblem {
  return { ...fileProblem(code, given, candidates), valid: [] }
}

const bySystemCode: Readonly<Record<string, FileProblemCode>> = {
  ENOENT: 'no-such-file',
  ENOTDIR: 'no-such-file',
  EISDIR: 'is-folder',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EBUSY: 'not-permitted',
  EROFS: 'not-permitted',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  ENAMETOOLONG: 'name-too-long',
}

/** What the code of an error of the operating system, such as `ENOSPC`, means for the user. */
export function systemProblem(code: string): FileProblem {
  const known = bySystemCode[code]
  return known === undefined ? fileProblem('system', code) : fileProblem(known)
}
