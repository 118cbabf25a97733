import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { rulePackJsonSchema, rulePackSchemaId } from '../../src/pack/json-schema.ts'
import { rulePackSchema } from '../../src/pack/schema.ts'
import { edited, problemsOf, samplePackText } from './sample-pack.ts'

const schema = rulePackJsonSchema() as Record<string, unknown>
const validate = new Ajv2020({ formats: { date: true }, allowUnionTypes: true }).compile(schema)

function isValid(text: string): boolean {
  return validate(JSON.parse(text))
}

test('the schema says what it is', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: rulePackSchemaId,
    type: 'object',
    additionalProperties: false,
  })
})

test.each([
  ['the sample', '/$schema', '../rule-pack.schema.json'],
  ['a pack without a schema', '/$schema', undefined],
  ['one remedy', '/targets/0/remedy', { zh: '甲', en: 'a' }],
  ['a stated none', '/targets/0/applies', { not: { field: 'park', is: null } }],
  ['another field of the same list', '/targets/0/applies', { field: 'plannedForm', is: { field: 'partyOrgForm' } }],
  ['a list of options', '/targets/0/applies', { field: 'kind', in: ['association', 'foundation'] }],
  ['a leap day', '/effective/from', '2012-02-29'],
  ['an assumed none', '/assume/park', { value: null }],
])('accepted by editor and tool: %s', (_, path, value) => {
  expect(problemsOf(edited(path, value))).toEqual([])
  expect(isValid(edited(path, value))).toBe(true)
})

test.each([
  ['an unknown key', '/targets/0/dueDays', 3],
  ['a missing key', '/targets/0/requires', undefined],
  ['an unknown field', '/targets/0/applies/field', 'employes'],
  ['an unknown operator', '/targets/0/applies/eq', 3],
  ['two operators', '/targets/0/applies/lt', 3],
  ['no operator', '/targets/0/applies/gte', undefined],
  ['two combinations', '/targets/0/requires/all', [{ ref: 'strong' }]],
  ['no alternatives', '/targets/0/requires/any', []],
  ['an operator that does not suit', '/population/include', { field: 'sector', gt: 'social' }],
  ['an unknown option', '/population/exclude/0/when/is', 'shel'],
  ['an unknown option in a list', '/population/include/in/0', 'enterprize'],
  ['a comparison with a code', '/population/include', { field: 'creditCode', is: 'x' }],
  ['an unknown assumed field', '/assume/floating', { value: 0 }],
  ['an id with a colon', '/indicators/0/id', 'target:E1'],
  ['a day that no calendar has', '/effective/from', '2013-02-29'],
  ['a goal above 100 %', '/indicators/0/goal/percent', 101],
  ['a bad version', '/version', '1.0'],
  ['an unknown force', '/targets/0/force', 'shall'],
  ['no targets', '/targets', []],
])('refused by editor and tool: %s', (_, path, value) => {
  expect(problemsOf(edited(path, value))).not.toEqual([])
  expect(isValid(edited(path, value))).toBe(false)
})

test('what the schema written in zod accepts, the generated one accepts', () => {
  expect(rulePackSchema.safeParse(JSON.parse(samplePackText)).success).toBe(true)
  expect(isValid(samplePackText)).toBe(true)
})
