import { Fault } from '../domain/fault.ts'
import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import { normalizeName } from '../domain/organization-name.ts'
import { type PeopleColumn, peopleColumns } from '../domain/register-item.ts'

/** Columns by which a list is read back: those that people fill in, the number, and where there is one the voucher. */
export const listColumns = [...peopleColumns, 'number', 'voucher'] as const

/** What the register has to know of words: `rules/register.json`. */
export interface RegisterWords {
  /** Stands in a number for a township that the ledger does not say. */
  readonly unknownPlace: string
  /** 公司形式 as `normalizeName` writes them, the longest first. */
  readonly legalForms: readonly string[]
  /** Characters in which two names must not differ if they are to be one unit (一分公司, 二分公司). */
  readonly numerals: ReadonlySet<string>
  /** Accepted headings of the columns of a list. */
  readonly columns: Readonly<Record<PeopleColumn | 'number' | 'voucher', readonly string[]>>
  /** What the drop-down of 措施 offers. */
  readonly measures: readonly string[]
}

/** Reads `register.json`; a Fault `dictionary-invalid` names file and pointer. */
export function parseRegisterWords(file: string, text: string): RegisterWords {
  const read = readerOf(file)
  const raw = read.object(parseJson(file, text), '')
  const columns = read.object(raw['columns'], '/columns')
  const headings = listColumns.map((column) => [column, read.texts(columns[column], `/columns/${column}`)] as const)
  return {
    unknownPlace: read.text(raw['unknownPlace'], '/unknownPlace'),
    legalForms: read
      .texts(raw['legalForms'], '/legalForms')
      .map(normalizeName)
      .sort((left, right) => right.length - left.length),
    numerals: new Set(read.text(raw['numerals'], '/numerals')),
    columns: Object.fromEntries(headings) as RegisterWords['columns'],
    measures: read.texts(raw['measures'], '/measures'),
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(file, '', fileProblem('not-json'), cause)
  }
}

function invalid(file: string, pointer: string, problem: FileProblem, cause?: unknown): Fault {
  return new Fault('dictionary-invalid', { file, pointer, problem }, cause)
}

function readerOf(file: string) {
  const text = (value: unknown, pointer: string): string => {
    if (value === undefined) throw invalid(file, pointer, fileProblem('missing-key'))
    if (typeof value !== 'string') throw invalid(file, pointer, fileProblem('wrong-type', '', ['string']))
    if (value === '') throw invalid(file, pointer, fileProblem('empty-value'))
    return value
  }
  const texts = (value: unknown, pointer: string): readonly string[] => {
    if (value === undefined) throw invalid(file, pointer, fileProblem('missing-key'))
    if (!Array.isArray(value)) throw invalid(file, pointer, fileProblem('wrong-type', '', ['array']))
    if (value.length === 0) throw invalid(file, pointer, fileProblem('empty-value'))
    return value.map((each: unknown, index) => text(each, `${pointer}/${index}`))
  }
  const object = (value: unknown, pointer: string): Readonly<Record<string, unknown>> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalid(file, pointer, fileProblem('not-object'))
    }
    return Object.fromEntries(Object.entries(value))
  }
  return { text, texts, object }
}
