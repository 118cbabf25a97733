import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import type { FileProblem } from '../domain/file-problem.ts'
import { compileDictionary, type Dictionary } from '../ledger/dictionary.ts'
import type { FieldHeadings } from '../ledger/dictionary-schema.ts'
import type { JsonText, ParsedColumns } from '../ledger/parse-columns.ts'
import { compileValues, type Values } from '../ledger/values.ts'
import type { RawValues } from '../ledger/values-schema.ts'
import { type OwnRules, readOwnRules } from './own-rules.ts'
import { parseJson } from './parse-json.ts'
import type { Files } from './ports.ts'
import { readUserText } from './read-user-text.ts'

/** Headings and spellings of values: what the reader of ledgers needs to know. */
export interface Vocabulary {
  readonly dictionary: Dictionary
  readonly values: Values
}

/** Parsed headings as plain data: the fields are a list. */
interface PlainColumns extends Omit<ParsedColumns, 'fields'> {
  readonly fields: readonly (readonly [FieldId, FieldHeadings])[]
}

/** Which headings mean which field. */
export const columnsRules: OwnRules<PlainColumns> = {
  path: 'columns.json',
  parse: async (file, text) => {
    const { fields, ...others } = await parseColumnsOf({ file, text })
    return { ...others, fields: [...fields] }
  },
}

/** How ledgers spell values. */
export const valuesRules: OwnRules<RawValues> = {
  path: 'values.json',
  parse: async (file, text) => (await import('../ledger/parse-values.ts')).parseRawValues(file, text),
}

async function parseColumnsOf(source: JsonText): Promise<ParsedColumns> {
  return (await import('../ledger/parse-columns.ts')).parseColumns(source)
}

async function loadOwn<Of>(rules: OwnRules<Of>, files: Files): Promise<Of> {
  const text = await files.readRules(rules.path)
  if (text === undefined) throw new Fault('internal', { problem: `rules/${rules.path}` })
  return readOwnRules(rules, text, files)
}

function invalid(file: string, problem: FileProblem): Fault {
  return new Fault('dictionary-invalid', { file, pointer: '', problem })
}

/** The dictionary of `rules/`, extended by the files of `--columns`. Faults: `input-not-found`, `dictionary-invalid`. */
export async function loadVocabulary(extras: readonly string[], files: Files): Promise<Vocabulary> {
  const texts = await Promise.all(
    extras.map(async (file) => {
      const text = await readUserText(file, files, (problem) => invalid(file, problem))
      if (text === undefined) throw new Fault('input-not-found', { file })
      const json = parseJson(text)
      if ('problem' in json) throw invalid(file, json.problem)
      return { file, text }
    }),
  )
  const { fields, ...others } = await loadOwn(columnsRules, files)
  const added: ParsedColumns[] = []
  for (const text of texts) added.push(await parseColumnsOf(text))
  const dictionary = compileDictionary([{ ...others, fields: new Map(fields) }, ...added])
  return { dictionary, values: compileValues(await loadOwn(valuesRules, files)) }
}
