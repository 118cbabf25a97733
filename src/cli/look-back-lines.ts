import type { LookBack } from '../domain/look-back.ts'
import type { Language } from '../domain/text.ts'
import { lookBackWording } from '../wording/look-back.ts'
import { lookBackSummary } from '../wording/look-back-summary.ts'

/** What a look-back came to, line by line, for a person at a terminal. */
export function lookBackLines(value: LookBack, language: Language): readonly string[] {
  const { title, period } = lookBackWording(language)
  const sections = lookBackSummary(value, language).flatMap(({ heading, lines }) => [
    '',
    heading,
    ...lines.map(
      ([item, said, note]) => `  ${[item, said, note].filter((part) => part !== null && part !== '').join('  ')}`,
    ),
  ])
  return [title, period(value.since, value.until), ...sections]
}
