import { expect, test } from 'vitest'
import { parseJson } from '../../src/app/parse-json.ts'

test('a text that is JSON is its value', () => {
  expect(parseJson('{ "a": [1] }')).toEqual({ value: { a: [1] } })
})

test.each([
  ['{ "a": 1,\n  "b" 2 }', '2:7'],
  ['{ "党": 党 }', '1:8'],
  ['', '1:1'],
  ['[1, 2', '1:6'],
])('of %j the first wrong place is told by line and column, and nothing of its bytes', (text, place) => {
  expect(parseJson(text)).toEqual({ problem: { code: 'not-json', given: place, valid: [], nearest: null } })
})
