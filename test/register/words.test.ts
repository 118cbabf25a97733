import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseRegisterWords } from '../../src/register/words.ts'
import { words } from './sample-round.ts'

const fault = (args: object) =>
  expect.objectContaining({ code: 'dictionary-invalid', args: expect.objectContaining(args) })

it('the words that ship with the product can be read, the longest legal form first', () => {
  const lengths = words.legalForms.map((form) => form.length)
  expect(lengths.length).toBeGreaterThan(10)
  expect(lengths).toEqual(lengths.toSorted((left, right) => right - left))
  expect(words.numerals.has('二')).toBe(true)
})

it.each([
  ['no JSON', '{'],
  ['no object', '[]'],
])('refuses %s', (_, text) => {
  expect(() => parseRegisterWords('register.json', text)).toThrow(fault({ file: 'register.json', pointer: '' }))
})

it.each([
  ['a missing key', { unknownPlace: undefined }, '/unknownPlace'],
  ['an empty text', { unknownPlace: '' }, '/unknownPlace'],
  ['a list that is none', { legalForms: '厂' }, '/legalForms'],
  ['a number for a word', { legalForms: ['厂', 1] }, '/legalForms/1'],
])('names the place of %s', (_, change, pointer) => {
  const text = JSON.stringify({ ...JSON.parse(readFileSync('rules/register.json', 'utf8')), ...change })
  expect(() => parseRegisterWords('register.json', text)).toThrow(fault({ file: 'register.json', pointer }))
})
