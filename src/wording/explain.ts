import type { ExplanationNode, UnitExplanation } from '../domain/explanation.ts'
import type { Language } from '../domain/text.ts'
import { explainEn } from './en/explain.ts'
import { explainZh } from './zh/explain.ts'

type NodeKind = Exclude<ExplanationNode['node'], 'leaf' | 'ref' | 'param'>

/** What `explain` says around the cells of one organization. */
export interface ExplainWording {
  unit(at: { readonly name: string; readonly code: string | null; readonly township: string | null }): string
  place(at: { readonly file: string; readonly sheet: string; readonly row: number }): string
  base(state: UnitExplanation['base'], reason: string | null): string
  coverage(name: string): string
  duplicate(at: string): string
  target(facts: {
    readonly id: string
    readonly title: string
    readonly clause: string
    readonly verdict: string
  }): string
  readonly applies: string
  readonly requires: string
  possible(outcomes: string): string
  missing(columns: string): string
  remedy(text: string): string
  /** The head of a group of conditions. */
  node(kind: NodeKind, least: number | null): string
  /** A switch of the pack used as a condition. */
  parameterHolds(name: string): string
  /** What is asked of a cell, behind its text. */
  asked(tests: string): string
  /** The original text of a cell, quoted. */
  quoted(text: string): string
  readonly blank: string
  parameter(name: string): string
  /** How a cell without a column of its own came to its value. */
  assumed(value: string): string
  readonly outcomes: Readonly<Record<string, string>>
}

const byLanguage: Readonly<Record<Language, ExplainWording>> = Object.freeze({ zh: explainZh, en: explainEn })

/** The words of `explain` in one language. */
export function explainWording(language: Language): ExplainWording {
  return byLanguage[language]
}
