import { z } from 'zod'
import { columnsSchema } from '../ledger/dictionary-schema.ts'

/** The JSON Schema (draft 2020-12) of `columns.json` and of the files of `--columns`. */
export function columnsJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(columnsSchema, { target: 'draft-2020-12', io: 'input' })
  // A field may also stand at the top, as it stands below `fields`.
  const fields = rest.properties?.['fields']
  const additionalProperties = (typeof fields === 'object' ? fields.additionalProperties : undefined) ?? false
  return { $schema, $id: 'urn:liangxin:columns', title: 'liangxin columns.json', ...rest, additionalProperties }
}
