import type { CellFacts, TestFacts } from '../domain/report.ts'

const opposites: ReadonlyMap<string, string> = new Map([
  ['gt', 'lte'],
  ['gte', 'lt'],
  ['lt', 'gte'],
  ['lte', 'gt'],
])

const turned = { true: 'false', unknown: 'unknown', false: 'true' } as const

/**
 * The cells of a comparison that stands under a negation, with the comparison turned around where it has an opposite: "not at
 * least 3" is "less than 3", so that what holds for a gap is true and what it lacks is false.
 */
export function withoutNegation(cells: readonly CellFacts[], negated: boolean): readonly CellFacts[] {
  return negated ? cells.map((cell) => ({ ...cell, tests: cell.tests.map(opposite) })) : cells
}

function opposite(test: TestFacts): TestFacts {
  if (typeof test.operand === 'boolean') return { ...test, operand: !test.operand, holds: turned[test.holds] }
  const op = opposites.get(test.op)
  return op === undefined ? test : { ...test, op, holds: turned[test.holds] }
}
