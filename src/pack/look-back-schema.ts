import { z } from 'zod'
import { Fault, type PackProblem } from '../domain/fault.ts'
import { fieldIds } from '../domain/field.ts'
import { pointerOf } from '../domain/json-pointer.ts'
import { conditionProblems } from './check-condition.ts'
import { cycleProblems } from './check-cycles.ts'
import type { PackNames } from './check-operand.ts'
import { childOf, entriesOf, itemsOf, type JsonNode, problemAt } from './json-node.ts'
import { plainValue } from './json-syntax.ts'
import { bilingual } from './pack-atoms.ts'
import { readTree } from './parse.ts'
import { conditionSchema, parameterTypes } from './schema.ts'

const named = z.strictObject({ id: z.string().min(1), title: bilingual, when: conditionSchema })

/**
 * 回头看 as data: what the “five ones” of a joint organization are, and when one of its units can stand alone. Conditions see
 * the definitions, parameters and assumptions of the pack; those below hold where the pack has none of that name.
 */
const lookBackSchema = z.strictObject({
  since: z.string().describe('The parameter of a pack that says from which day on an organization is new.'),
  parameters: z.record(
    z.string(),
    z.strictObject({
      title: bilingual,
      type: z.enum(parameterTypes),
      value: z.union([z.number(), z.string(), z.boolean()]),
    }),
  ),
  definitions: z.record(z.string(), conditionSchema),
  joint: z
    .strictObject({ where: conditionSchema, by: z.array(z.enum(fieldIds)).min(1) })
    .describe('Which rows belong to a joint organization, and the fields that name it.'),
  ones: z.array(named).min(1),
  standAlone: z.strictObject({ where: conditionSchema, when: conditionSchema }),
})

export type LookBackRules = z.infer<typeof lookBackSchema>

/** The checked rules of the look-back from the text of their file; a Fault `pack-invalid` lists what is wrong, each with its pointer. */
export function parseLookBack(file: string, text: string): LookBackRules {
  const value = plainValue(readTree(file, text))
  const parsed = lookBackSchema.safeParse(value)
  const problems = allConditionProblems({ value, pointer: '' })
  if (parsed.success && problems.length === 0) return parsed.data
  const structural = (parsed.error?.issues ?? []).map(
    ({ path }): PackProblem => problemAt({ value: valueAt(value, path), pointer: pointerOf(path) }, 'wrong-value'),
  )
  throw new Fault('pack-invalid', { file, problems: problems.length > 0 ? problems : structural })
}

/** A reference must be answered here, so that a pack without such a definition can be looked back at too. */
function allConditionProblems(root: JsonNode): readonly PackProblem[] {
  const parameters = entriesOf(childOf(root, 'parameters'))
  const definitions = entriesOf(childOf(root, 'definitions'))
  const names: PackNames = {
    parameters: new Map(parameters.map(([name, node]) => [name, String(childOf(node, 'type')?.value)])),
    definitions: definitions.map(([name]) => name),
  }
  const places = [
    ...definitions.map(([, node]) => node),
    childOf(root, 'joint', 'where'),
    ...itemsOf(childOf(root, 'ones')).map((one) => childOf(one, 'when')),
    childOf(root, 'standAlone', 'where'),
    childOf(root, 'standAlone', 'when'),
  ]
  return [
    ...places.flatMap((node) => (node === undefined ? [] : conditionProblems(node, names))),
    ...cycleProblems(root),
  ]
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  )
}
