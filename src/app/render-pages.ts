import { writeLetter } from '../writers/letter-writer.ts'
import type { LetterWriter } from '../writers/ranking-writer.ts'

export type { Page } from '../writers/letter-writer.ts'
export type { LetterWriter } from '../writers/ranking-writer.ts'

/** Makes a letter in this thread. */
export const renderLetter: LetterWriter = writeLetter

/** Resolves when everything is loaded that letters are made with. */
export async function getReadyForLetters(): Promise<null> {
  return null
}
