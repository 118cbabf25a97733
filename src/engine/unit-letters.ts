import { GAP, MET, OUT, type OutcomeSet, type Verdict } from '../domain/verdict.ts'
import type { TargetVerdict } from './answer.ts'

/** Outcome sets as letters, by set; and those of unknown verdicts. */
const settledLetters = '-abcdefg'
const openLetters = '-ABCDEFG'

const verdictLetters = Object.freeze({ met: 'm', gap: 'g', notApplicable: 'n', excluded: 'x', 'not-evaluated': '-' })

/** The letter of what can still come out of an indicator; `-` for the empty set. */
export function setLetter(set: OutcomeSet): string {
  return settledLetters[set] ?? '-'
}

/** The letter of a verdict; that of an unknown one says which outcomes are left. */
export function targetLetter(verdict: TargetVerdict, set: OutcomeSet): string {
  return verdict === 'unknown' ? (openLetters[set] ?? '-') : verdictLetters[verdict]
}

const verdictOfLetter: ReadonlyMap<string, TargetVerdict> = new Map([
  ...Object.entries(verdictLetters).map(([verdict, letter]) => [letter, verdict as TargetVerdict] as const),
  ...[...openLetters.slice(1)].map((letter) => [letter, 'unknown'] as const),
])

/** The verdict that the letter of a target stands for; undefined for any other letter. */
export function letterVerdict(letter: string): TargetVerdict | undefined {
  return verdictOfLetter.get(letter)
}

/** Every letter of an indicator with its outcome set, by character code. */
export const setCodes: readonly (readonly [code: number, set: OutcomeSet])[] = [...settledLetters].map(
  (letter, set) => [letter.charCodeAt(0), set] as const,
)

/** Every letter of an evaluated target with its outcome set and what it is counted as, by character code. */
export const targetCodes: readonly {
  readonly code: number
  readonly set: OutcomeSet
  readonly verdict: Verdict | 'excluded'
}[] = [
  { code: verdictLetters.met.charCodeAt(0), set: MET, verdict: 'met' },
  { code: verdictLetters.gap.charCodeAt(0), set: GAP, verdict: 'gap' },
  { code: verdictLetters.notApplicable.charCodeAt(0), set: OUT, verdict: 'notApplicable' },
  { code: verdictLetters.excluded.charCodeAt(0), set: OUT, verdict: 'excluded' },
  ...[...openLetters.slice(1)].map((letter, at) => ({
    ...{ code: letter.charCodeAt(0), set: at + 1 },
    verdict: 'unknown' as const,
  })),
]

/** The letter of a gap. */
export const gapLetter = verdictLetters.gap

const gapCode = gapLetter.charCodeAt(0)
const [firstOpen = 0, lastOpen = 0] = [openLetters[1], openLetters.at(-1)].map((letter) => letter?.charCodeAt(0))

/** True for the character code of a gap. */
export function isGapCode(code: number): boolean {
  return code === gapCode
}

/** True for the character code of an unknown verdict. */
export function isOpenCode(code: number): boolean {
  return code >= firstOpen && code <= lastOpen
}

/** A unit that is not on a planning list, and one that may be. */
export const notListed = '-'
export const maybeListed = '?'

const firstTier = 'a'.charCodeAt(0)

/** The letter of a unit on a list: the position of its tier, a capital if it may stand in an earlier one. */
export function listLetter(tier: number, open: boolean): string {
  const letter = String.fromCharCode(firstTier + tier)
  return open ? letter.toUpperCase() : letter
}

/** The tier that a letter of a list stands for; undefined where the unit is not, or not certainly, on the list. */
export function tierOfLetter(letter: string): { readonly tier: number; readonly open: boolean } | undefined {
  if (letter === '' || letter === notListed || letter === maybeListed) return undefined
  const plain = letter.toLowerCase()
  return { tier: plain.charCodeAt(0) - firstTier, open: letter !== plain }
}
