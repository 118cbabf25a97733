const openings = /[[{〔【〖《「『]/gu
const closings = /[\]}〕】〗》」』]/gu

/** Square, hexagonal and corner brackets as round ones. */
export function unifyBrackets(text: string): string {
  return text.replace(openings, '(').replace(closings, ')')
}
