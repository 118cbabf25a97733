import type { Cell } from '../domain/grid.ts'

const equals = 0x3d
const apostrophe = 0x27

/**
 * The cell of a text file that holds a text; undefined if it holds none. `="0012"` and a leading apostrophe are how digits are kept from
 * becoming a number in Excel; they are not part of the text.
 */
export function textCell(text: string): Cell | undefined {
  if (text === '') return undefined
  if (!mayBeDressed(text.charCodeAt(0))) return { kind: 'text', text }
  const formula = /^="([^"]*)"$/.exec(text)
  const plain = formula?.[1] ?? text.replace(/^'(?=[\d=+\-@])/, '')
  return plain === '' ? undefined : { kind: 'text', text: plain }
}

/** Whether a text that begins with this letter may be more than what its cell holds. */
export function mayBeDressed(letter: number): boolean {
  return letter === equals || letter === apostrophe
}
