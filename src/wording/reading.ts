import type { AuditFacts, FailureFacts, InputFacts } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { readingEn } from './en/reading.ts'
import type { FaultText } from './fault-wording.ts'
import { wordFault } from './word-fault.ts'
import { wordingOf } from './wording.ts'
import { readingZh } from './zh/reading.ts'

type AnswerListFacts = NonNullable<AuditFacts['answers']>[number]
type TownshipSource = NonNullable<InputFacts['townships']>[number]

/** What is said of how ledgers were read: those that could not be, and where the others have their township from. */
export interface ReadingWording {
  /** Heading of the ledgers that could not be read. */
  readonly failures: string
  /** Stands under the title of every table whose figures lack something; names the first files. */
  incomplete(files: readonly FailureFacts[]): string
  /** What it means, and what to do. */
  readonly whatItMeans: string
  /** The round was not entered in the register; `path` is its log. */
  notRecorded(path: string): string
  /** One sentence of a problem with what to try. */
  sentence(text: FaultText): string
  /** Heading of where the ledgers have their township from. */
  readonly townshipTitle: string
  readonly sources: Readonly<Record<TownshipSource['from'], string>>
  /** A source with the township that all its units have, and their number where there is more than one source. */
  source(facts: { readonly source: string; readonly name: string | null; readonly units: number | null }): string
  townships(sources: readonly string[]): string
  readonly noTownship: string
  /** What became of the answers of one list. */
  answers(list: AnswerListFacts): string
  /** What is said of a ledger behind its name. */
  of(place: string, said: string): string
  place(at: { readonly file: string; readonly sheet: string }): string
}

const byLanguage: Readonly<Record<Language, ReadingWording>> = Object.freeze({ zh: readingZh, en: readingEn })

/** The words of reading in one language. */
export function readingWording(language: Language): ReadingWording {
  return byLanguage[language]
}

/** Why a ledger could not be read, without advice; the code itself for one of a later version. */
export function failureProblem({ fault }: Pick<FailureFacts, 'fault'>, language: Language): string {
  return textOf(fault, language)?.problem ?? fault.code
}

/** The same with what to try, as one sentence after the other. */
export function failureMessage({ fault }: Pick<FailureFacts, 'fault'>, language: Language): string {
  const text = textOf(fault, language)
  return text === undefined ? fault.code : readingWording(language).sentence(text)
}

function textOf({ code, args }: FailureFacts['fault'], language: Language): FaultText | undefined {
  const { faults } = wordingOf(language)
  return code in faults ? wordFault({ code, args } as Parameters<typeof wordFault>[0], language) : undefined
}

/** One line for every ledger that could not be read. */
export function failureLines(failures: readonly FailureFacts[], language: Language): readonly string[] {
  return failures.map((failure) => failureMessage(failure, language))
}

/** Where every ledger has its township from: one line a file, or a sheet where those of a file differ. */
export function townshipLines(inputs: readonly InputFacts[], language: Language): readonly string[] {
  const files = [...new Set(inputs.map(({ file }) => file))]
  return files.flatMap((file) => {
    const sheets = inputs.filter((input) => input.file === file && input.townships !== undefined)
    const { of, place } = readingWording(language)
    const said = [...new Set(sheets.map((sheet) => townshipPart(sheet, language)))]
    if (said.length < 2) return said.map((text) => of(file, text))
    return sheets.map((sheet) => of(place(sheet), townshipPart(sheet, language)))
  })
}

/** Where one sheet has the townships of its units from. */
export function townshipPart({ townships = [] }: Pick<InputFacts, 'townships'>, language: Language): string {
  const words = readingWording(language)
  if (townships.length === 0) return words.noTownship
  const sources = townships.map(({ from, name, organizations }) =>
    words.source({ source: words.sources[from], name, units: townships.length === 1 ? null : organizations }),
  )
  return words.townships(sources)
}
