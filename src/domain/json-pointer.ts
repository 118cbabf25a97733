/** One step of a JSON pointer: a key or an index, escaped as RFC 6901 says. */
export function step(key: PropertyKey): string {
  const text = String(key)
  return /[~/]/.test(text) ? `/${text.replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${text}`
}

/** JSON pointer (RFC 6901) of a path of keys and indexes. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map(step).join('')
}
