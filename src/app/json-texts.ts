/** Elements of a list, and characters of a text, that are written at once. */
const atOnce = { elements: 2000, characters: 1 << 16 }

/**
 * Plain data as `JSON.stringify` writes it, in several texts where a list or a text is long: the account of a million units is never one text.
 */
export function* jsonTexts(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > atOnce.elements) yield* listTexts(value)
  else if (typeof value === 'string' && value.length > atOnce.characters) yield* longText(value)
  else if (isFacts(value) && Object.values(value).some(isLong)) yield* factsTexts(value)
  else yield JSON.stringify(value)
}

function* listTexts(list: readonly unknown[]): Generator<string> {
  for (let at = 0; at < list.length; at += atOnce.elements) {
    const some = JSON.stringify(list.slice(at, at + atOnce.elements))
    yield `${at === 0 ? '[' : ','}${some.slice(1, -1)}`
  }
  yield ']'
}

function* longText(text: string): Generator<string> {
  // Two halves of one character would be escaped if they were written apart.
  if (/[\uD800-\uDFFF]/.test(text)) {
    yield JSON.stringify(text)
    return
  }
  yield '"'
  for (let at = 0; at < text.length; at += atOnce.characters)
    yield JSON.stringify(text.slice(at, at + atOnce.characters)).slice(1, -1)
  yield '"'
}

function* factsTexts(facts: object): Generator<string> {
  let mark = '{'
  for (const [key, value] of Object.entries(facts)) {
    if (value === undefined) continue
    yield `${mark}${JSON.stringify(key)}:`
    yield* jsonTexts(value)
    mark = ','
  }
  yield '}'
}

function isFacts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether something in it is worth several texts. */
function isLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > atOnce.elements
  if (typeof value === 'string') return value.length > atOnce.characters
  return isFacts(value) && Object.values(value).some(isLong)
}
