import type { DeadlineFacts, GoalRow, NearUnit } from '../domain/deadline.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import type { Language } from '../domain/text.ts'
import { deadlineWording } from '../wording/deadline-wording.ts'
import { planWording } from '../wording/plan-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { optionLabel } from './document-context.ts'

/** The title of what a goal is of; a target goes by its id. */
export function goalTitle({ indicator, title }: GoalRow, language: Language): string {
  const target = targetOfIndicator(indicator)
  return target === null ? title[language] : `${target} ${title[language]}`
}

/** The group of a goal as people call it. */
export function goalGroup({ by, group }: GoalRow, language: Language): string {
  const wording = wordingOf(language)
  if (by === 'all') return wording.names.allUnits
  return group === null ? wording.names.unknownGroup : optionLabel(by, group, wording)
}

/** The planning list that a unit is on, with its tier; null if it is on none. */
export function listText({ list }: NearUnit, { lists }: DeadlineFacts, language: Language): string | null {
  const plan = lists.find(({ id }) => id === list?.plan)
  if (plan === undefined) return null
  const tier = plan.tiers.find(({ id }) => id === list?.tier)?.title[language] ?? planWording(language).noTier
  return deadlineWording(language).list(plan.title[language], tier)
}
