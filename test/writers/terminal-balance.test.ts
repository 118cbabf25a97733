import { expect, test } from 'vitest'
import type { RegisterFacts } from '../../src/domain/report-register.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { balanceLines } from '../../src/writers/terminal-balance.ts'
import { sampleFacts } from '../support/sample-report.ts'

/** 12 open before; 3 came, 1 came back, 4 were closed, 2 struck off, 1 re-scoped: 9 are open, 5 of them from before. */
const facts: RegisterFacts = {
  round: 7,
  before: 12,
  registered: 3,
  relapsed: 1,
  cancelled: 4,
  struckOff: 2,
  rescoped: 1,
  after: 9,
  overdue: 6,
  awaitingReview: 0,
  unknown: 0,
  missing: 2,
  waived: 0,
  organizations: { before: 10, after: 8 },
  head: 'a'.repeat(64),
  townships: [],
  proposals: [],
}

const proposal = (serial: number): RegisterFacts['proposals'][number] => ({
  number: `镇-2012-000${serial}`,
  name: `旧${serial}`,
  township: '镇',
  likely: `新${serial}`,
  organization: `镇/新${serial}`,
  why: 'similar-name',
})

test('the balance says items and organizations, and what is carried from the round before', () => {
  const { title, lines } = balanceLines(facts, 'zh')
  expect(title).toContain('第 7 轮')
  expect(lines).toEqual([
    '+3 挂号　−4 销号　=5 续挂　↺1 反弹',
    '上期在册 12 项（10 家）＋挂号 3＋反弹 1－销号 4－核减 2－口径调整 1＝本期在册 9 项（8 家）',
    '失联（台账中找不到单位）2 项，逾期 6 项',
  ])
  expect(balanceLines(facts, 'en').lines).toEqual([
    '+3 registered  −4 cancelled  =5 carried  ↺1 relapsed',
    'open before 12 (of 10 units) + registered 3 + relapsed 1 − cancelled 4 − struck off 2 − re-scoped 1 = open now 9 (of 8 units)',
    '2 missing (the unit is not in the ledgers), 6 overdue',
  ])
})

test('a likely rename is told with both names and what to type, ready for a shell', () => {
  const spaced = { ...proposal(1), likely: 'A B', organization: '镇/A B' }
  const [line, command] = balanceLines({ ...facts, proposals: [spaced] }, 'zh').lines.slice(-2)
  expect(line).toContain('“旧1”')
  expect(line).toContain('“A B”（名称相近）')
  expect(command).toBe('liangxin register link 镇-2012-0001 "镇/A B" --person 经办人 --reason 事由')
  const elsewhere = balanceLines({ ...facts, proposals: [spaced] }, 'en', '结果/register.jsonl').lines.at(-1)
  expect(elsewhere).toContain('"镇/A B" --register 结果/register.jsonl --person')
})

test('of many likely renames five are told, the others counted', () => {
  const many = { ...facts, proposals: [1, 2, 3, 4, 5, 6, 7].map(proposal) }
  const { lines } = balanceLines(many, 'en')
  expect(lines.filter((line) => line.includes('register link'))).toHaveLength(5)
  expect(lines.at(-1)).toContain('2 more')
})

test('the summary has the register where there is one', () => {
  const look = { color: 0, width: 100 } as const
  expect(terminalSummary(wordReport({ ...sampleFacts(), register: facts }, 'zh'), look)).toContain('+3 挂号')
  expect(terminalSummary(wordReport(sampleFacts(), 'zh'), look)).not.toContain('挂号')
})
