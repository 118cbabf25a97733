import { expect, test } from 'vitest'
import { plainValue, readJson } from '../../src/pack/json-syntax.ts'
import { problemsOf, samplePackText } from './sample-pack.ts'

test.each([
  ['a comma that is missing', '{\n  "id": "a"\n  "version": "1"\n}', '3:3 "version"', '/id'],
  ['a comma too many in an object', '{ "id": "a", }', '1:14 }', ''],
  ['a comma too many in a list', '{"targets": [1, ]}', '1:17 ]', '/targets/1'],
  ['quotes of Chinese typing', '{ “id”: 1 }', '1:3 “', ''],
  ['a colon of Chinese typing', '{ "id"： 1 }', '1:7 ：', ''],
  ['a text that does not end', '{ "id": "a }', '1:9 "', '/id'],
  ['a line break within a text', '{ "id": "a\nb" }', '1:9 "a', '/id'],
  ['an object that does not end', '{ "title": { "zh": 1', '1:21', '/title/zh'],
  ['a number with a leading zero', '{ "a": [1, 007] }', '1:12 0', '/a/1'],
  ['a number without digits', '-', '1:1 -', ''],
  ['a word that is none', '{ "a": True }', '1:8 T', '/a'],
  ['something after the end', '{} {}', '1:4 {', ''],
  ['nothing', ' \n ', '2:2', ''],
  ['a comment', '// pack\n{}', '1:1 /', ''],
])('%s is refused with its line and column', (_, text, given, pointer) => {
  expect(problemsOf(text).map((problem) => [problem.code, problem.given, problem.pointer])).toEqual([
    ['json-syntax', given, pointer],
  ])
})

test('columns are counted in characters, not in halves of rare ones', () => {
  expect(problemsOf('{ "𠮷": x }')[0]?.given).toBe('1:8 x')
})

test('lists as deep as an attack are refused, not a crash', () => {
  expect(problemsOf('['.repeat(100_000))[0]?.code).toBe('json-syntax')
})

test('a file that an old editor saved with a byte order mark is read', () => {
  expect(problemsOf(`\uFEFF${samplePackText}`)).toEqual([])
  expect(problemsOf('\uFEFF{ "a" 1 }')[0]?.given).toBe('1:7 1')
})

test('a key that stands twice in one object is refused, the same key in two objects is not', () => {
  const text = samplePackText.replace('"version":"1.0.0"', '"version":"1.0.0","version":"1.0.1"')
  expect(problemsOf(text)).toEqual([
    { pointer: '/version', code: 'duplicate-key', given: 'version', valid: '', nearest: null },
  ])
})

test('what can be read is what JSON.parse reads', () => {
  const texts = ['{"a":[1,-0.5e3,"\\u4e00\\n",true,false,null,{},[]]}', ' "x" ', '0', '{"a":{"b":[[]]}}', '1E2']
  for (const text of texts) expect(plainValue(readJson(text))).toEqual(JSON.parse(text))
})
