import type { PublishedCheck, PublishedFigures } from '../app/check-figures.ts'
import { formatDecimal, formatPercent } from '../domain/format-rate.ts'
import type { Language } from '../domain/text.ts'
import { type FiguresWording, figuresWording } from '../wording/figures.ts'

/** What published figures imply, step by step, and whether they can hold together. */
export function figuresLines(figures: PublishedFigures, check: PublishedCheck, language: Language): readonly string[] {
  const words = figuresWording(language)
  const { base, previous, current } = figures
  const needed = check.basesNeeded === null ? [] : [neededText(figures, check.basesNeeded, words)]
  return [
    words.implied(previous, base, check.previousNumerators),
    words.implied(current, base, check.currentNumerators),
    ...(check.afterAddition === null ? [] : [afterText(figures, check.afterAddition, words)]),
    ...(check.consistent ? [words.consistent] : [words.inconsistent(current), ...needed]),
  ]
}

function afterText(
  { base, added }: PublishedFigures,
  { low, high }: NonNullable<PublishedCheck['afterAddition']>,
  words: FiguresWording,
): string {
  const percents = [...new Set([formatPercent(low), formatPercent(high)])].join('–')
  return words.after({ low: low.numerator, high: high.numerator }, added, base, percents)
}

function neededText(
  { base, current }: PublishedFigures,
  { above, upTo, whole }: NonNullable<PublishedCheck['basesNeeded']>,
  words: FiguresWording,
): string {
  if (whole !== null) return words.baseNeeded(current, base, whole)
  return words.noBase(current, formatDecimal(above, 2), formatDecimal(upTo, 2))
}
