import { expect, test } from 'vitest'
import type { ExplainedUnit } from '../../src/app/explain-unit.ts'
import { explainText } from '../../src/cli/explain-text.ts'
import type { CellFacts } from '../../src/domain/report.ts'

const sector = (cell: string, text: string): CellFacts => ({
  ...{ field: 'sector', cell, text, value: 'enterprise', why: null },
  tests: [{ op: 'is', operand: 'enterprise', parameter: null, otherField: null, holds: 'true' }],
})

function explained(cells: readonly CellFacts[], name = '甲厂'): ExplainedUnit {
  const leaf = { node: 'leaf', holds: 'true', cells } as const
  return {
    asOf: '2012-06-15',
    pack: { id: 'sample', version: '1.0.0', title: { zh: '样例', en: 'sample' } },
    at: { file: 'a.csv', sheet: 'a', row: 3 },
    ...{ creditCode: null, duplicateOf: null, outTitle: null, exclusions: [] },
    unit: {
      ...{ key: '/甲厂', name, township: null, base: 'unknown', outReason: null, coverage: 'none', targets: [] },
      population: leaf,
    },
  }
}

test('two cells that say the same thing of a unit stand in one line', () => {
  const lines = explainText(explained([sector('E3', '私营'), sector('C3', '私营企业')]), 'zh').split('\n')
  expect(lines.filter((line) => line.includes('单位性质'))).toEqual([
    expect.stringContaining('E3、C3 单位性质 “私营、私营企业”'),
  ])
})

test('no control character of a ledger reaches the terminal', () => {
  const text = explainText(explained([sector('E3', '\u001B[31m私营\u0007\u009B2J')], '\u001B]0;x\u0007厂'), 'zh')
  const codes = [...text].map((each) => each.charCodeAt(0)).filter((code) => code !== 10)
  expect(codes.filter((code) => code < 32 || (code > 126 && code < 160))).toEqual([])
  expect(text).toContain('“�[31m私营��2J”')
})
