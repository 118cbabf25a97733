import { expect, test } from 'vitest'
import type { Expected } from '../../src/domain/expected.ts'
import { fileProblem, fileProblemCodes, systemProblem } from '../../src/domain/file-problem.ts'
import { languages } from '../../src/domain/text.ts'
import { problemsEn } from '../../src/wording/en/problems.ts'
import { expectedText, fileProblemText } from '../../src/wording/problem-wording.ts'
import { problemsZh } from '../../src/wording/zh/problems.ts'

const wordings = { zh: problemsZh, en: problemsEn }

test.each(languages)('every problem of a file has its own sentence in %s', (language) => {
  const texts = fileProblemCodes.map((code) => fileProblemText(fileProblem(code, '3:7', ['甲']), wordings[language]))
  expect(new Set(texts).size).toBe(texts.length)
  for (const text of texts) expect(text).not.toMatch(/undefined|null|\[object/)
})

test('a Chinese sentence has no English word but names of formats and constants of JSON', () => {
  const texts = fileProblemCodes.map((code) => fileProblemText(fileProblem(code, '', ['string', 'int']), problemsZh))
  const words = texts.flatMap((text) => text.match(/[A-Za-z]+/g) ?? [])
  expect(new Set(words)).toEqual(new Set(['JSON', 'UTF', 'true', 'false', 'string', 'int']))
})

test('the nearest valid name is asked for', () => {
  const problem = fileProblem('unknown-key', 'formt', ['format', 'out'])
  expect(fileProblemText(problem, problemsZh)).toContain('是不是“format”')
  expect(fileProblemText(problem, problemsEn)).toContain('did you mean "format"')
})

test.each([
  [{ kind: 'integer', minimum: 1, maximum: null }, '不小于 1 的整数'],
  [{ kind: 'number', minimum: 0, maximum: 100 }, '0 到 100 之间的数字'],
  [{ kind: 'integer', minimum: null, maximum: 5 }, '不大于 5 的整数'],
  [{ kind: 'yes-no' }, '是或否'],
  [{ kind: 'one-of', values: ['gap', 'never'] }, 'gap、never'],
  [{ kind: 'not-after', date: '2012-06-15' }, '不晚于 2012-06-15'],
] as const satisfies readonly (readonly [Expected, string])[])('what is expected is said: %j', (expected, said) => {
  expect(expectedText(expected, problemsZh)).toContain(said)
})

test('errors of the operating system are told by what they mean, unknown ones by their code alone', () => {
  expect(systemProblem('ENOSPC').code).toBe('no-space')
  expect(fileProblemText(systemProblem('EIO'), problemsZh)).toContain('EIO')
})
