import { compileDictionary, type Dictionary, dictionaryOf } from './dictionary.ts'
import { type JsonText, parseColumns } from './parse-columns.ts'

/** The dictionary of `columns.json` and what the user adds to it. A Fault `dictionary-invalid` names the place that is wrong. */
export function parseDictionary(columns: JsonText, extras: readonly JsonText[]): Dictionary {
  return dictionaryOf(compileDictionary([columns, ...extras].map(parseColumns)))
}
