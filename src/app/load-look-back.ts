import { type LookBackRules, parseLookBack } from '../pack/look-back-schema.ts'
import type { Files } from './ports.ts'

/** What 回头看 asks of the ledgers, from `rules/look-back.json`. Fault: `pack-invalid`. */
export async function loadLookBack(files: Files): Promise<LookBackRules> {
  return parseLookBack('rules/look-back.json', (await files.readRules('look-back.json')) ?? '')
}
