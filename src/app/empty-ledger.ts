import type { Language } from '../domain/text.ts'
import type { Artifact } from './ports.ts'

/** An empty eight-clears ledger as a workbook. */
export async function emptyLedger(name: string, language: Language): Promise<Artifact> {
  const { writeTemplate } = await import('../writers/template.ts')
  return writeTemplate(name, language)
}
