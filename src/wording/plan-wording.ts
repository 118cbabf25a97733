import type { PlanEntry, PlanRules } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { fieldName } from './choice-name.ts'
import { plansEn } from './en/plans.ts'
import { wordValue } from './word-value.ts'
import { wordingOf } from './wording.ts'
import { plansZh } from './zh/plans.ts'

/** What the planning lists say. */
export interface PlanWording {
  readonly columns: Readonly<
    Record<'plan' | 'place' | 'tier' | 'reason' | 'open' | 'lacking' | 'township' | 'possible', string>
  >
  /** Sheet and title of the lists in a text file. */
  readonly sheet: string
  /** Marks a place that the unknowns leave open. */
  readonly openMark: string
  readonly noTier: string
  /** A value by which the order is made, with its cell, if it has one. */
  readonly value: (label: string, value: string, cell: string | null) => string
  readonly mayBeNearer: string
  readonly grounds: (cells: string) => string
  readonly lacks: (units: number, tiers: readonly (readonly [title: string, units: number])[]) => string
  readonly mayLackMore: (units: number) => string
  readonly join: string
  readonly separator: string
  readonly note: (facts: PlanNote) => string
  readonly missing: (columns: string) => string
  readonly reading: Readonly<Record<PlanRules['kind'], string>>
  /** Labels and words on the page of a pack. */
  readonly page: Readonly<
    Record<'heading' | 'clause' | 'where' | 'tiers' | 'order' | 'take' | 'all' | 'asc' | 'desc' | 'units', string>
  > & {
    readonly taken: (limit: string, per: PlanRules['per'], kind: PlanRules['kind']) => string
    readonly listUnits: (tier: string) => string
  }
  /** One line on the terminal: every list with the number of its units. */
  readonly line: (lists: readonly (readonly [title: string, taken: number, kind: PlanRules['kind']])[]) => string
}

interface PlanNote {
  readonly kind: PlanRules['kind']
  readonly clause: string
  readonly candidates: number
  readonly taken: number
  readonly open: number
}

const byLanguage: Readonly<Record<Language, PlanWording>> = Object.freeze({ zh: plansZh, en: plansEn })

/** The words of planning lists in one language. */
export function planWording(language: Language): PlanWording {
  return byLanguage[language]
}

/** Why a unit or township stands where it does: its tier, the values that make the order, and the cells that all of it rests on. */
export function planReason(plan: PlanRules, entry: PlanEntry, language: Language): string {
  return entry.units === null ? unitReason(plan, entry, language) : townshipReason(plan, entry.units, language)
}

/** The title of the tier of an entry; that of no tier for one that has none. */
export function tierTitle({ tiers }: PlanRules, { tier }: PlanEntry, language: Language): string {
  return tiers.find(({ id }) => id === tier)?.title[language] ?? planWording(language).noTier
}

function unitReason(plan: PlanRules, entry: PlanEntry, language: Language): string {
  const words = planWording(language)
  const wording = wordingOf(language)
  const values = entry.values.map(({ by, value, cell }) =>
    words.value(fieldName(by, language), wordValue(by, value, wording), cell),
  )
  const shown = new Set(entry.values.map(({ cell }) => cell))
  const others = entry.cells.filter((cell) => !shown.has(cell))
  return [
    tierTitle(plan, entry, language),
    ...(values.length === 0 ? [] : [values.join(words.separator)]),
    ...(others.length === 0 ? [] : [words.grounds(others.join(wording.names.listSeparator))]),
    ...(entry.open ? [words.mayBeNearer] : []),
  ].join(words.join)
}

function townshipReason(plan: PlanRules, units: NonNullable<PlanEntry['units']>, language: Language): string {
  const words = planWording(language)
  const titles = [...plan.tiers.map(({ title }) => title[language]), words.noTier]
  const tiers = titles.map((title, at) => [title, units.tiers[at] ?? 0] as const).filter(([, count]) => count > 0)
  return [words.lacks(units.certain, tiers), ...(units.open === 0 ? [] : [words.mayLackMore(units.open)])].join(
    words.join,
  )
}
