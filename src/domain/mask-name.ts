/** The first character and a star; a single character tells no name and stays. */
export function maskName(text: string): string {
  const [first = '', ...rest] = [...text]
  return rest.length === 0 ? first : `${first}*`
}

const separators = /([\s、，,;；/｜|]+)/u

/** Every name of a list of names masked. */
export function maskNames(text: string): string {
  return text
    .split(separators)
    .map((part, at) => (at % 2 === 1 ? part : maskName(part)))
    .join('')
}
