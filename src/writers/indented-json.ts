/** Nothing that JSON has to escape: most texts are told to be so in one look. */
const plain = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/

/** A text as JSON has it. */
export function quotedJson(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text)
}

/**
 * Plain data as `JSON.stringify` writes it with an indentation of two spaces, every line but the first one behind a margin. It is faster, because a report has
 * many small facts and few texts with anything to escape.
 */
export function indentedJson(value: unknown, margin = ''): string {
  if (typeof value === 'string') return quotedJson(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  return Array.isArray(value) ? listJson(value, margin) : factsJson(value, margin)
}

function listJson(list: readonly unknown[], margin: string): string {
  if (list.length === 0) return '[]'
  const inner = `${margin}  `
  let json = '['
  for (let at = 0; at < list.length; at += 1) {
    json += `${at === 0 ? '\n' : ',\n'}${inner}${indentedJson(list[at], inner)}`
  }
  return `${json}\n${margin}]`
}

function factsJson(facts: object, margin: string): string {
  const inner = `${margin}  `
  let json = ''
  for (const key of Object.keys(facts)) {
    const value = (facts as Readonly<Record<string, unknown>>)[key]
    if (value === undefined) continue
    json += `${json === '' ? '{\n' : ',\n'}${inner}${quotedJson(key)}: ${indentedJson(value, inner)}`
  }
  return json === '' ? '{}' : `${json}\n${margin}}`
}
