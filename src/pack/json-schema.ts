import { z } from 'zod'
import { choicesOf, type FieldId, fieldIds, fieldSpec } from '../domain/field.ts'
import { operators } from '../domain/operators.ts'
import { rulePackSchema } from './schema.ts'

/** Identifier of the generated schema; packs name the file beside it in `$schema`. */
export const rulePackSchemaId = 'urn:liangxin:rule-pack'

type JsonSchema = Record<string, unknown>

/** JSON Schema (draft 2020-12) of rule packs, for editors: what zod says, and which operators and options suit a field. */
export function rulePackJsonSchema(): object {
  const generated = z.toJSONSchema(rulePackSchema, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, additions(zodSchema)),
  })
  const { $schema, ...rest } = generated
  return { $schema, $id: rulePackSchemaId, title: 'liangxin rule pack', ...rest }
}

/** What zod cannot say of a schema, found by its id or by its place in the pack. */
function additions(schema: z.core.$ZodType): JsonSchema {
  if (schema === rulePackSchema.shape.assume) return { propertyNames: { enum: fieldIds } }
  return z.globalRegistry.get(schema)?.['id'] === 'comparison'
    ? { allOf: [...unsuitable(), ...optionsOfChoices()] }
    : {}
}

/** For every operator: the fields that it does not suit may not have it. */
function unsuitable(): readonly JsonSchema[] {
  return operators.flatMap(({ id, types }) => {
    const suited: readonly string[] = types
    const others = fieldIds.filter((field) => !suited.includes(fieldSpec(field).type))
    return others.length === 0 ? [] : [forFields(others, { not: { required: [id] } })]
  })
}

/** For every list of options: the fields that take their values from it, so that editors offer them. */
function optionsOfChoices(): readonly JsonSchema[] {
  const fields = fieldIds.filter((field) => choicesOf(field).length > 0)
  const lists = [...new Set(fields.map(choicesOf))]
  return lists.map((list) => {
    const option = { anyOf: [{ enum: list.map((choice) => choice.id) }, { type: 'object', required: ['field'] }] }
    const sharing = fields.filter((field) => choicesOf(field) === list)
    return forFields(sharing, { properties: { is: option, in: { type: 'array', items: option } } })
  })
}

/** What holds for comparisons of some fields. */
function forFields(fields: readonly FieldId[], holds: JsonSchema): JsonSchema {
  return { anyOf: [{ properties: { field: { not: { enum: fields } } } }, holds] }
}
