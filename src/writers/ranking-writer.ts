import type { Artifact } from '../app/ports.ts'
import type { BulletinFacts } from '../domain/bulletin.ts'
import type { BulletinTemplate } from '../domain/bulletin-template.ts'
import type { Language } from '../domain/text.ts'
import { bulletinContext } from '../wording/bulletin-context.ts'
import { bulletinPage } from './bulletin-page.ts'
import { rankingTables, rankingWorkbook } from './ranking-document.ts'

/** What the documents of a ranking are rendered from. */
export interface RankingDocuments {
  readonly facts: BulletinFacts
  readonly template: BulletinTemplate
  readonly language: Language
}

type Write = (documents: RankingDocuments) => Promise<readonly Artifact[]>

/** The formats, each loaded only when it is asked for. */
const formats = {
  docx: async ({ facts, template, language }) => {
    const { writeDocx } = await import('./docx.ts')
    return writeDocx(bulletinPage(facts, template, language))
  },
  xlsx: async ({ facts, template, language }) => {
    const { writeXlsx } = await import('./xlsx.ts')
    return writeXlsx(rankingWorkbook(bulletinContext(facts, language), template.file))
  },
  md: async ({ facts, template, language }) => {
    const { writeMarkdown } = await import('./markdown.ts')
    return writeMarkdown(bulletinPage(facts, template, language))
  },
  csv: async ({ facts, language }) => {
    const { writeCsv } = await import('./csv.ts')
    return writeCsv(rankingTables(bulletinContext(facts, language)))
  },
  json: async ({ facts }) => {
    const { writeRankingJson } = await import('./json.ts')
    return writeRankingJson(facts.input.ranking)
  },
} as const satisfies Readonly<Record<string, Write>>

export type RankingFormat = keyof typeof formats

/** Ids of the formats, in the order in which their files are written. */
export const rankingFormats = Object.keys(formats) as readonly RankingFormat[]

/** Renders the documents of a ranking in the given formats, one after the other. */
export async function writeRanking(
  documents: RankingDocuments,
  chosen: readonly RankingFormat[],
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = []
  for (const id of rankingFormats) if (chosen.includes(id)) artifacts.push(...(await formats[id](documents)))
  return artifacts
}
