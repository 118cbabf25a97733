const newline = 10
const space = 32
const quote = 34

/**
 * The entries of an `audit.json` as it is written (one line an element, the names of entries two spaces in) that `wanted` names, as
 * the text of an object; undefined if the bytes are laid out in another way. What is not wanted is not even decoded.
 */
export function wantedSections(bytes: Uint8Array, wanted: ReadonlySet<string>): string | undefined {
  const starts = entryStarts(bytes)
  const end = bytes.lastIndexOf(newline, bytes.length - 2)
  if (starts.length === 0 || end === -1 || end < (starts.at(-1) ?? 0)) return undefined
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const entries = starts.flatMap((start, at) => {
    const name = nameAt(bytes, start)
    if (!wanted.has(name)) return []
    return [
      decoder
        .decode(bytes.subarray(start, starts[at + 1] ?? end))
        .trimEnd()
        .replace(/,$/, ''),
    ]
  })
  return `{${entries.join(',')}}`
}

/** Where a line begins with exactly two spaces and a quotation mark: in JSON, texts have no line breaks. */
function entryStarts(bytes: Uint8Array): readonly number[] {
  const starts: number[] = []
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) {
    if (bytes[at + 1] === space && bytes[at + 2] === space && bytes[at + 3] === quote) starts.push(at + 1)
  }
  return starts
}

function nameAt(bytes: Uint8Array, start: number): string {
  const end = bytes.indexOf(quote, start + 3)
  return String.fromCharCode(...bytes.subarray(start + 3, Math.min(end, start + longestName)))
}

const longestName = 40
