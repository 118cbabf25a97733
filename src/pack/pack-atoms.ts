import { z } from 'zod'
import { fieldIds } from '../domain/field.ts'

/** The small shapes that the parts of a pack are made of. */

/** How ids of targets, indicators, measures, parameters and so on look; `target:` is kept for the indicators of targets. */
const idPattern = /^[A-Za-z][A-Za-z0-9-]*$/

/** The id of a part of a pack. */
export const idSchema = z
  .string()
  .regex(idPattern)
  .describe('Stable for ever: letters, digits and hyphens, a letter first.')
/** An ISO date. */
export const dateSchema = z.iso.date()
/** A text in both languages, neither empty. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).meta({ id: 'bilingual' })
/** The id of a field of the catalogue. */
export const fieldId = z.enum(fieldIds).meta({ id: 'field', description: 'A field of the ledger.' })
/** The name of a parameter. */
export const parameterName = z.string().regex(idPattern)
/** A reference to a parameter of the pack. */
export const parameterReference = z
  .strictObject({ param: parameterName })
  .meta({ id: 'parameterReference', description: 'The value of a parameter of this pack.' })

/** A literal of a pack: `null` means "stated to be none", dates are ISO texts. */
export const literal = z.union([z.number(), z.string(), z.boolean(), z.null()]).meta({ id: 'literal' })
