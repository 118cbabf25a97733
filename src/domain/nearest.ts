import { distance } from 'fastest-levenshtein'

/**
 * The candidate most like the given name, or null if none is near enough to be what was meant. Case does not count, and
 * a name may have been cut short.
 */
export function nearestOf(given: string, candidates: Iterable<string>): string | null {
  const wanted = given.toLowerCase()
  const ranked = [...candidates].map((name) => ({ name, ...likeness(wanted, name.toLowerCase()) }))
  const [best] = ranked.filter(({ isNear }) => isNear).sort((left, right) => left.far - right.far)
  return best?.name ?? null
}

/** Up to two letters in five may differ, in a word of four two (letters change places); of a shortened name three letters are enough. */
function likeness(wanted: string, name: string): { readonly far: number; readonly isNear: boolean } {
  const far = distance(wanted, name)
  const longest = Math.max(wanted.length, name.length)
  const allowed = Math.max(longest < 4 ? 1 : 2, Math.floor(longest * 0.4))
  return { far, isNear: far <= allowed || (wanted.length >= 3 && name.startsWith(wanted)) }
}
