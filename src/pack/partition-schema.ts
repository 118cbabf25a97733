import { z } from 'zod'
import { Fault } from '../domain/fault.ts'
import { bilingual } from './pack-atoms.ts'
import { conditionSchema } from './schema.ts'

/**
 * 年报分类: how a national return sorts the units of the base. The first row is the whole. A row with `rest` takes the
 * units of the row it is a part of (the nearest one before it with a smaller indent, else the whole) that are in no other part
 * of that row, because the ledger does not say enough.
 */
const partitionSchema = z.strictObject({
  definitions: z.record(z.string(), conditionSchema),
  rows: z
    .array(
      z.union([
        z.strictObject({ id: z.string(), title: bilingual, indent: z.int().min(0), when: conditionSchema }),
        z.strictObject({ id: z.string(), title: bilingual, indent: z.int().min(0), rest: z.literal(true) }),
      ]),
    )
    .min(1)
    .max(36),
  columns: z
    .array(z.strictObject({ id: z.string(), title: bilingual, when: conditionSchema }))
    .min(1)
    .max(36),
})

export type PartitionRules = z.infer<typeof partitionSchema>

/** The checked rules of a partition; the file is part of the product, so anything wrong with it is our own fault. */
export function parsePartition(value: unknown): PartitionRules {
  const parsed = partitionSchema.safeParse(value)
  if (!parsed.success) throw new Fault('internal', { problem: `partition: ${parsed.error.message}` })
  return parsed.data
}
