import { z } from 'zod'
import { ledgerCheckSchema } from '../domain/ledger-check.ts'

/** The JSON Schema of `check.json` and `check --json` (draft 2020-12). */
export function checkJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(ledgerCheckSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:liangxin:check', title: 'liangxin check.json', ...rest }
}
