import { Fault } from '../domain/fault.ts'
import type { FileProblem } from '../domain/file-problem.ts'
import { type Dictionary, parseDictionary } from '../ledger/dictionary.ts'
import { parseValues, type Values } from '../ledger/values.ts'
import { parseJson } from './parse-json.ts'
import type { Files } from './ports.ts'
import { readUserText } from './read-user-text.ts'

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
  const values = await ownText('values.json', files)
  return {
    dictionary: parseDictionary(await ownText('columns.json', files), texts),
    values: parseValues(values.file, values.text),
  }
}
