import { type OperatorId, operatorIds } from '../domain/operators.ts'
import type { CellFacts, Shown, TestFacts } from '../domain/report.ts'
import type { TruthName } from '../domain/truth.ts'
import { fieldName } from './choice-name.ts'
import { isYesNo, wordValue } from './word-value.ts'
import type { Wording } from './wording.ts'

/** The comparisons of a cell that turned out `holds`, as one phrase that follows its value: ` ≥ 30、< 80`. */
export function phrasesOf(cell: CellFacts, holds: TruthName, wording: Wording): string {
  const tests = cell.tests.filter((test) => test.holds === holds && isWorthSaying(cell, test))
  const equalities = tests.filter(isEquality)
  const merged = equalities.length > 1 ? [oneOf(equalities), ...tests.filter((test) => !isEquality(test))] : tests
  const phrases = [...new Set(merged.map((test) => testPhrase(cell.field, test, wording)))]
  const [first = '', ...others] = phrases
  return [first, ...others.map((phrase) => phrase.trimStart())].join(wording.reason.testSeparator)
}

/** A yes/no answer, an equality that holds, and whether something is stated at all can be seen from the value itself. */
function isWorthSaying(cell: CellFacts, test: TestFacts): boolean {
  if (test.op === 'known' || isYesNo(cell.field)) return false
  if (test.op === 'is' && test.operand === null) return false
  return !(isEquality(test) && test.holds === 'true')
}

function isEquality(test: TestFacts): boolean {
  return test.otherField === null && (test.op === 'is' || test.op === 'in')
}

/** Several equalities of one value ask for one of all their operands. */
function oneOf(equalities: readonly TestFacts[]): TestFacts {
  const operands = equalities.flatMap(({ operand }): readonly Shown[] => (Array.isArray(operand) ? operand : [operand]))
  const [first] = equalities as readonly [TestFacts]
  return { ...first, op: 'in', operand: [...new Set(operands)] }
}

/** One comparison as it follows a value: ` ≥ 30`, `为无`, ` ≤ 职工人数 45`. */
export function testPhrase(field: string, test: TestFacts, wording: Wording): string {
  if (test.op === 'known' && test.operand === false) return wording.names.notKnown
  const operand = operandText(field, test, wording)
  return isOperator(test.op) ? wording.names.operator[test.op](operand) : ` ${test.op} ${operand}`
}

function operandText(field: string, test: TestFacts, wording: Wording): string {
  const { operand, otherField } = test
  if (otherField !== null) {
    const label = fieldName(otherField, wording.language)
    return Array.isArray(operand) || operand === null ? label : `${label} ${wordValue(otherField, operand, wording)}`
  }
  // Without a parameter that could be unset, nothing to compare with is what the pack asks for.
  if (operand === null && test.parameter === null) return wording.names.none
  if (!Array.isArray(operand)) return wordValue(field, operand, wording)
  const separator = test.op === 'between' ? '–' : wording.names.listSeparator
  return operand.map((each: Shown) => wordValue(field, each, wording)).join(separator)
}

function isOperator(op: string): op is OperatorId {
  return operatorIds.some((id) => id === op)
}
