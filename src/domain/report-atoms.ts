import { z } from 'zod'
import { severities } from './ledger-issue.ts'

/** The small shapes that the parts of a report are made of. */

/** A number of things. */
export const count = z.int().min(0)

/** A text in both languages. */
export const bilingual = z.strictObject({ zh: z.string(), en: z.string() })

/** An exact ratio; the denominator may be zero. */
export const ratio = z.strictObject({ numerator: z.number(), denominator: z.number() })

/** How bad a doubt is. */
export const severity = z.enum(severities)

/** The arguments of a code, from which its sentence is made. */
export const args = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** A value as JSON shows it: exact, a span that is not fully known (`high` null: no upper bound), or null: unknown. */
export const shown = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.null(),
  z.strictObject({ low: z.number(), high: z.number().nullable() }),
])

export type Shown = z.infer<typeof shown>
