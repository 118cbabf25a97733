import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { jsonPattern } from '../../src/app/json-pattern.ts'

const schema = z.strictObject({
  name: z.string(),
  kind: z.enum(['a.b', 'c']).nullable(),
  count: z.int().min(0).optional(),
  sum: z.number(),
  letters: z.string().regex(/^[-a-c]*$/),
  pair: z.array(z.number().nullable()).length(2),
  args: z.record(z.string(), z.union([z.string(), z.boolean()])),
  list: z.array(z.strictObject({ at: z.literal(1) })),
})

const patternAt = (depth: number | null) =>
  new RegExp(`^${jsonPattern(z.toJSONSchema(schema), { depth, captured: ['name', 'sum'] })}$`)
const plain = patternAt(null)

/** As one character a byte. */
const raw = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

const values = fc.record(
  {
    name: fc.string({ unit: 'grapheme' }),
    kind: fc.constantFrom('a.b', 'c', null),
    count: fc.nat(),
    sum: fc.oneof(
      fc.integer(),
      fc.integer().map((number) => number / 64),
    ),
    letters: fc.constantFrom('', '-', 'abc', 'ccc-'),
    pair: fc.tuple(fc.integer(), fc.constantFrom(null, 3)),
    args: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean())),
    list: fc.array(fc.constant({ at: 1 }), { maxLength: 3 }),
  },
  { requiredKeys: ['name', 'kind', 'sum', 'letters', 'pair', 'args', 'list'] },
)

test('a text that was written of a value in the order of the schema matches, in one line and indented', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(plain.test(raw(JSON.stringify(value)))).toBe(true)
      expect(patternAt(0).test(raw(JSON.stringify(value, null, 2)))).toBe(true)
      const deeper = JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')
      expect(patternAt(1).test(raw(deeper))).toBe(true)
    }),
  )
})

test('a text that was changed somewhere matches only if it still satisfies the schema', () => {
  const seen = { matched: 0, refused: 0 }
  const change = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 2 }),
    put: fc.constantFrom('', '"', ',', '1', '\\', '{}', 'a', '.', '\n'),
  })
  fc.assert(
    fc.property(values, change, (value, { at, length, put }) => {
      const text = JSON.stringify(value)
      const place = at % text.length
      const changed = text.slice(0, place) + put + text.slice(place + length)
      const isMatch = plain.test(raw(changed))
      seen[isMatch ? 'matched' : 'refused'] += 1
      if (isMatch) expect(schema.safeParse(JSON.parse(changed)).success).toBe(true)
    }),
    { numRuns: 2000 },
  )
  expect(Math.min(seen.matched, seen.refused)).toBeGreaterThan(50)
})

test('entries of the outermost object are captured as they are written', () => {
  const value = { name: '甲"厂', kind: null, sum: 1.5, letters: 'a', pair: [1, null], args: {}, list: [] }
  expect(plain.exec(raw(JSON.stringify(value)))?.slice(1)).toEqual([raw('"甲\\"厂"'), '1.5'])
})

test.each([
  ['a key of another name', '{"nam":"x"}'],
  ['entries in another order', '{"kind":null,"name":"x","sum":1,"letters":"","pair":[1,2],"args":{},"list":[]}'],
  ['a number in another spelling', '{"name":"x","kind":null,"sum":1e3,"letters":"","pair":[1,2],"args":{},"list":[]}'],
  ['white space', '{"name":"x","kind":null,"sum":1 ,"letters":"","pair":[1,2],"args":{},"list":[]}'],
  ['an infinite number', '{"name":"x","kind":null,"sum":1e999,"letters":"","pair":[1,2],"args":{},"list":[]}'],
  ['a list that is too short', '{"name":"x","kind":null,"sum":1,"letters":"","pair":[1],"args":{},"list":[]}'],
])('%s does not match', (_, text) => {
  expect(plain.test(text)).toBe(false)
})

test.each([
  ['of lengths', z.strictObject({ a: z.array(z.string()).max(3) })],
  ['of bounds', z.strictObject({ a: z.number().max(3) })],
  ['of an optional first entry', z.strictObject({ a: z.string().optional() })],
  ['of anything', z.strictObject({ a: z.unknown() })],
])('a schema %s has no pattern', (_, unknown) => {
  expect(() => jsonPattern(z.toJSONSchema(unknown), { depth: null, captured: [] })).toThrow('no pattern')
})
