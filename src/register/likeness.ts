import type { ProposedEvent } from '../domain/register-event.ts'
import type { RegisterWords } from './words.ts'

export type Likeness = ProposedEvent['why']

/** An organization as far as it may be taken for another. */
export interface Party {
  /** As `normalizeName` writes it. */
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
}

/** The ways in which one organization may be another, the surest first. */
export const likenesses: readonly Likeness[] = [
  'same-name-other-code',
  'similar-code',
  'legal-form',
  'moved',
  'similar-name',
]

/** Names shorter than this differ in too much if they differ in one character; cores shorter than that are no names. */
const shortestName = 5
const shortestCore = 2

/**
 * Marks that two organizations share if they are alike in the one way: a code without one of its characters, a name without its
 * legal form, a name without one of its characters (put in, left out, replaced or moved to the next place). As many as the name
 * or the code has characters, so that likeness is found without comparing everyone with everyone.
 */
export function marksOf(why: Likeness, party: Party, words: RegisterWords): readonly string[] {
  const { name, creditCode, township } = party
  const place = township ?? ''
  switch (why) {
    case 'same-name-other-code':
      return [`${place}/${name}`]
    case 'similar-code':
      return without(creditCode ?? '').map((rest, at) => `${at}/${rest}`)
    case 'legal-form':
      return [`${place}/${coreOf(name, words)}`]
    case 'moved':
      return [name]
    case 'similar-name':
      return similarNames(name, words).map((rest) => `${place}/${rest}`)
  }
}

/** Whether a shared mark means anything for these two. Two codes are two organizations, unless one of them is a slip. */
export function mayBe(why: Likeness, one: Party, other: Party): boolean {
  const bothCoded = one.creditCode !== null && other.creditCode !== null
  if (why === 'moved') return !bothCoded && one.township !== other.township
  return why !== 'similar-name' || !bothCoded
}

/** A name without any one of its characters, numerals excepted, and the name itself. */
function similarNames(name: string, { numerals }: RegisterWords): readonly string[] {
  if (name.length < shortestName) return []
  return [...new Set([name, ...without(name).filter((_, at) => !numerals.has(name.charAt(at)))])]
}

/** A text without its first character, without its second one, and so on. */
function without(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1))
}

/** A name without the legal forms at its end; the name itself where nothing would be left. */
function coreOf(name: string, words: RegisterWords): string {
  const form = words.legalForms.find((each) => name.endsWith(each))
  if (form === undefined || name.length - form.length < shortestCore) return name
  return coreOf(name.slice(0, -form.length), words)
}
