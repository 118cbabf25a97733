import { expect, test } from 'vitest'
import { inputProblem, parseInputProblem } from '../../src/domain/input-problem.ts'

test('a problem is a code, with a detail that may have blanks', () => {
  expect(parseInputProblem(inputProblem('damaged-part', 'xl/my sheet.xml'))).toEqual({
    code: 'damaged-part',
    detail: 'xl/my sheet.xml',
  })
  expect(parseInputProblem(inputProblem('truncated'))).toEqual({ code: 'truncated', detail: null })
  expect(parseInputProblem('EIO: i/o error')).toBeUndefined()
})
