import { listedHeading } from './heading-list.ts'
import { type CountWords, countedParts, partWithin } from './heading-parts.ts'
import { squeeze } from './normalize-text.ts'

/** How headings are worded alike: the `text` part of `rules/columns.json`. */
export interface HeadingWords extends CountWords {
  /** Spellings and misprints with what they mean, replaced in this order. */
  readonly synonyms: readonly (readonly [string, string])[]
  /** Words that change what a heading means (流动, 预备), so that brackets around them are never dropped. */
  readonly qualifiers: readonly string[]
  /** What people and things are counted in, as it stands behind a stroke or a label: 职工数/人, 党员数 单位：人. */
  readonly counters: readonly string[]
  /** Labels of what is counted in: 单位. */
  readonly counterLabels: readonly string[]
}

/** Turns a heading into its keys, the most exact first; remembers what it has seen. */
export type HeadingReader = (text: string) => readonly string[]

const han = /^[\u4e00-\u9fff]+$/u
const noise = /["'“”‘’`*★☆※◆●■▲△:;]+/gu
const joints = /[、,/和及与或]|以及|或者/gu
const serials = [
  /^\((?:[一二三四五六七八九十]+|\d{1,2})\)/u,
  /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)]/u,
  /^[（(]?[①-⑳]/u,
]
const circled = /[①-⑳]/gu
const years = [/(?:19|20)\d{2}年度/gu, /(?:19|20)\d{2}年(?:\d{1,2}月底?|底|末|初)?/gu, /(?:19|20)\d{2}/gu]
const bracketed = /\(([^()]*)\)/gu

/** A heading reduced to what it is compared by: no white space, marks, leading serial or circled digit, known misprints put right. */
export function headingKey(text: string, words: HeadingWords): string {
  const joined = (han.test(text) ? text : withoutMarks(text)).replace(joints, '、')
  return words.synonyms.reduce((rest, [from, to]) => (rest.includes(from) ? rest.replaceAll(from, to) : rest), joined)
}

function withoutMarks(text: string): string {
  const plain = squeeze(text.replace(circled, '')).replace(noise, '')
  return serials.reduce((rest, serial) => (rest.replace(serial, '') === '' ? rest : rest.replace(serial, '')), plain)
}

/** A reader that gives a heading with its brackets, then without hints in brackets, then without years. */
export function createHeadingReader(words: HeadingWords): HeadingReader {
  const seen = new Map<string, readonly string[]>()
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const keys = [
      ...new Set([text, ...headOfList(text, words)].flatMap((each) => keysOf(headingKey(each, words), words))),
    ]
    seen.set(text, keys)
    return keys
  }
}

/** `建立方式1单独2联合3未建` is also `建立方式`; a list of what is counted (党员数1正式2预备) is no list of answers. */
function headOfList(text: string, { qualifiers }: HeadingWords): readonly string[] {
  const listed = listedHeading(text)
  if (listed === undefined) return []
  return qualifiers.some((word) => [...listed.legend.values()].some((each) => each.includes(word))) ? [] : [listed.head]
}

/** Brackets that say of which parts a count is made, which is no other count: 党员数(正式+预备). */
function tellsParts(content: string, { parts, within }: HeadingWords): boolean {
  return countedParts(content, parts).length > 0 || partWithin(content, within) !== undefined
}

function keysOf(key: string, words: HeadingWords): readonly string[] {
  const forms = withoutHints(withoutCounter(key, words), words)
  const dated = forms.flatMap((form) => years.map((year) => form.replace(year, '')))
  return [...new Set([...forms, ...dated])].filter((form) => form !== '')
}

/** `职工人数/人`, with the stroke as `headingKey` writes it, and `职工人数单位人`. */
function withoutCounter(key: string, { counters, counterLabels }: HeadingWords): string {
  const labels = ['、', ...counterLabels]
  const endings = counters.flatMap((each) => labels.map((label) => label + each))
  const ending = endings.find((each) => key.endsWith(each) && key.length > each.length)
  return ending === undefined ? key : key.slice(0, -ending.length)
}

/** `职工人数(人)` is also `职工人数`; `党员数(流动)` is also `流动党员数`, and never `党员数`. */
function withoutHints(key: string, words: HeadingWords): readonly string[] {
  if (!key.includes('(')) return [key]
  const isQualified = (content: string): boolean => words.qualifiers.some((word) => content.includes(word))
  const isKept = (content: string): boolean => isQualified(content) && !tellsParts(content, words)
  const kept = key.replace(bracketed, (whole, content: string) => (isKept(content) ? whole : ''))
  const inner = [...kept.matchAll(bracketed)].map((match) => match[1] ?? '').join('')
  if (inner === '') return [key, kept.replace(/\(.*$/u, '')]
  const outer = kept.replace(bracketed, '')
  return [key, kept, inner + outer, outer + inner]
}
