import { type InputProblem, parseInputProblem } from '../domain/input-problem.ts'

/** What a file is, judged by its content, and what is wrong with one that cannot be read. */
export interface InputWording {
  /** By the `looksLike` of a fault; a kind that is not listed is named as it is. */
  readonly kinds: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<InputProblem, (detail: string) => string>>
}

/** The name of a kind of file. */
export function kindOfFile(looksLike: string, { kinds }: InputWording): string {
  return kinds[looksLike] ?? looksLike
}

/** A reader's problem code as a sentence; anything else is repeated as it is. */
export function inputProblemText(problem: string, { problems }: InputWording): string {
  const parsed = parseInputProblem(problem)
  return parsed === undefined ? problem : problems[parsed.code](parsed.detail ?? '')
}
