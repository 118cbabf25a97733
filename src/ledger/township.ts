import { townshipName } from '../domain/township-name.ts'
import type { TownshipWords } from './dictionary-schema.ts'
import { squeeze } from './normalize-text.ts'

const run = /\p{Script=Han}+/gu
const longestStem = 6

/**
 * The township that the name of a file speaks of, else the nearest folder that speaks of one. Blanks part words there; only where
 * that gives nothing they are taken for alignment.
 */
export function townshipInPath(path: string, words: TownshipWords): string | null {
  const parts = path.split('/').toReversed()
  const parted = parts.map((part) => part.replace(/\s+/gu, '_'))
  return [...parted, ...parts].map((part) => townshipInText(part, words)).find((name) => name !== null) ?? null
}

/**
 * True where two names cannot mean one township: 桐琴 and 武义县桐琴镇 can.
 */
export function areOther(left: string, right: string, words: TownshipWords): boolean {
  const [one, two] = [left, right].map((text) => townshipInText(text, words) ?? townshipName(text)) as [string, string]
  return !one.startsWith(two) && !two.startsWith(one)
}

/**
 * The township that a title, a sheet name or a file name speaks of, without the larger place before it; null if it names
 * none. The first name in the text counts.
 */
export function townshipInText(text: string, words: TownshipWords): string | null {
  for (const piece of squeeze(text).match(run) ?? []) {
    const found = townshipInRun(piece, words)
    if (found !== null) return found
  }
  return null
}

function townshipInRun(piece: string, words: TownshipWords): string | null {
  const cuts = words.endings
    .flatMap((ending) => endsOf(piece, ending).map((end) => ({ ending, end })))
    .sort((left, right) => left.end - right.end || right.ending.length - left.ending.length)
  for (const { ending, end } of cuts) {
    const stem = afterLarger(piece.slice(0, end - ending.length), [...words.larger, ...words.leading])
    const goesOn = words.endings.some((word) => piece.startsWith(word, end))
    const isName = !goesOn && stem.length >= 1 && stem.length <= longestStem && !words.general.includes(stem)
    if (isName && !words.endings.some((word) => stem.endsWith(word))) return stem + ending
  }
  return null
}

/** What follows the last larger place in a text, as far as anything does: 沙州 is a name, 余杭区瓶窑 begins with a place. */
function afterLarger(text: string, larger: readonly string[]): string {
  const cuts = larger.flatMap((word) => endsOf(text, word)).filter((cut) => cut < text.length)
  return text.slice(Math.max(0, ...cuts))
}

function endsOf(piece: string, ending: string): readonly number[] {
  const ends: number[] = []
  for (let at = piece.indexOf(ending); at >= 0; at = piece.indexOf(ending, at + 1)) ends.push(at + ending.length)
  return ends
}
