import type { NearUnit } from '../domain/deadline.ts'
import type { Language } from '../domain/text.ts'
import { deadlineEn } from './en/deadline.ts'
import { wordValue } from './word-value.ts'
import { wordingOf } from './wording.ts'
import { deadlineZh } from './zh/deadline.ts'

type DeadlineColumn =
  | 'group'
  | 'known'
  | 'atBest'
  | 'atWorst'
  | 'between'
  | 'gaps'
  | 'goalFrom'
  | 'nearest'
  | 'place'
  | 'steps'
  | 'list'
  | 'floating'
  | 'targets'
  | 'why'

/** What the view of goals says. */
export interface DeadlineWording {
  readonly name: string
  readonly title: string
  readonly sheets: Readonly<Record<'goals' | 'nearest', string>>
  readonly columns: Readonly<Record<DeadlineColumn, string>>
  readonly goalFrom: Readonly<Record<'pack' | 'asked', string>>
  readonly reading: Readonly<Record<'goals' | 'nearest', readonly string[]>>
  readonly why: (facts: {
    readonly steps: number | null
    readonly list: string | null
    /** Label and value of every figure that is known. */
    readonly figures: readonly (readonly [label: string, value: string])[]
  }) => string
  readonly figures: Readonly<Record<(typeof figures)[number], string>>
  readonly list: (plan: string, tier: string) => string
  /** The nearest units of a group, on one line of the terminal. */
  readonly nearestLine: (group: string, units: readonly string[], more: number) => string
  readonly noGoals: string
  /** The goal of an indicator behind its title. */
  readonly titled: (title: string, goal: string) => string
}

const byLanguage: Readonly<Record<Language, DeadlineWording>> = Object.freeze({ zh: deadlineZh, en: deadlineEn })

/** The words of the view of goals in one language. */
export function deadlineWording(language: Language): DeadlineWording {
  return byLanguage[language]
}

const figures = ['members', 'floatingMembers', 'employees'] as const

/** Why a unit is as near as it is: what it would have to change, its list, and the figures that decide between alike ones. */
export function nearReason(unit: NearUnit, list: string | null, language: Language): string {
  const wording = wordingOf(language)
  const { why, figures: labels } = deadlineWording(language)
  return why({
    steps: unit.steps,
    list,
    figures: figures.flatMap((field) =>
      unit[field] === null ? [] : [[labels[field], wordValue(field, unit[field], wording)] as const],
    ),
  })
}
