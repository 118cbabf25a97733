/**
 * What is wrong with a file that cannot be read, as a code for `wording`. The `problem` of the faults `input-damaged` and
 * `input-too-large` is one of these, followed by a blank and a detail where there is one (a line, or a part of a workbook).
 */
const inputProblems = [
  /** The end of the file is missing. */
  'truncated',
  /** The container is broken, or its content does not match its check sum; the detail is the part. */
  'damaged-part',
  /** A part that every workbook has is not there; the detail is the part. */
  'missing-part',
  /** The parts are there, but do not make a workbook. */
  'unreadable-workbook',
  /** A quotation mark opens a cell and nothing closes it properly; the detail is the line. */
  'unterminated-quote',
  /** A row is longer than any ledger's; the detail is the line. */
  'row-too-long',
  /** More content than a workbook can hold; the detail is the part. */
  'absurd-size',
  /** The operating system could not read on; the detail is its code. */
  'system',
] as const

export type InputProblem = (typeof inputProblems)[number]

/** The `problem` of a fault, made of code and detail. */
export function inputProblem(code: InputProblem, detail?: string | number): string {
  return detail === undefined ? code : `${code} ${detail}`
}

/** The code and the detail of a fault's `problem`; undefined if it is not one of ours. */
export function parseInputProblem(
  problem: string,
): { readonly code: InputProblem; readonly detail: string | null } | undefined {
  const [first = '', ...rest] = problem.split(' ')
  const code = inputProblems.find((each) => each === first)
  return code === undefined ? undefined : { code, detail: rest.length === 0 ? null : rest.join(' ') }
}
