import type { BulletinInput, BulletinSettings } from '../domain/bulletin.ts'
import type { BulletinTemplate } from '../domain/bulletin-template.ts'
import type { Language } from '../domain/text.ts'
import { bulletinFacts } from '../rates/bulletin-facts.ts'
import { wordSections } from '../wording/word-report.ts'
import { type PageMaker, rankingFormats, writeRanking } from '../writers/ranking-writer.ts'
import type { Artifact } from './ports.ts'

export interface RankingRendering {
  /** `docx`, `xlsx`, `md`, `csv`, `json`; other names are passed over. */
  readonly formats: readonly string[]
  readonly language: Language
  readonly template: BulletinTemplate
  readonly settings: BulletinSettings
  /** Else letter and workbook are made in this thread. */
  readonly pages?: PageMaker | undefined
}

/** The documents of a ranking (排名通报) in the formats that are named. */
export function renderRanking(input: BulletinInput, rendering: RankingRendering): Promise<readonly Artifact[]> {
  const { formats, language, template, settings, pages } = rendering
  const report = input.report.lang === language ? input.report : wordSections(input.report, language)
  const facts = bulletinFacts({ ...input, report }, settings)
  return writeRanking(
    { facts, template, language },
    rankingFormats.filter((id) => formats.includes(id)),
    pages,
  )
}
