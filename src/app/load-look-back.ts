import type { LookBackRules } from '../pack/look-back-schema.ts'
import { type OwnRules, readOwnRules } from './own-rules.ts'
import type { Files } from './ports.ts'

/** What 回头看 asks of the ledgers. */
export const lookBackRules: OwnRules<LookBackRules> = {
  path: 'look-back.json',
  parse: async (file, text) => (await import('../pack/look-back-schema.ts')).parseLookBack(file, text),
}

/** What 回头看 asks of the ledgers, from `rules/look-back.json`. Fault: `pack-invalid`. */
export async function loadLookBack(files: Files): Promise<LookBackRules> {
  return readOwnRules(lookBackRules, (await files.readRules(lookBackRules.path)) ?? '', files)
}
