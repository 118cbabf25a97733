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

const compared = (more: Partial<CellFacts['tests'][number]>, why: string | null = null): CellFacts => ({
  ...{ field: 'members', cell: 'F3', text: '5', value: 5, why },
  tests: [{ op: 'lte', operand: null, parameter: null, otherField: null, holds: 'unknown', ...more }],
})

test('a field compared with one that is blank is not told to be compared with none', () => {
  expect(explainText(explained([compared({ otherField: 'employees' })]), 'zh')).toContain('F3 党员数 “5”：≤ 职工人数\n')
  expect(explainText(explained([compared({ otherField: 'employees', operand: 4 })]), 'zh')).toContain('≤ 职工人数 4\n')
})

test('a comparison names its parameter, and says that it is not settled while it is not set', () => {
  expect(explainText(explained([compared({ parameter: 'limit', operand: 3 })]), 'zh')).toContain('≤ 3（参数 limit）')
  expect(explainText(explained([compared({ parameter: 'limit' })]), 'zh')).toContain('≤ 待核（参数 limit）')
})

test('what must not be stated is told so', () => {
  const lines = (operand: boolean) => explainText(explained([compared({ op: 'known', operand })]), 'zh')
  expect(lines(true)).toContain('：有明确记载')
  expect(lines(false)).toContain('：没有明确记载')
})
