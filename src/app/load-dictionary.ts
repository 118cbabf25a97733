import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import type { FileProblem } from '../domain/file-problem.ts'
import { type CompiledDictionary, compileDictionary, type Dictionary, dictionaryOf } from '../ledger/dictionary.ts'
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

async function textOf({ path }: OwnRules<unknown>, files: Files): Promise<string> {
  const text = await files.readRules(path)
  if (text === undefined) throw new Fault('internal', { problem: `rules/${path}` })
  return text
}

function invalid(file: string, problem: FileProblem): Fault {
  return new Fault('dictionary-invalid', { file, pointer: '', problem })
}

/** A vocabulary as plain data, maps, sets and patterns among it. */
interface CompiledVocabulary {
  readonly dictionary: CompiledDictionary
  readonly values: Values
}

/** The vocabulary of the own rules for the build to keep, with the texts that it is made of. */
export async function ownVocabulary(files: Files): Promise<{ texts: readonly string[]; made: CompiledVocabulary }> {
  const texts = await textsOf(files)
  return { texts: Object.values(texts), made: await compiled(texts, [], files) }
}

async function textsOf(files: Files) {
  const [columns, values] = await Promise.all([textOf(columnsRules, files), textOf(valuesRules, files)])
  return { columns, values }
}

async function compiled(
  { columns, values }: Awaited<ReturnType<typeof textsOf>>,
  extras: readonly JsonText[],
  files: Files,
): Promise<CompiledVocabulary> {
  const { fields, ...others } = await readOwnRules(columnsRules, columns, files)
  const added: ParsedColumns[] = []
  for (const text of extras) added.push(await parseColumnsOf(text))
  const dictionary = compileDictionary([{ ...others, fields: new Map(fields) }, ...added])
  return { dictionary, values: compileValues(await readOwnRules(valuesRules, values, files)) }
}

/**
 * The dictionary of `rules/`, extended by the files of `--columns`; where there are none, as the build has compiled it. Faults: `input-not-found`,
 * `dictionary-invalid`.
 */
export async function loadVocabulary(extras: readonly string[], files: Files): Promise<Vocabulary> {
  const added = await Promise.all(extras.map((file) => extraOf(file, files)))
  const texts = await textsOf(files)
  const made = added.length === 0 ? await files.readMade?.(Object.values(texts)) : undefined
  const { dictionary, values } = (made as CompiledVocabulary | undefined) ?? (await compiled(texts, added, files))
  return { dictionary: dictionaryOf(dictionary), values }
}

async function extraOf(file: string, files: Files): Promise<JsonText> {
  const text = await readUserText(file, files, (problem) => invalid(file, problem))
  if (text === undefined) throw new Fault('input-not-found', { file })
  const json = parseJson(text)
  if ('problem' in json) throw invalid(file, json.problem)
  return { file, text }
}
