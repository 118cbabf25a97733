import { describe, expect, test } from 'vitest'
import { type FaultArgs, type FaultCode, packProblemCodes } from '../../src/domain/fault.ts'
import { fileProblem } from '../../src/domain/file-problem.ts'
import { issueSeverities, type LedgerIssueArgs, type LedgerIssueCode } from '../../src/domain/ledger-issue.ts'
import { auditReportSchema } from '../../src/domain/report.ts'
import { languages } from '../../src/domain/text.ts'
import { wordFault, wordPackProblem } from '../../src/wording/word-fault.ts'
import { wordIssue, wordReport } from '../../src/wording/word-report.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { sampleFacts } from '../support/sample-report.ts'

const problem = {
  pointer: '/targets/0/id',
  code: 'unknown-key',
  given: 'tragets',
  valid: 'targets',
  nearest: 'targets',
} as const

const faultArgs: { readonly [Code in FaultCode]: FaultArgs[Code] } = {
  'usage-unknown-flag': { flag: '--fromat', nearest: '--format' },
  'usage-unknown-command': { command: 'adit', group: null, valid: 'audit', nearest: 'audit' },
  'usage-missing-argument': { argument: '<ledger>' },
  'usage-excess-arguments': { given: 'b.xlsx' },
  'usage-missing-value': { flag: '--set' },
  'usage-bad-value': { flag: '--as-of', value: '2012-13-01', expected: { kind: 'date' }, nearest: null },
  'usage-unknown-parameter': { name: 'membrs', pack: 'p', valid: 'members', nearest: 'members' },
  'usage-unit-not-found': { unit: '甲厂', file: 'a.xlsx', nearest: '甲一厂' },
  'usage-unit-ambiguous': { unit: '甲', candidates: '甲一厂、甲二厂' },
  'config-invalid': { file: 'liangxin.config.json', pointer: '/set', problem: fileProblem('not-scalar') },
  'pack-not-found': { pack: 'guiding', nearest: 'guiding-opinion-2012', valid: 'a, b' },
  'pack-unreadable': { file: 'pack.json', problem: fileProblem('no-such-file') },
  'pack-invalid': { file: 'pack.json', problems: [problem] },
  'pack-parameter-missing': { pack: 'subdistrict-template', parameters: 'staffMin' },
  'pack-cases-failed': { pack: 'p', failed: 2, missing: 1, total: 9 },
  'pack-cases-unreadable': { file: 'cases.csv', problem: fileProblem('empty-file') },
  'pack-cases-columns': { file: 'cases.csv', columns: 'target' },
  'input-not-found': { file: 'a.xlsx' },
  'input-no-files': { given: 'ledgers/' },
  'input-is-folder': { file: 'ledgers' },
  'input-not-permitted': { file: 'a.xlsx' },
  'input-empty': { file: 'a.xlsx' },
  'input-blank-sheets': { file: 'a.xlsx', sheets: 'Sheet1' },
  'input-not-a-ledger': { file: 'a.xlsx', looksLike: 'PNG' },
  'input-encrypted': { file: 'a.xlsx' },
  'input-old-format': { file: 'a.xls', looksLike: 'BIFF8' },
  'input-damaged': { file: 'a.xlsx', problem: 'crc' },
  'input-encoding': { file: 'a.csv', encoding: 'gb18030', byte: 17 },
  'input-not-utf8': { file: 'a.json', problem: fileProblem('wrong-encoding', 'GBK') },
  'input-none-readable': { files: 'b.xlsx', of: 2, inner: [{ code: 'input-empty', args: { file: 'b.xlsx' } }] },
  'input-among-others': { file: 'b.xlsx', of: 3, inner: { code: 'input-empty', args: { file: 'b.xlsx' } } },
  'input-too-large': { file: 'a.xlsx', problem: '2 GB' },
  'input-no-sheet': { file: 'a.xlsx', sheet: '企业', sheets: 'Sheet1', nearest: null },
  'input-no-headings': { file: 'a.xlsx', sheets: 'Sheet1' },
  'input-side-by-side': { file: 'a.xlsx', sheet: 'Sheet1', first: 'B2', second: 'F2' },
  'input-no-rows': { file: 'a.xlsx', sheet: '企业' },
  'input-not-answers': { file: 'b.xlsx' },
  'dictionary-invalid': {
    file: 'extra.json',
    pointer: '/name',
    problem: fileProblem('unknown-field', 'nme', ['name']),
  },
  'report-invalid': { file: 'audit.json', pointer: '/asOf', problem: fileProblem('bad-date', '2012') },
  'template-invalid': {
    file: 'zh.json',
    pointer: '/title',
    problem: fileProblem('unknown-placeholder', 'mnth', ['month']),
  },
  'combine-no-units': { file: 'a.json' },
  'combine-differs': {
    file: 'a.json',
    other: 'b.json',
    in: 'parameters',
    given: 'membersMin=5',
    otherGiven: 'membersMin=3',
  },
  'combine-same-ledger': { file: 'a.json', other: 'b.json', ledger: '台账.xlsx', sheet: '企业' },
  'output-locked': { file: '缺口报告.xlsx' },
  'output-not-permitted': { file: 'out' },
  'output-failed': { file: 'out', problem: fileProblem('no-space') },
  'output-is-folder': { file: 'gaps.csv' },
  'output-is-input': { file: 'a.xlsx' },
  'output-not-a-folder': { file: 'a' },
  'output-exists': { file: 'a.xlsx' },
  'output-filled-in': { file: 'b.xlsx' },
  'register-damaged': { file: 'register.jsonl', line: 7, problem: 'changed' },
  'register-earlier-round': { file: 'register.jsonl', asOf: '2012-05-01', last: '2012-06-01' },
  'register-locked': { file: 'register.jsonl', lock: 'register.jsonl.lock', holder: null },
  'register-masked-list': { file: '挂号销号清单.xlsx', cell: '在册!N7' },
  'register-none': { file: 'register.jsonl' },
  'register-no-number': { file: 'register.jsonl', number: '镇-2012-0001', nearest: '镇-2012-0002' },
  'register-no-item': { number: '镇-2012-0001', target: 'E9', valid: 'E1, E2' },
  'register-wrong-state': { number: '镇-2012-0001', target: 'E1', state: 'open', act: 'verify' },
  'usage-column-twice': { flag: '--fill', column: '责任人' },
  'usage-unknown-column': { column: '负责人', valid: '责任人', nearest: '责任人' },
  'register-not-a-list': { file: 'a.xlsx' },
  internal: { problem: 'x' },
}

test.each(languages)(
  'every fault says in %s what was wrong and what to try, and names what it is about',
  (language) => {
    for (const code of Object.keys(faultArgs) as FaultCode[]) {
      const { problem: said, advice } = wordFault({ code, args: faultArgs[code] }, language)
      const [about] = Object.values(faultArgs[code]).filter((value) => typeof value === 'string')
      expect(said, code).toContain(about)
      expect(advice.length, code).toBeGreaterThan(5)
      expect(said + advice, code).not.toMatch(/undefined|null|\[object/)
    }
  },
)

test.each(languages)(
  'every problem of a pack has its own sentence in %s, with pointer and nearest name',
  (language) => {
    const lines = packProblemCodes.map((code) => wordPackProblem({ ...problem, code }, language))
    expect(new Set(lines).size).toBe(packProblemCodes.length)
    for (const line of lines) expect(line).toMatch(/^\/targets\/0\/id.*targets.*[？?]/s)
  },
)

const issueArgs: { readonly [Code in LedgerIssueCode]: LedgerIssueArgs[Code] } = {
  'duplicate-organization': {
    name: '甲厂',
    by: 'code',
    firstCell: 'B5',
    firstFile: 'a.xlsx',
    firstSheet: '企业',
    differs: '职工人数',
  },
  'duplicate-likely': { name: '甲厂', other: '甲一厂', otherCell: 'B6', otherSheet: '企业' },
  'credit-code-check': { code: '91', scheme: 'uscc', expected: 'X', written: null },
  'credit-code-damaged': { text: '9.13E+17' },
  'credit-code-format': { text: '无证' },
  'cell-unreadable': { text: '若干' },
  'cell-approximate': { text: '约30', low: 27, high: null },
  'cell-error': { text: '#REF!' },
  'cell-ignored-note': { text: '3（新）', note: '新' },
  'cell-shared': { text: '5' },
  contradiction: { first: '否', firstCell: 'H5', second: '联合', secondCell: 'I5', rule: 'flag-form' },
  'pack-check': { check: 'c', zh: '党员多于职工', en: 'more members than staff' },
  'pack-check-across': {
    check: 'c',
    zh: '一人兼多职',
    en: 'one for many',
    value: '张三',
    count: 3,
    cells: 'D2, D3, D4',
  },
  'column-duplicate': { heading: '人数', otherHeading: '职工数', otherCell: 'E3', used: 'D3' },
  'column-dropped': { heading: '联系电话', why: 'phone' },
  'heading-unknown': { heading: '员工數', nearest: '员工数', nearestField: 'employees' },
  'column-missing': { targets: 'E1, E2' },
  'row-skipped': { why: 'total', rows: 2, lastRow: 51 },
  'sheet-skipped': { why: 'code-list' },
  'nature-unknown': { name: '甲厂' },
  'nature-from-code': { code: '52', kind: 'privateNonEnterprise' },
  'status-in-name': { name: '甲厂', note: '（停业）' },
  'status-in-name-unread': { name: '甲厂', note: '（停业）' },
  'outside-two-new': { name: '甲局', kind: 'government' },
  'township-contradicted': { given: '甲镇', stated: '乙镇', from: 'title' },
  'township-unknown': { name: '甲厂' },
  'answer-used': { answer: '3', answerCell: 'b.xlsx!G5' },
  'answer-conflict': { answer: '3', answerCell: 'b.xlsx!G5' },
  'answer-no-column': { answer: '3', answerCell: 'b.xlsx!G5' },
  'answer-unreadable': { text: '三四' },
  'answer-field-unknown': { text: '工资' },
  'answer-unit-unknown': { name: '甲', township: 'A镇', code: '' },
  'answer-repeated': { first: '3', firstCell: 'b.xlsx!G5', second: '4' },
}

test.each(languages)('every issue has a name and a sentence in %s', (language) => {
  const place = {
    severity: 'info',
    file: 'a.xlsx',
    sheet: '企业',
    cell: 'D5',
    row: 5,
    field: 'employees',
    text: null,
  } as const
  const codes = Object.keys(issueSeverities) as LedgerIssueCode[]
  const sentences = codes.map((code) => wordIssue({ code, ...place, args: issueArgs[code] }, language))
  expect(new Set(sentences).size).toBe(codes.length)
  for (const [at, sentence] of sentences.entries()) {
    expect(sentence, codes[at]).not.toMatch(/undefined|null|\[object/)
    expect(wordingOf(language).issues[codes[at] as LedgerIssueCode].name).not.toBe('')
  }
})

test('an issue code of a later version stands for itself', () => {
  const issue = {
    code: 'new-code',
    severity: 'info',
    file: '',
    sheet: '',
    cell: null,
    row: null,
    field: null,
    text: null,
    args: {},
  } as const
  expect(wordIssue(issue, 'zh')).toBe('new-code')
})

test.each(languages)('a report worded in %s is a whole audit report', (language) => {
  const report = wordReport(sampleFacts(), language)
  expect(auditReportSchema.safeParse(report).error).toBeUndefined()
  expect(report.lang).toBe(language)
  const sentences = [
    ...report.findings.flatMap((each) => [each.reason, each.remedy]),
    ...report.assumptions.map((each) => each.text),
  ]
  expect(sentences.filter((each) => each === '' || /undefined|\[object/.test(each))).toEqual([])
})

test('a report is worded anew in the other language', () => {
  const english = wordReport(wordReport(sampleFacts(), 'zh'), 'en')
  expect(english).toEqual(wordReport(sampleFacts(), 'en'))
})

test('assumptions say what they were about', () => {
  const texts = wordReport(sampleFacts(), 'zh').assumptions.map(({ text }) => text)
  expect(texts[0]).toBe('台账没有“流动党员数”列，一律按“0”计（涉及 36 家）。')
  expect(texts[1]).toBe('台账没有“固定员工数”列，一律按“职工人数”列计（涉及 36 家）。')
  expect(texts[2]).toContain('minMeasures')
})

describe('the sentence of an issue', () => {
  const at = { file: 'a.xlsx', sheet: '企业', cell: 'D5', row: 5, field: 'employees' }
  const said = <Code extends LedgerIssueCode>(code: Code, args: LedgerIssueArgs[Code], text: string | null = null) =>
    wordIssue({ ...at, severity: 'warning', code, text, args }, 'zh')

  test('names kinds by their labels', () => {
    expect(said('nature-from-code', { code: '91', kind: 'private, foreign' })).toContain('私营企业或外商投资企业')
    expect(said('outside-two-new', { name: '甲局', kind: 'government, publicInstitution' })).not.toMatch(/[a-z]{4}/u)
  })

  test('names the fields in which duplicates differ by their labels', () => {
    const args = { name: '甲厂', by: 'code', firstCell: 'B5', firstFile: 'a.xlsx', firstSheet: '企业' } as const
    expect(said('duplicate-organization', { ...args, differs: 'employees, members' })).toContain('职工人数、党员数')
  })

  test('says how a formula that was never computed gets its value', () => {
    expect(said('cell-error', { text: '=F3+G3' })).toContain('Excel')
    expect(said('cell-error', { text: '#REF!' })).not.toContain('Excel')
  })

  test('quotes the line that is left out because it holds nothing but a name', () => {
    expect(said('row-skipped', { why: 'no-data', rows: 1, lastRow: 5 }, '丁有限公司')).toContain('丁有限公司')
  })

  test('shows a corrected code as it was written', () => {
    const args = { code: '91350100M000100Y43', scheme: 'uscc', expected: '3', written: '913501OOMOOO1OOY43' }
    expect(said('credit-code-check', args)).toContain('913501OOMOOO1OOY43')
  })
})
