import { squeeze } from './normalize-text.ts'

const group = /\(([^()]*)\)/gu
const numberFirst = /^(\d{1,2})[.、:=-]?([^\d.、:=;,/]+)[;,/、.]*/u
const wordFirst = /^([^\d.、:=;,/-]+)[.、:=-]?(\d{1,2})[;,/、.]*/u
const letterFirst = /^([a-z])[.、:=-]?([^a-z\d.、:=;,/]+)[;,/、.]*/u
/** What stands before a list that no brackets hold, and the list, which begins with its first number or letter. */
const unbracketed = /^([^\d():=]*[^\da-z():=、,.])[:、,.]?([01a][.、:=-]?[^\d.、:=;,/].*)$/u
const numbered = /\((\d)\)/gu

/** The numbers or letters of a heading, each with the words it stands for. */
export type Legend = ReadonlyMap<string, string>

/** A heading that goes over into a list of what may be filled in: the heading itself, and the list. */
export interface ListedHeading {
  readonly head: string
  readonly legend: Legend
}

/**
 * What a heading says that numbers or letters below it mean: 类别（1.非公企业 2.社会组织）, 经营(正常1/停产2/注销3), 建立方式①单独②联合③未建.
 * Undefined where it holds no such list and nothing but it, or one that has a number twice.
 */
export function legendOf(texts: readonly string[]): Legend | undefined {
  for (const text of texts) {
    for (const [, inside = ''] of squeeze(text).matchAll(group)) {
      const legend = listed(inside, numberFirst) ?? listed(inside, wordFirst) ?? listed(inside, letterFirst)
      if (legend !== undefined) return legend
    }
    const legend = listedHeading(text)?.legend
    if (legend !== undefined) return legend
  }
  return undefined
}

/** A heading with a list behind it that no brackets hold; its numbers count up from 0 or 1, so that years and amounts are none. */
export function listedHeading(text: string): ListedHeading | undefined {
  const [, head = '', list = ''] = unbracketed.exec(squeeze(text).replace(numbered, '$1')) ?? []
  const legend = head.length < shortest ? undefined : (listed(list, numberFirst) ?? listed(list, letterFirst))
  return legend !== undefined && isCounting([...legend.keys()]) ? { head, legend } : undefined
}

const shortest = 2

function isCounting(keys: readonly string[]): boolean {
  const numbers = keys
    .map((key) => (/\d/u.test(key) ? Number(key) : key.charCodeAt(0)))
    .sort((one, other) => one - other)
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
}

function listed(inside: string, item: RegExp): Legend | undefined {
  const legend = new Map<string, string>()
  for (let rest = inside; rest !== ''; ) {
    const [whole, one = '', other = ''] = item.exec(rest) ?? []
    const [number, words] = item === wordFirst ? [other, one] : [one, other]
    if (whole === undefined || legend.has(number)) return undefined
    legend.set(number, words)
    rest = rest.slice(whole.length)
  }
  return legend.size > 1 ? legend : undefined
}
