import type { PartitionRules } from '../pack/partition-schema.ts'
import { type OwnRules, readOwnRules } from './own-rules.ts'
import type { Files } from './ports.ts'

/** How the national return sorts units. */
export const partitionRules: OwnRules<PartitionRules> = {
  path: 'national-return.json',
  parse: async (_, text) => (await import('../pack/partition-schema.ts')).parsePartition(JSON.parse(text)),
}

/** How the national return sorts units, from `rules/national-return.json`. Fault: `internal`. */
export async function loadPartition(files: Files): Promise<PartitionRules> {
  return readOwnRules(partitionRules, (await files.readRules(partitionRules.path)) ?? 'null', files)
}
