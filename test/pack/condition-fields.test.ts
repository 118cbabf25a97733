import { expect, test } from 'vitest'
import { mentionsOf, partsOf } from '../../src/pack/condition-fields.ts'
import { samplePack } from './sample-pack.ts'

const { definitions } = samplePack()

function fieldsOf(condition: unknown): readonly string[] {
  return [...mentionsOf(condition, definitions).fields].sort()
}

test('fields are found through definitions, combinations and operands', () => {
  const condition = { any: [{ ref: 'strong' }, { not: { field: 'members', gt: { field: 'employees' } } }] }
  expect(fieldsOf(condition)).toEqual(['employees', 'members', 'partyOrgEstablished'])
})

test('a sum looks at the field it adds up and at its condition', () => {
  expect(fieldsOf({ sum: 'employees', where: { ref: 'established' } })).toEqual(['employees', 'partyOrgEstablished'])
})

test('a text that happens to be the name of a field is not one', () => {
  expect(fieldsOf({ field: 'park', is: 'members' })).toEqual(['park'])
})

test('parameters are found where they are compared with and where they are conditions', () => {
  const condition = { all: [{ ref: 'strong' }, { param: 'countSuspended' }] }
  expect([...mentionsOf(condition, definitions).parameters].sort()).toEqual(['countSuspended', 'membersMin'])
})

test('what does not exist is left out, and a definition that comes back to itself ends', () => {
  const own = { a: { any: [{ ref: 'a' }, { ref: 'b' }, { field: 'membrs', gte: 1 }] } }
  const found = mentionsOf({ ref: 'a' }, own)
  expect([[...found.fields], [...found.definitions]]).toEqual([[], ['a']])
})

test('the parts of a condition are those directly inside of it', () => {
  const union = { field: 'union', is: true } as const
  expect(partsOf({ all: [union, { not: union }] })).toEqual([union, { not: union }])
  expect(partsOf({ not: union })).toEqual([union])
  expect(partsOf({ atLeast: 1, of: [union] })).toEqual([union])
  expect(partsOf(union)).toEqual([])
})
