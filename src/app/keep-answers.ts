import { Fault } from '../domain/fault.ts'
import { loadAnswers } from './load-answers.ts'
import { loadVocabulary } from './load-dictionary.ts'
import type { Files, InputPath } from './ports.ts'

/** A Fault `output-filled-in` if a fill-in list lies there that holds answers: they would be lost. */
export async function keepAnswers(list: InputPath, files: Files): Promise<void> {
  const { values } = await loadVocabulary([], files)
  const sheets = await loadAnswers([list], values, files).catch((error: unknown) => {
    if (error instanceof Fault && error.code.startsWith('input-')) return []
    throw error
  })
  const filled = sheets.some(({ answers, issues }) => answers.length + issues.length > 0)
  if (filled) throw new Fault('output-filled-in', { file: list.name })
}
