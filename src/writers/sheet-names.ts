const longest = 31

/** Names that a workbook takes: without forbidden characters, at most 31 characters, and no two alike (case does not count). */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const free = freeName(cleaned(name), taken)
    taken.add(free.toLowerCase())
    return free
  })
}

function cleaned(name: string): string {
  const allowed = name.replace(/[\\/?*[\]:'\p{Cc}]/gu, ' ').trim()
  return shortened(allowed, longest) || 'Sheet'
}

function freeName(name: string, taken: ReadonlySet<string>, copy = 1): string {
  const suffix = copy === 1 ? '' : ` (${copy})`
  const candidate = shortened(name, longest - suffix.length) + suffix
  return taken.has(candidate.toLowerCase()) ? freeName(name, taken, copy + 1) : candidate
}

/** Cut to UTF-16 units, which is what the format counts, without halving a character. */
function shortened(name: string, units: number): string {
  return Array.from(name).reduce(
    (kept, character) => (kept.length + character.length <= units ? kept + character : kept),
    '',
  )
}
