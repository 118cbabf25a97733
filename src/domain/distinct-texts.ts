import { createRowIndex } from './row-index.ts'
import { textRows } from './text-rows.ts'

/** Texts of which each is kept once, in a third of the memory of a set. */
export interface DistinctTexts {
  /** False if the text is there already. */
  add(text: string): boolean
}

/** No text yet. */
export function distinctTexts(): DistinctTexts {
  const texts = textRows()
  const index = createRowIndex(texts.at)
  return {
    add(text) {
      if (index.get(text) !== undefined) return false
      index.add(text, texts.length)
      texts.push(text)
      return true
    },
  }
}
