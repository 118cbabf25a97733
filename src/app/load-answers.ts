import { type Answer, type AnswerBook, answerBook } from '../domain/answer.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import { languages } from '../domain/text.ts'
import { type AnswerHeadings, readAnswers } from '../ledger/read-answers.ts'
import type { Values } from '../ledger/values.ts'
import { hashSource } from '../readers/hash-source.ts'
import { openGrid } from '../readers/reader.ts'
import { checkDocumentWording } from '../wording/check-document.ts'
import { wordingOf } from '../wording/wording.ts'
import type { Files, InputPath } from './ports.ts'

/** What one sheet of a list that came back says. */
export interface AnswerSheet {
  readonly file: string
  readonly sheet: string
  readonly sha256: string
  readonly answers: readonly Answer[]
  /** Answers that cannot be used. */
  readonly issues: readonly LedgerIssue[]
}

/** Reads lists of answers (待核补填表, xlsx or csv). Faults: whatever keeps a file from being read, and `input-not-answers`. */
export async function loadAnswers(
  paths: readonly InputPath[],
  values: Values,
  files: Files,
): Promise<readonly AnswerSheet[]> {
  const sheets: AnswerSheet[] = []
  for (const { path, name } of paths) {
    const source = await files.open(path, name)
    const read = await readAnswers(await openGrid(source, { encoding: null }), answerHeadings(), values)
    const sha256 = await hashSource(source)
    sheets.push(...read.map(({ file, sheet, answers, issues }) => ({ file, sheet, sha256, answers, issues })))
  }
  return sheets
}

/** The answers of lists by unit; undefined without a list. */
export async function loadAnswerBook(
  paths: readonly InputPath[] | undefined,
  values: Values,
  files: Files,
): Promise<AnswerBook | undefined> {
  if (paths === undefined || paths.length === 0) return undefined
  return answerBook((await loadAnswers(paths, values, files)).flatMap(({ answers }) => answers))
}

/** The headings that our own lists have, in every language. */
function answerHeadings(): AnswerHeadings {
  const words = languages.map((language) => ({
    ...wordingOf(language).documents.columns,
    ...checkDocumentWording(language).columns,
  }))
  return {
    township: words.map(({ township }) => township),
    name: words.map(({ name }) => name),
    creditCode: words.map(({ creditCode }) => creditCode),
    field: words.map(({ asked }) => asked),
    answer: words.map(({ answer }) => answer),
  }
}
