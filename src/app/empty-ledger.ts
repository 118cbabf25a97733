import { isFieldId } from '../domain/field.ts'
import type { Language } from '../domain/text.ts'
import { indicatorMentions } from '../engine/indicator-mentions.ts'
import { loadPack } from './load-pack.ts'
import type { Artifact, Files } from './ports.ts'

/** An empty eight-clears ledger as a workbook, with columns for everything that a pack asks. Faults: those of the rule pack. */
export async function emptyLedger(
  name: string,
  language: Language,
  asked: { readonly pack: string; readonly files: Files },
): Promise<Artifact> {
  const { pack } = await loadPack(asked.pack, asked.files)
  const needed = new Set([...indicatorMentions(pack).values()].flatMap(({ fields }) => [...fields].filter(isFieldId)))
  const { writeTemplate } = await import('../writers/template.ts')
  return writeTemplate(name, language, needed)
}
