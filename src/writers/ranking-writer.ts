import type { Artifact } from '../app/ports.ts'
import type { BulletinFacts } from '../domain/bulletin.ts'
import type { BulletinTemplate } from '../domain/bulletin-template.ts'
import type { Language } from '../domain/text.ts'
import { bulletinContext } from '../wording/bulletin-context.ts'
import { bulletinPage } from './bulletin-page.ts'
import type { Document } from './document.ts'
import type { Page } from './page.ts'
import { rankingTables, rankingWorkbook } from './ranking-document.ts'

/** What the documents of a ranking are rendered from. */
export interface RankingDocuments {
  readonly facts: BulletinFacts
  readonly template: BulletinTemplate
  readonly language: Language
}

/** Makes the letter and the workbook; the same page is the same bytes wherever that happens. */
export interface PageMaker {
  readonly letter: (page: Page) => Promise<readonly Artifact[]>
  readonly workbook: (document: Document) => Promise<readonly Artifact[]>
}

/** Makes them in this thread. */
const here: PageMaker = {
  letter: async (page) => (await import('./docx.ts')).writeDocx(page),
  workbook: async (document) => (await import('./xlsx.ts')).writeXlsx(document),
}

type Write = (documents: RankingDocuments, pages: PageMaker) => Promise<readonly Artifact[]>

/** The formats, each loaded only when it is asked for. */
const formats = {
  docx: ({ facts, template, language }, { letter }) => letter(bulletinPage(facts, template, language)),
  xlsx: ({ facts, template, language }, { workbook }) =>
    workbook(rankingWorkbook(bulletinContext(facts, language), template.file)),
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

/** Renders the documents of a ranking in the given formats; letter and workbook may be made elsewhere. */
export async function writeRanking(
  documents: RankingDocuments,
  chosen: readonly RankingFormat[],
  pages: PageMaker = here,
): Promise<readonly Artifact[]> {
  const ids = rankingFormats.filter((id) => chosen.includes(id))
  return (await Promise.all(ids.map((id) => formats[id](documents, pages)))).flat()
}
