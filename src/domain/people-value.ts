/** Stands between the values of a conflict. */
export const conflictMark = ' ｜ '

/** Control characters, lone surrogates and non-characters: no list can show them. */
const unprintable = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
/** An apostrophe before what a spreadsheet would take for a formula or a number: it is not part of the text. */
const guard = /^(?:'(?=[\d=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFFFD]))+/u
const blanks = /^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/gu

/** A text as the register keeps it: without white space around it, line breaks as `\n`, nothing that a list cannot show. */
export function peopleValue(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[ \t\u3000]+\n/g, '\n')
  return lines.replace(unprintable, '\uFFFD').replace(blanks, '').replace(guard, '')
}
