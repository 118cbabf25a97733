import type { BulletinContext } from './bulletin-context.ts'

/** Every text of a list, or the word for none. */
export function nameList(texts: readonly string[], { words }: BulletinContext): string {
  return texts.length === 0 ? words.none : texts.join(words.listSeparator)
}

/** As many as a sentence holds; the others are in the attachment. */
export function shortList(texts: readonly string[], context: BulletinContext): string {
  const { named } = context.facts
  if (texts.length <= named) return nameList(texts, context)
  return context.words.andOthers(nameList(texts.slice(0, named), context))
}
