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

/** The facts of an audit whose units are rendered as they are judged. */
async function renderedFacts(
  audit: AuditRequest,
  language: 'zh' | 'en',
  { hasTexts = true, isKept = false } = {},
): Promise<LongFacts> {
  return runLongAudit(audit, { ...ports, beginRows: renderRows({ language, hasTexts, isKept }, smallSpool) })
}

/** Names and contents of the text documents of a report. */
async function documentsOf(report: Parameters<typeof renderReport>[0], language: 'zh' | 'en') {
  const artifacts = await renderReport(report, ['csv', 'json'], language)
  return Object.fromEntries(artifacts.map((each) => [each.name, Buffer.concat([...allPieces(each)]).toString('utf8')]))
}

const facts = await runAudit(request, ports)

test('the county has enough units, gaps, unknowns and repeated rows', () => {
  expect(facts.findings.filter(({ verdict }) => verdict === 'gap').length).toBeGreaterThan(100)
  expect(facts.findings.filter(({ verdict }) => verdict === 'unknown').length).toBeGreaterThan(50)
  expect(facts.organizations.filter(({ outReason }) => outReason === 'duplicate').length).toBeGreaterThan(1)
  expect(facts.jointGroups.length).toBeGreaterThan(5)
})

test.each([
  ['zh', {}],
  ['en', {}],
  ['zh', { redact: true }],
  ['en', { pack: 'five-full-coverages-2011' }],
  ['zh', { pack: 'city-campaign-2011' }],
] as const)(
  'units that are rendered as they are judged become the same documents as all of them at once (%s, %o)',
  async (language, asked) => {
    const audit = { ...request, ...asked }
    const expected = await documentsOf(wordReport(await runAudit(audit, ports), language), language)
    const rendered = await renderedFacts(audit, language)
    expect(await documentsOf(wordLongReport(rendered, language), language)).toEqual(expected)
    expect(expected['audit.json']).toContain('"seal": "')
    expect(Object.keys(expected)).toContain('gaps.csv')
  },
)

test('rows that are kept as well are those of all units at once, and so are the documents', async () => {
  const rendered = await renderedFacts(request, 'zh', { hasTexts: false, isKept: true })
  expect(rendered.organizations).toEqual(facts.organizations)
  expect(rendered.findings).toEqual(facts.findings)
  expect(rendered.lookBack).toEqual(facts.lookBack)
  expect(rendered.rendered?.lists).toBeDefined()
  expect(await documentsOf(wordLongReport(rendered, 'zh'), 'zh')).toEqual(
    await documentsOf(wordReport(facts, 'zh'), 'zh'),
  )
})

test('the same units say the same on the terminal', async () => {
  const look = { color: 0, width: 100, log: undefined } as const
  const rendered = wordLongReport(await renderedFacts(request, 'zh'), 'zh')
  expect(terminalSummary(rendered, look)).toBe(terminalSummary(wordReport(facts, 'zh'), look))
})

test('who asks for what was not rendered gets it from the lines of the units', async () => {
  const rendered = await renderedFacts(request, 'en', { hasTexts: false })
  expect(await documentsOf(wordLongReport(rendered, 'en'), 'en')).toEqual(
    await documentsOf(wordReport(facts, 'en'), 'en'),
  )
  expect(await documentsOf(wordLongReport(rendered, 'zh'), 'zh')).toEqual(
    await documentsOf(wordReport(facts, 'zh'), 'zh'),
  )
  expect([...rendered.organizations]).toEqual(facts.organizations)
  expect(rendered.findings.length).toBe(facts.findings.length)
})
