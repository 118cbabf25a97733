import { squeeze } from './normalize-text.ts'

type PartWords = readonly (readonly string[])[]

/** Words for the parts of a count, each with its other spellings, and for parts that a number includes. */
export interface CountWords {
  readonly parts: PartWords
  readonly within: PartWords
}

const bracketed = /\(([^()]*)\)/gu
const joints = /[+、/,;:]|\d/u
const inside = /^(\d+)\((\d+)\)$/u
const pair = /^(\d+)[+/、,](\d+)$/u

/**
 * The parts of a count that the brackets of a heading list and nothing else: 正式+预备, 正式/预备, 1正式2预备. Each part is named by its first
 * word; empty where the brackets say anything else, or name only one part.
 */
export function countedParts(content: string, parts: PartWords): readonly string[] {
  const words = squeeze(content)
    .split(joints)
    .filter((word) => word !== '')
  const names = words.map((word) => parts.find((part) => part.includes(word))?.[0])
  const known = names.filter((name) => name !== undefined)
  return known.length === words.length && known.length > 1 && new Set(known).size === known.length ? known : []
}

/** The part that the brackets of a heading say is within the number: 其中预备党员; undefined for anything else. */
export function partWithin(content: string, within: PartWords): string | undefined {
  const plain = squeeze(content).replace(/:/gu, '')
  return within.find(([, ...spellings]) => spellings.includes(plain))?.[0]
}

/**
 * A reader of cells below a heading such as 党员数（正式+预备）, which says `2+1` in words, 正式2预备1; or 党员数（其中预备）, which says `3(1)`.
 * Undefined for any other heading.
 */
export function partsReader(
  texts: readonly string[],
  { parts, within }: CountWords,
): ((text: string) => string | undefined) | undefined {
  const contents = [...squeeze(texts.at(-1) ?? '').matchAll(bracketed)].map((match) => match[1] ?? '')
  const names = contents.map((content) => countedParts(content, parts)).find((found) => found.length === 2)
  if (names !== undefined) return (text) => inWords(squeeze(text), names)
  const part = contents.map((content) => partWithin(content, within)).find((found) => found !== undefined)
  return part === undefined ? undefined : (text) => including(squeeze(text), part)
}

function including(text: string, part: string): string | undefined {
  const [, whole, number] = inside.exec(text) ?? []
  return whole === undefined || number === undefined ? undefined : `${whole}(${part}${number})`
}

function inWords(text: string, [first = '', second = '']: readonly string[]): string | undefined {
  const [, one, other] = pair.exec(text) ?? []
  return one === undefined || other === undefined ? undefined : `${first}${one}${second}${other}`
}
