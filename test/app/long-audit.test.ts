import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AuditRequest } from '../../src/app/audit-request.ts'
import { renderReport } from '../../src/app/render-report.ts'
import { renderRows } from '../../src/app/render-rows.ts'
import { runAudit, runLongAudit } from '../../src/app/run-audit.ts'
import { allPieces } from '../../src/domain/pieces.ts'
import type { LongFacts } from '../../src/domain/report.ts'
import { wordLongReport, wordReport } from '../../src/wording/word-report.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { memoryPorts } from '../support/memory-files.ts'
import { smallSpool } from '../support/small-spool.ts'

const folder = 'fixtures/county/ledgers'
const names = readdirSync(folder).sort()
const ports = memoryPorts(Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`)])))
const request: AuditRequest = {
  ledgers: names.map((name) => ({ path: name, name })),
  ...{ columns: [], sheet: null, township: null, encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
  ...{ set: new Map(), asOf: '2012-06-15', by: [], previous: null, redact: false },
  tool: { name: 'liangxin', version: '1.2.3' },
}

const allFormats: readonly string[] = ['csv', 'xlsx', 'json']
const texts: readonly string[] = ['csv', 'json']

/** The facts of an audit whose units are rendered as they are judged. */
async function renderedFacts(audit: AuditRequest, language: 'zh' | 'en', hasAll = true): Promise<LongFacts> {
  const asked = { language, hasTexts: hasAll, sheetRows: hasAll ? 20 : undefined }
  return runLongAudit(audit, { ...ports, beginRows: renderRows(asked, smallSpool) })
}

/** Names and contents of the documents of a report. */
async function documentsOf(report: Parameters<typeof renderReport>[0], language: 'zh' | 'en', formats = allFormats) {
  const artifacts = await renderReport(report, formats, language)
  return Object.fromEntries(
    artifacts.map((each) => [each.name, Buffer.concat([...allPieces(each)]).toString('latin1')]),
  )
}

const facts = await runAudit(request, ports)
const inChinese = documentsOf(wordReport(facts, 'zh'), 'zh')

test('the county has enough units, gaps, unknowns and repeated rows', () => {
  expect(facts.findings.filter(({ verdict }) => verdict === 'gap').length).toBeGreaterThan(100)
  expect(facts.findings.filter(({ verdict }) => verdict === 'unknown').length).toBeGreaterThan(50)
  expect(facts.organizations.filter(({ outReason }) => outReason === 'duplicate').length).toBeGreaterThan(1)
  expect(facts.jointGroups.length).toBeGreaterThan(5)
})

test.each([
  ['zh', {}, allFormats],
  ['en', {}, texts],
  ['zh', { redact: true }, texts],
  ['en', { pack: 'five-full-coverages-2011' }, allFormats],
  ['zh', { pack: 'city-campaign-2011' }, texts],
] as const)(
  'units that are rendered as they are judged become the same documents as all of them at once (%s, %o)',
  async (language, asked, formats) => {
    const audit = { ...request, ...asked }
    const expected = await documentsOf(wordReport(await runAudit(audit, ports), language), language, formats)
    const rendered = await renderedFacts(audit, language)
    expect(await documentsOf(wordLongReport(rendered, language), language, formats)).toEqual(expected)
    expect(expected['audit.json']).toContain('"seal": "')
    expect(Object.keys(expected)).toContain('gaps.csv')
    const workbooks = Object.keys(expected).filter((name) => name.endsWith('.xlsx'))
    expect(workbooks).toHaveLength(formats.includes('xlsx') ? 2 : 0)
  },
)

test('the same units say the same on the terminal', async () => {
  const look = { color: 0, width: 100, log: undefined } as const
  const rendered = wordLongReport(await renderedFacts(request, 'zh'), 'zh')
  expect(terminalSummary(rendered, look)).toBe(terminalSummary(wordReport(facts, 'zh'), look))
})

test('who asks for what was not rendered gets it from the lines of the units', async () => {
  const rendered = await renderedFacts(request, 'en', false)
  expect(await documentsOf(wordLongReport(rendered, 'en'), 'en', texts)).toEqual(
    await documentsOf(wordReport(facts, 'en'), 'en', texts),
  )
  expect(await documentsOf(wordLongReport(rendered, 'zh'), 'zh')).toEqual(await inChinese)
  expect([...rendered.organizations]).toEqual(facts.organizations)
  expect(rendered.findings.length).toBe(facts.findings.length)
})

test.each([0, 1e6])('workbooks are the same, whether %i rows of a sheet stay in memory', async (sheetRows) => {
  const beginRows = renderRows({ language: 'zh', hasTexts: false, sheetRows }, smallSpool)
  const long = wordLongReport(await runLongAudit(request, { ...ports, beginRows }), 'zh')
  const sheets = [...(long.rendered?.sheets?.rows.values() ?? [])]
  expect(sheets.length).toBeGreaterThan(3)
  expect(sheets.filter((rows) => Array.isArray(rows))).toHaveLength(sheetRows === 0 ? 0 : sheets.length)
  expect(await documentsOf(long, 'zh', ['xlsx'])).toEqual(await documentsOf(wordReport(facts, 'zh'), 'zh', ['xlsx']))
})

test('of a long report no unit is read again to make its workbooks', async () => {
  const long = wordLongReport(await renderedFacts(request, 'zh'), 'zh')
  const unread = { length: long.organizations.length, [Symbol.iterator]: () => expect.fail('a unit was read') }
  const artifacts = await renderReport({ ...long, organizations: unread, findings: unread }, ['xlsx'], 'zh')
  expect(artifacts.map(({ name }) => name)).toEqual(['缺口报告.xlsx', '覆盖率汇总.xlsx'])
})
