import { Fault } from '../domain/fault.ts'
import { type Dictionary, parseDictionary } from '../ledger/dictionary.ts'
import { parseValues, type Values } from '../ledger/values.ts'
import type { Files } from './ports.ts'

/** Headings and spellings of values: what the reader of ledgers needs to know. */
export interface Vocabulary {
  readonly dictionary: Dictionary
  readonly values: Values
}

async function ownText(file: string, files: Files): Promise<{ readonly file: string; readonly text: string }> {
  const text = await files.readRules(file)
  if (text === undefined) throw new Fault('internal', { problem: `rules/${file}` })
  return { file: `rules/${file}`, text }
}

/** The dictionary of `rules/`, extended by the files of `--columns`. Faults: `input-not-found`, `dictionary-invalid`. */
export async function loadVocabulary(extras: readonly string[], files: Files): Promise<Vocabulary> {
  const texts = await Promise.all(
    extras.map(async (file) => {
      const text = await files.readText(file)
      if (text === undefined) throw new Fault('input-not-found', { file })
      return { file, text }
    }),
  )
  const values = await ownText('values.json', files)
  return {
    dictionary: parseDictionary(await ownText('columns.json', files), texts),
    values: parseValues(values.file, values.text),
  }
}
