import type { Dictionary } from './dictionary.ts'
import { squeeze } from './normalize-text.ts'

/**
 * The kinds that a title, a sheet name or the heading of the name column speaks of; null if it speaks of none, or of
 * enterprises and social organizations together. Longer words first, so that 民办非企业单位 says nothing of 企业.
 */
function kindsInText(text: string, nature: Dictionary['nature']): readonly string[] | null {
  const found: (readonly string[])[] = []
  let rest = squeeze(text)
  for (const [word, kinds] of nature) {
    if (!rest.includes(word)) continue
    rest = rest.replaceAll(word, '|')
    found.push(kinds)
  }
  if (found.length === 0) return null
  const common = found.reduce((both, kinds) => both.filter((kind) => kinds.includes(kind)))
  return common.length === 0 ? null : common
}

/** What several texts leave possible together; a text that fits none of the others is left aside. */
export function narrowKinds(texts: readonly (string | null)[], nature: Dictionary['nature']): readonly string[] | null {
  return texts.reduce<readonly string[] | null>((kinds, text) => {
    const next = text === null ? null : kindsInText(text, nature)
    if (kinds === null || next === null) return kinds ?? next
    const both = kinds.filter((kind) => next.includes(kind))
    return both.length === 0 ? kinds : both
  }, null)
}
