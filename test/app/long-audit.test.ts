import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AuditRequest } from '../../src/app/audit-request.ts'
import { renderReport } from '../../src/app/render-report.ts'
import { runAudit, runLongAudit } from '../../src/app/run-audit.ts'
import { packedRows } from '../../src/cli/packed-rows.ts'
import { allPieces } from '../../src/domain/pieces.ts'
import { wordLongReport, wordReport } from '../../src/wording/word-report.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { memoryPorts } from '../support/memory-files.ts'

const folder = 'fixtures/county/ledgers'
const names = readdirSync(folder).sort()
const ports = memoryPorts(Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`)])))
const request: AuditRequest = {
  ledgers: names.map((name) => ({ path: name, name })),
  ...{ columns: [], sheet: null, township: null, encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
  ...{ set: new Map(), asOf: '2012-06-15', by: [], previous: null, redact: false },
  tool: { name: 'liangxin', version: '1.2.3' },
}
const facts = await runAudit(request, ports)
const long = await runLongAudit(request, { ...ports, beginRows: () => packedRows({ few: 5, perBlock: 3 }) })

/** Names and contents of the text documents of a report. */
async function documentsOf(report: Parameters<typeof renderReport>[0], language: 'zh' | 'en') {
  const artifacts = await renderReport(report, ['csv', 'json'], language)
  return Object.fromEntries(artifacts.map((each) => [each.name, Buffer.concat([...allPieces(each)]).toString('utf8')]))
}

test('the county has enough units, gaps, unknowns and repeated rows to be packed', () => {
  expect(Array.isArray(long.organizations) || Array.isArray(long.findings)).toBe(false)
  expect(long.organizations.length).toBe(facts.organizations.length)
  expect(facts.findings.filter(({ verdict }) => verdict === 'gap').length).toBeGreaterThan(100)
  expect(facts.findings.filter(({ verdict }) => verdict === 'unknown').length).toBeGreaterThan(50)
  expect(facts.jointGroups.length).toBeGreaterThan(5)
})

test.each(['zh', 'en'] as const)(
  'a report whose rows are packed becomes byte for byte the same documents, seal and account included (%s)',
  async (language) => {
    const expected = await documentsOf(wordReport(facts, language), language)
    expect(await documentsOf(wordLongReport(long, language), language)).toEqual(expected)
    expect(expected['audit.json']).toContain('"seal": "')
    expect(Object.keys(expected)).toContain('gaps.csv')
  },
)

test('a report whose rows are packed says the same on the terminal', () => {
  const look = { color: 0, width: 100, log: undefined } as const
  expect(terminalSummary(wordLongReport(long, 'zh'), look)).toBe(terminalSummary(wordReport(facts, 'zh'), look))
})
