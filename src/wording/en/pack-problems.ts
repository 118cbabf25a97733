import type { PackProblem } from '../../domain/fault.ts'
import type { PackProblemWording } from '../fault-wording.ts'
import { problemsEn } from './problems.ts'

const choose = (valid: string): string => (valid === '' ? '' : `; valid: ${valid}`)

/** Types of JSON by their names in this language. */
const typeNames = (valid: string): string =>
  valid
    .split(', ')
    .map((type) => problemsEn.types[type] ?? type)
    .join(' or ')

export const packProblems: PackProblemWording = {
  'json-syntax': ({ given }) => `not valid JSON: ${given}`,
  'unknown-key': ({ given, valid }) => `unknown key "${given}"${choose(valid)}`,
  'missing-key': ({ given }) => `missing key "${given}"`,
  'wrong-type': ({ given, valid }) => `wrong type: ${given} instead of ${typeNames(valid)}`,
  'wrong-value': ({ given, valid }) => `the value "${given}" cannot be used${choose(valid)}`,
  'unknown-field': ({ given, valid }) => `there is no field "${given}"${choose(valid)}`,
  'unknown-operator': ({ given, valid }) => `unknown operator "${given}"${choose(valid)}`,
  'operator-count': ({ given }) => `a condition has exactly one operator; here: ${given || 'none'}`,
  'operator-field-mismatch': ({ given, valid }) => `this field cannot be compared with "${given}"${choose(valid)}`,
  'operand-type': ({ given, valid }) => `"${given}" is the wrong type of value; expected ${valid}`,
  'unknown-choice': ({ given, valid }) => `there is no option "${given}"${choose(valid)}`,
  'unknown-parameter': ({ given, valid }) => `there is no parameter "${given}"${choose(valid)}`,
  'parameter-type': ({ given, valid }) => `the parameter value "${given}" does not suit; expected ${valid}`,
  'unknown-definition': ({ given, valid }) => `there is no definition "${given}"${choose(valid)}`,
  'definition-cycle': ({ given }) => `the definitions refer to each other in a circle: ${given}`,
  'duplicate-key': ({ given }) => `the key "${given}" is written twice`,
  'duplicate-id': ({ given }) => `the id "${given}" is used twice`,
  'retired-id': ({ given }) => `the id "${given}" is retired and must not be used again`,
  'empty-list': ({ given }) => `"${given}" must not be empty`,
  'bad-date': ({ given }) => `"${given}" is not a date; write it like 2012-05-15`,
  'bad-period': ({ given }) => `the period ends before it begins: ${given}`,
  'condition-constant': ({ given }) => `this condition is the same for every ledger: ${given}`,
}

/** One problem as a line: pointer, what is wrong, the nearest valid name. */
export function packProblemLine(problem: PackProblem): string {
  const near = problem.nearest === null ? '' : ` (did you mean "${problem.nearest}"?)`
  return `${problem.pointer || '/'}: ${packProblems[problem.code](problem)}${near}`
}
