import type { Breakdown } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { bulletinWording } from './bulletin-wording.ts'
import { choiceName } from './choice-name.ts'

/** A group of a ranking as people call it. */
export function groupName(group: string | null, by: Breakdown, language: Language): string {
  return group === null ? bulletinWording(language).unknownGroup : choiceName(by, group, language)
}
