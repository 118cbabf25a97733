/** Stands for a character that no document can hold. */
const replacement = '\uFFFD'

/**
 * Control characters, lone surrogates and non-characters: XML 1.0 cannot hold most of them, a terminal obeys some, and they have
 * no business in a document.
 */
const unprintable = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The text with every character that a document or a terminal must not get made visible as `�`; line breaks become `\n`. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, replacement)
}
