import type { Expected } from './expected.ts'
import type { FileProblem } from './file-problem.ts'
import type { ItemState } from './register-item.ts'

/**
 * Why we could not do the work. A fault is not a finding: findings are our product, a fault stops us.
 * The code decides the exit code; the sentence is made from code and arguments in `wording`.
 */
export interface FaultArgs {
  /** The command line does not make sense. */
  'usage-unknown-flag': { flag: string; nearest: string | null }
  /** `group` is the command that the word would have to belong to, with all that do; null for a first word. */
  'usage-unknown-command': { command: string; group: string | null; valid: string; nearest: string | null }
  'usage-missing-argument': { argument: string }
  'usage-excess-arguments': { given: string }
  'usage-missing-value': { flag: string }
  'usage-bad-value': { flag: string; value: string; expected: Expected; nearest: string | null }
  /** A column of the register's list was given twice in one call. */
  'usage-column-twice': { flag: string; column: string }
  /** There is no such column of the list that people fill in. */
  'usage-unknown-column': { column: string; valid: string; nearest: string | null }
  'usage-unknown-parameter': { name: string; pack: string; valid: string; nearest: string | null }
  'usage-unit-not-found': { unit: string; file: string; nearest: string | null }
  'usage-unit-ambiguous': { unit: string; candidates: string }
  'config-invalid': { file: string; pointer: string; problem: FileProblem }

  /** The rule pack cannot be used. */
  'pack-not-found': { pack: string; nearest: string | null; valid: string }
  'pack-unreadable': { file: string; problem: FileProblem }
  'pack-invalid': { file: string; problems: readonly PackProblem[] }
  'pack-parameter-missing': { pack: string; parameters: string }
  /** The case file of a pack lacks columns that it must have. */
  'pack-cases-columns': { file: string; columns: string }
  /** The case file of a pack cannot be read at all. */
  'pack-cases-unreadable': { file: string; problem: FileProblem }
  'pack-cases-failed': { pack: string; failed: number; missing: number; total: number }

  /** The input cannot be read. */
  'input-not-found': { file: string }
  'input-no-files': { given: string }
  'input-is-folder': { file: string }
  'input-not-permitted': { file: string }
  'input-empty': { file: string }
  /** A workbook whose sheets have no content. */
  'input-blank-sheets': { file: string; sheets: string }
  'input-not-a-ledger': { file: string; looksLike: string }
  'input-encrypted': { file: string }
  'input-old-format': { file: string; looksLike: string }
  'input-damaged': { file: string; problem: string }
  'input-encoding': { file: string; encoding: string; byte: number }
  /** A file of settings or results that is not UTF-8. */
  'input-not-utf8': { file: string; problem: FileProblem }
  'input-too-large': { file: string; problem: string }
  'input-no-sheet': { file: string; sheet: string; sheets: string; nearest: string | null }
  'input-no-headings': { file: string; sheets: string }
  'input-no-rows': { file: string; sheet: string }
  /** Two tables beside each other, so that a row is two units; cells of their headings. */
  'input-side-by-side': { file: string; sheet: string; first: string; second: string }
  /** A list of answers lacks the columns of the fill-in list. */
  'input-not-answers': { file: string }
  'dictionary-invalid': { file: string; pointer: string; problem: FileProblem }
  /** The wording of a bulletin cannot be used. */
  'template-invalid': { file: string; pointer: string; problem: FileProblem }
  'report-invalid': { file: string; pointer: string; problem: FileProblem }
  /** One of several ledgers cannot be read, and it was asked that nothing is audited then; `inner` is what is wrong with it. */
  'input-among-others': { file: string; of: number; inner: InnerFault }

  /** Several ledgers, none of which can be read; what is wrong with each, in their order. */
  'input-none-readable': { files: string; of: number; inner: readonly InnerFault[] }

  /** Reports that cannot be combined: of an earlier version, differing in what they go by, or with the same ledger in two of them. */
  'combine-no-units': { file: string }
  'combine-differs': { file: string; other: string; in: CombineDifference; given: string; otherGiven: string }
  'combine-same-ledger': { file: string; other: string; ledger: string; sheet: string }

  /** The result cannot be written. */
  'output-locked': { file: string }
  'output-not-permitted': { file: string }
  'output-failed': { file: string; problem: FileProblem }
  'output-is-folder': { file: string }
  'output-is-input': { file: string }
  'output-exists': { file: string }
  /** A list that somebody has filled in would be written over. */
  'output-filled-in': { file: string }
  'output-not-a-folder': { file: string }

  /** The register cannot take the round or the act; nothing has changed. */
  'register-damaged': { file: string; line: number; problem: LogProblemCode }
  'register-earlier-round': { file: string; asOf: string; last: string }
  /** `holder` is null if the lock does not say who holds it; `lock` is the file. */
  'register-locked': { file: string; lock: string; holder: LockHolder | null }
  /** People typed into a list with masked names, which is never read back and would be written over. */
  'register-masked-list': { file: string; cell: string }
  'register-none': { file: string }
  'register-no-number': { file: string; number: string; nearest: string | null }
  'register-no-item': { number: string; target: string; valid: string }
  /** The item is in a state in which the act makes no sense, e.g. a verification without an application. */
  'register-wrong-state': { number: string; target: string; state: ItemState; act: RegisterAct }
  /** A list that was filled in cannot be told from any other table. */
  'register-not-a-list': { file: string }

  /** Our own fault. */
  internal: { problem: string }
}

/** Who holds the lock of a log; `elsewhere` is true for another machine, of whose programs this one knows nothing. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly command: string
  readonly elsewhere: boolean
}

/** What can be wrong with a line of a register's log. */
const logProblemCodes = [
  /** The line is no JSON, or no event. */
  'not-an-event',
  /** Its text is not the one that its hash was made of. */
  'changed',
  /** It does not carry the hash of the line before it: one was removed, added or moved. */
  'chain-broken',
  /** The round that it belongs to has lost its end. */
  'round-incomplete',
  /** An editor changed the ends of the lines to CRLF, or put blank lines in. */
  'line-ends',
  /** The last line has lost its line break. */
  'last-line-open',
  /** The file beside the log that knows its end is no such file; `line` is 0. */
  'anchor-damaged',
  /** The log once had more lines. */
  'lines-missing',
  /** What it says cannot follow from what stands before it. */
  'impossible',
  /** The history that it goes on from is missing, or another one. */
  'history-missing',
  'history-changed',
] as const

export type LogProblemCode = (typeof logProblemCodes)[number]

/** What a person can do to an item of the register. */
export type RegisterAct = 'verify' | 'extend' | 'waive' | 'link'

/** In what two reports may differ so that they cannot be combined; `rules` are those of the national return. */
export type CombineDifference = 'pack' | 'parameters' | 'as-of' | 'rules'

/** Code and arguments of a fault within another. */
export type InnerFault = {
  readonly [Code in FaultCode]: { readonly code: Code; readonly args: FaultArgs[Code] }
}[FaultCode]

/** One thing wrong with a rule pack: where (a JSON pointer), what, and the nearest valid name. */
export interface PackProblem {
  readonly pointer: string
  readonly code: PackProblemCode
  readonly given: string
  readonly valid: string
  readonly nearest: string | null
}

export const packProblemCodes = [
  'json-syntax',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'wrong-value',
  'unknown-field',
  'unknown-operator',
  'operator-count',
  'operator-field-mismatch',
  'operand-type',
  'unknown-choice',
  'unknown-parameter',
  'parameter-type',
  'unknown-definition',
  'definition-cycle',
  'duplicate-id',
  'duplicate-key',
  'retired-id',
  'empty-list',
  'bad-date',
  'bad-period',
  'condition-constant',
] as const

export type PackProblemCode = (typeof packProblemCodes)[number]

export type FaultCode = keyof FaultArgs

/** Thrown only where the work cannot go on; caught once, in `cli`. */
export class Fault<Code extends FaultCode = FaultCode> extends Error {
  readonly code: Code
  readonly args: FaultArgs[Code]

  constructor(code: Code, args: FaultArgs[Code], cause?: unknown) {
    super(`${code} ${JSON.stringify(args)}`, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.code = code
    this.args = args
  }
}
