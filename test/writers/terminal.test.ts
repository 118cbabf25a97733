import { describe, expect, test } from 'vitest'
import { wordReport } from '../../src/wording/word-report.ts'
import { nextSteps } from '../../src/writers/next-steps.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { printedLines, terminalWidth, wrapForTerminal } from '../../src/writers/text-width.ts'
import { factsOf, sampleFacts } from '../support/sample-report.ts'

const summary = terminalSummary(wordReport(sampleFacts(), 'zh'), { color: 0, width: 80 })

/** Independent of the code: everything outside Latin, dashes, quotes and signs is two columns. */
const columns = (line: string) => [...line].reduce((sum, each) => sum + (each > '\u2FFF' ? 2 : 1), 0)

describe('the summary on the terminal', () => {
  test('says as of when, by which pack, from which ledgers', () => {
    expect(summary).toContain('审核基准日：2012年5月15日')
    expect(summary).toContain('guiding-opinion-2012 1.0.0')
    expect(summary).toContain('台账：1 个文件，1 张工作表，读出单位 39 家')
  })

  test('no line of its head is wider than the terminal, marks that hang over included', () => {
    const long = '与其他乡镇重复登记的单位，'
    const reasons = [1, 2, 3, 4].map((at) => ({ reason: `r${at}`, title: { zh: long.repeat(at), en: '' }, count: at }))
    const report = wordReport(sampleFacts(), 'zh')
    const many = { ...report, summary: { ...report.summary, excluded: reasons } }
    for (let width = 60; width <= 100; width += 1) {
      const [head = ''] = terminalSummary(many, { color: 0, width }).split('\n\n')
      expect(terminalWidth(head), String(width)).toBeLessThanOrEqual(width)
    }
  })

  test('says who is not in the base, and why', () => {
    expect(summary).toContain('基数：36 家；核减 3 家（个体工商户 1 家，注销、吊销 1 家，与其他行重复 1 家）')
  })

  test('gives a rate with base, unknowns and interval', () => {
    expect(summary).toMatch(/组建率 +50\.12% +1214 +2422 +12 +49\.88%–50\.37% +50\.00% 未定/)
  })

  test('lists targets, those that were not evaluated, and the units to go to first', () => {
    expect(summary).toMatch(/E2 有党员的非公有制企业建立党组织 +必须 +12 +5 +1 +70\.59%/)
    expect(summary).toContain('L1 新建党组织有书记、有活动：台账缺列（党组织书记、活动次数）')
    expect(summary.match(/缺口 E1、W1/g)).toHaveLength(5)
  })

  test('keeps its columns in line and within the width', () => {
    const lines = summary.split('\n')
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(80)
    const rows = lines.filter((line) => /^ {2}[ESW]\d /.test(line))
    expect(rows).toHaveLength(5)
    expect(new Set(rows.map((row) => columns(row))).size).toBe(1)
  })
})

describe('what to do next', () => {
  test('puts errors in the ledger before gaps, gaps before unknowns', () => {
    const steps = nextSteps(wordReport(sampleFacts(), 'zh')).join('\n')
    expect(steps).toMatch(/2 处错误[\s\S]*36 家单位共 46 项缺口[\s\S]*待核实[\s\S]*活动次数、党组织书记[\s\S]*核减/)
  })

  test('says so where nobody is in the base', () => {
    expect(nextSteps(wordReport(factsOf(), 'zh'))[0]).toContain('没有一家单位计入基数')
  })

  test('is to keep the result where nothing is left to do', () => {
    const facts = factsOf({ targets: [] })
    const done = wordReport({ ...facts, summary: { ...facts.summary, organizations: 3, base: 3 } }, 'zh')
    expect(nextSteps(done)).toHaveLength(1)
    expect(nextSteps(done)[0]).toContain('没有缺口')
  })
})

describe('the width of text', () => {
  test('counts Chinese characters and full-width forms twice', () => {
    expect(terminalWidth('党员3名')).toBe(7)
    expect(terminalWidth('（ａ）')).toBe(6)
    expect(terminalWidth('a\n党')).toBe(2)
  })

  test('wraps Chinese anywhere, words not, and lets no line begin with a closing mark', () => {
    expect(wrapForTerminal('党组织覆盖', 4)).toEqual(['党组', '织覆', '盖'])
    expect(wrapForTerminal('joint branch office', 12)).toEqual(['joint branch', 'office'])
    expect(wrapForTerminal('党组织。', 6)).toEqual(['党组织。'])
    expect(wrapForTerminal('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  })

  test('tells how many lines a cell takes in print', () => {
    expect(printedLines('党员', 10)).toBe(1)
    expect(printedLines('党'.repeat(11), 10)).toBe(3)
    expect(printedLines('一\n二', 10)).toBe(2)
    expect(printedLines('x'.repeat(25), 10)).toBe(3)
    expect(printedLines('', 10)).toBe(1)
  })
})
