import type { Language } from '../domain/text.ts'
import { figuresEn } from './en/figures.ts'
import { figuresZh } from './zh/figures.ts'

/** Whole numbers from one to another. */
export interface WholeSpan {
  readonly low: number
  readonly high: number
}

/** What `figures` says of published numbers. */
export interface FiguresWording {
  rate(numerator: number, denominator: number, percent: string): string
  /** Numerators that a printed rate implies; null if there is none. */
  implied(percent: string, base: number, numerators: WholeSpan | null): string
  after(numerators: WholeSpan, added: number, base: number, percents: string): string
  readonly consistent: string
  inconsistent(current: string): string
  /** The whole bases at which the second rate could hold. */
  baseNeeded(current: string, base: number, bases: WholeSpan): string
  /** No whole base will do: the bounds between which it would have to lie, with two decimals. */
  noBase(current: string, above: string, upTo: string): string
}

const byLanguage: Readonly<Record<Language, FiguresWording>> = Object.freeze({ zh: figuresZh, en: figuresEn })

/** The words of `figures` in one language. */
export function figuresWording(language: Language): FiguresWording {
  return byLanguage[language]
}
