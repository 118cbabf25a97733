import { z } from 'zod'
import type { FieldId } from '../domain/field.ts'
import type { OperatorId } from '../domain/operators.ts'
import { bilingual, dateSchema, fieldId, idSchema, literal, parameterName, parameterReference } from './pack-atoms.ts'

/** What a field is compared with: a literal, a parameter of the pack, or another field of the same row. */
const operand = z
  .union([
    literal,
    parameterReference,
    z.strictObject({ field: fieldId }),
    z.strictObject({ asOf: z.literal('day') }).describe('The day that the audit speaks about.'),
  ])
  .meta({
    id: 'operand',
    description: 'A literal, { "param": name }, { "field": name } or { "asOf": "day" }. null asks for a stated none.',
  })

export type Operand = z.infer<typeof operand>

const least = z.union([z.int().min(1), parameterReference])

/** One comparison: a field and exactly one operator. Which operators suit which field is checked after parsing. */
const comparison = z
  .strictObject({
    field: fieldId,
    is: operand.optional().describe('Equal to.'),
    in: z.array(operand).min(1).optional().describe('One of.'),
    gt: operand.optional().describe('Greater than, later than.'),
    gte: operand.optional().describe('At least, not before.'),
    lt: operand.optional().describe('Less than, before.'),
    lte: operand.optional().describe('At most, not after.'),
    between: z.tuple([operand, operand]).optional().describe('From the first to the second, both included.'),
    known: z.boolean().optional().describe('Whether the ledger says it exactly; this alone is never unknown.'),
  })
  .refine((one) => Object.keys(one).length === 2)
  .meta({ id: 'comparison', minProperties: 2, maxProperties: 2 })

/** A condition tree. Logic is three-valued; there are no expressions, no code and no patterns. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeast: number | { readonly param: string }; readonly of: readonly Condition[] }
  | { readonly ref: string }
  | { readonly param: string }
  | Comparison

export type Comparison = { readonly field: FieldId } & {
  readonly [Operator in OperatorId]?: Operand | readonly Operand[] | boolean | undefined
}

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1) }).describe('Every one holds.'),
      z.strictObject({ any: z.array(condition).min(1) }).describe('One of them holds.'),
      z.strictObject({ not: condition }).describe('It does not hold.'),
      z.strictObject({ atLeast: least, of: z.array(condition).min(1) }).describe('At least so many of them hold.'),
      z.strictObject({ ref: z.string() }).describe('A condition from `definitions`.'),
      z.strictObject({ param: parameterName }).describe('A parameter of type boolean.'),
      comparison,
    ]),
  )
  .meta({ id: 'condition', description: 'A three-valued condition.' }) as z.ZodType<Condition>

/** A condition on its own, for rules that are not a pack. */
export const conditionSchema = condition

/** The types that a parameter may have. */
export const parameterTypes = ['integer', 'number', 'boolean', 'date', 'text'] as const

export type ParameterType = (typeof parameterTypes)[number]

const parameterValue = z.union([z.number(), z.string(), z.boolean()])
const datedValue = z.strictObject({ from: dateSchema, value: parameterValue })

/**
 * A threshold or switch that a county may want to set. `default` is a value, a list of values with the dates from which
 * they hold, or `{ "asOf": "januaryBefore" }`; without one the user must give it, unless the parameter is `optional`.
 */
const parameter = z.strictObject({
  title: bilingual,
  type: z.enum(parameterTypes),
  default: z
    .union([parameterValue, z.array(datedValue).min(1), z.strictObject({ asOf: z.enum(['januaryBefore']) })])
    .optional()
    .describe('A value, values with the dates from which they hold, or a date that follows from the as-of date.'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  assumption: z.literal(true).optional().describe('The source does not state this default; the report says so.'),
  optional: z.literal(true).optional().describe('May stay unset; what needs it is then listed and not judged.'),
})

/** What an absent column is taken to be: a value, or another field. Never used for a blank cell. */
const assumed = z.union([z.strictObject({ value: literal }), z.strictObject({ field: fieldId })])

const named = z.strictObject({ id: idSchema, title: bilingual, when: condition })

const remedy = z.union([bilingual, z.array(z.strictObject({ when: condition.optional(), text: bilingual })).min(1)])

const period = z.strictObject({ from: dateSchema.optional(), to: dateSchema.optional() })

const force = z.enum(['must', 'strive']).describe('must: every unit; strive: as many as possible.')

const target = z.strictObject({
  id: idSchema,
  clause: z.string().min(1),
  title: bilingual,
  force,
  kind: z.enum(['coverage', 'work', 'look-back']),
  applies: condition,
  requires: condition,
  remedy,
  dueInDays: z.int().min(1).optional(),
  whereRecorded: z
    .array(fieldId)
    .min(1)
    .optional()
    .describe('Fields of `requires` that are asked for only where the ledger has a column for them.'),
  effective: period.optional(),
})

/** What an indicator counts or adds up: units for which a condition holds, or the sum of a field over them. */
const measured = z.union([condition, z.strictObject({ sum: fieldId, where: condition.optional() })])

const goal = z.strictObject({ percent: z.union([z.number().min(0).max(100), parameterReference]) })

const indicator = z.strictObject({
  id: idSchema,
  title: bilingual,
  clause: z.string().optional(),
  of: measured,
  over: measured,
  goal: goal.optional(),
})

const check = z.strictObject({
  id: idSchema,
  severity: z.enum(['error', 'warning', 'info']),
  message: bilingual,
  when: condition,
})

/** A check across the rows of one file: those that share the values of `by` are one group. */
const acrossRows = z.strictObject({
  id: idSchema,
  severity: z.enum(['error', 'warning', 'info']),
  message: bilingual,
  where: condition.describe('Rows that count; those for which it certainly holds.'),
  by: z.array(fieldId).min(1).describe('Text fields; the issue stands at the cell of the first.'),
  counts: z
    .enum(['units', 'organizations'])
    .describe('organizations: units that one joint organization covers count as one.'),
  limit: z.union([z.strictObject({ most: least }), z.strictObject({ fewest: least })]),
})

/** A limit on groups of rows, e.g. units per joint organization. */
const group = z.strictObject({
  id: idSchema,
  clause: z.string().min(1),
  title: bilingual,
  force,
  where: condition,
  by: z.array(fieldId).min(1),
  limit: least,
  remedy: bilingual,
})

/** By what the units of a tier stand one before the other: a field; on a list of townships their units, of all tiers or of one. */
const planOrder = z.strictObject({
  field: fieldId.optional(),
  units: z
    .union([z.literal('all'), idSchema])
    .optional()
    .describe('all, or the id of a tier.'),
  direction: z.enum(['asc', 'desc']),
})

/** 重点名单、倒排名单: which units, or townships by their units, come first, and why. */
const plan = z.strictObject({
  id: idSchema,
  clause: z.string().min(1),
  title: bilingual,
  kind: z.enum(['units', 'townships']),
  where: condition.describe('Units of the base that are listed, or that a township still lacks.'),
  tiers: z.array(named).min(1).max(24).describe('The first that holds; a unit of an earlier one stands before others.'),
  order: z.array(planOrder),
  take: least.optional().describe('So many come first; without it all are listed.'),
  per: z.enum(['all', 'township']),
})

/** A rule pack: the coverage targets of one document as data. */
export const rulePackSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingual,
  source: z.strictObject({ document: z.string(), issued: z.string(), note: bilingual.optional() }),
  effective: period,
  parameters: z
    .record(parameterName, parameter)
    .describe('Thresholds and switches; without a default they must be given.'),
  assume: z
    .record(z.string(), assumed)
    .describe('What an absent column, never a blank cell, is taken to be, by field.'),
  definitions: z.record(parameterName, condition).describe('Named conditions, used by { "ref": name }.'),
  population: z.strictObject({ include: condition, exclude: z.array(named) }).describe('The base: who counts.'),
  coverage: z.strictObject({
    organization: condition,
    work: z.strictObject({ atLeast: least, measures: z.array(named).min(1) }),
  }),
  targets: z.array(target).min(1),
  indicators: z.array(indicator),
  checks: z.array(check).describe('Contradictions across the fields of one row.'),
  acrossRows: z.array(acrossRows).optional().describe('Checks across the rows of one file.'),
  groups: z.array(group).describe('Limits on groups of rows.'),
  plans: z.array(plan).optional().describe('Lists of the units or townships to go to first.'),
  retired: z.array(z.string()).describe('Ids that were used once and may never be used again.'),
})

export type RulePack = z.infer<typeof rulePackSchema>
export type PackTarget = RulePack['targets'][number]
export type PackIndicator = RulePack['indicators'][number]
export type PackParameter = RulePack['parameters'][string]
export type PackGroup = RulePack['groups'][number]
export type PackPlan = NonNullable<RulePack['plans']>[number]
export type PackAcrossRows = NonNullable<RulePack['acrossRows']>[number]
export type PackCheck = RulePack['checks'][number]
export type Measured = PackIndicator['of']
export type Assumed = RulePack['assume'][string]

/** A parameter with the value that this audit uses and where the value came from; undefined if optional and unset. */
export interface ResolvedParameter {
  readonly name: string
  readonly value: number | string | boolean | undefined
  readonly from: 'default' | 'flag' | 'config'
  /** The day from which a dated default holds, else null. */
  readonly since: string | null
  readonly assumption: boolean
}

/** A pack that has passed every check, ready to be compiled for one as-of date. */
export interface ResolvedPack {
  readonly pack: RulePack
  readonly sha256: string
  readonly parameters: ReadonlyMap<string, ResolvedParameter>
  readonly asOf: string
}
