import { expect, test } from 'vitest'
import { z } from 'zod'
import { schemaProblem } from '../../src/domain/schema-problem.ts'

const schema = z.strictObject({
  schemaVersion: z.literal(1),
  day: z.iso.date(),
  color: z.enum(['red', 'green']),
  list: z.array(z.string().min(1)),
  either: z.union([z.string(), z.strictObject({ size: z.int().min(2) })]),
})

const right = { schemaVersion: 1, day: '2012-06-15', color: 'red', list: ['a'], either: 'x' }

function problemOf(change: object): unknown {
  const value = { ...right, ...change }
  const parsed = schema.safeParse(value)
  return schemaProblem(parsed.error?.issues ?? [], value, () => ['color', 'list'])
}

test.each([
  [{ schemaVersion: 2 }, '/schemaVersion', 'wrong-version', '2', ['1']],
  [{ day: '2012-06-31' }, '/day', 'bad-date', '2012-06-31', []],
  [{ color: 'rde' }, '/color', 'wrong-value', 'rde', ['red', 'green']],
  [{ list: 'a' }, '/list', 'wrong-type', 'string', ['array']],
  [{ list: [''] }, '/list/0', 'empty-value', '', []],
  [{ list: undefined }, '/list', 'missing-key', 'list', []],
  [{ lists: [] }, '/lists', 'unknown-key', 'lists', ['color', 'list']],
  [{ either: { size: 1 } }, '/either/size', 'wrong-value', '1', ['≥ 2']],
])('%j is told with pointer and code', (change, pointer, code, given, valid) => {
  expect(problemOf(change)).toMatchObject({ pointer, problem: { code, given, valid } })
})

test('the nearest of the valid keys is found', () => {
  expect(problemOf({ lists: [] })).toMatchObject({ problem: { nearest: 'list' } })
})
