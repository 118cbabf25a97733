import { afterEach, describe, expect, test, vi } from 'vitest'
import { allPieces, type InPieces } from '../../src/domain/pieces.ts'
import { auditReportSchema } from '../../src/domain/report.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { formatIds, render } from '../../src/writers/writer.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { sampleReports } from '../support/sample-report.ts'

/** What every format promises for every report. */

const reports = deepFreeze(sampleReports())
const small = Object.keys(reports).filter((name) => name !== '10,000 findings')

afterEach(() => vi.useRealTimers())

const wholeOf = (artifact: InPieces | undefined) =>
  Buffer.concat(artifact === undefined ? [] : [...allPieces(artifact)])

function reportOf(name: string) {
  const report = reports[name]
  if (report === undefined) throw new Error(`no report ${name}`)
  return report
}

async function renderOn(day: string, name: string, formats: typeof formatIds) {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] })
  const artifacts = await render(reportOf(name), { formats, language: 'zh' })
  return artifacts.map((artifact) => [artifact.name, wholeOf(artifact).toString('base64')])
}

test('the samples are whole audit reports', () => {
  expect(small).toHaveLength(5)
  for (const [name, report] of Object.entries(reports)) {
    expect(auditReportSchema.safeParse(report).error, name).toBeUndefined()
  }
})

describe.each(small)('%s', (name) => {
  test.each(formatIds)('as %s is the same bytes on another day', async (format) => {
    const first = await renderOn('2012-05-15T08:00:00Z', name, [format])
    const second = await renderOn('2031-12-31T23:59:58Z', name, [format])
    expect(first.length).toBeGreaterThan(0)
    expect(second).toEqual(first)
  })

  test('ends its texts with a line break', async () => {
    const artifacts = await render(reportOf(name), { formats: ['json', 'csv'], language: 'zh' })
    for (const artifact of artifacts) expect(wholeOf(artifact).at(-1), artifact.name).toBe(10)
  })

  test.each([0, 1] as const)('fits the terminal with colour level %d', (color) => {
    const summary = terminalSummary(reportOf(name), { color, width: 80 })
    expect(summary.endsWith('\n')).toBe(true)
    expect(summary.includes('\u001B[')).toBe(color === 1)
  })
})

test('10,000 findings become every document', async () => {
  const artifacts = await render(reportOf('10,000 findings'), { formats: formatIds, language: 'zh' })
  const gaps = artifacts.find(({ name }) => name === 'gaps.csv')
  expect(wholeOf(gaps).toString().split('\r\n')).toHaveLength(10_002)
})

test('files have the names that the specification gives them, and only the formats asked for are written', async () => {
  const names = async (formats: typeof formatIds) =>
    (await render(reportOf('ordinary'), { formats, language: 'zh' })).map(({ name }) => name)
  expect(await names(['json'])).toEqual(['audit.json'])
  expect(await names(['xlsx'])).toEqual(['缺口报告.xlsx', '覆盖率汇总.xlsx'])
  expect(await names(['csv'])).toEqual([
    ...['gaps.csv', 'unknown.csv', 'excluded.csv', 'issues.csv', 'summary.csv', 'joint.csv'],
  ])
  expect(await names([])).toEqual([])
})

test('a report in Chinese can be rendered in English', async () => {
  const [json] = await render(reportOf('ordinary'), { formats: ['json'], language: 'en' })
  const parsed = auditReportSchema.parse(JSON.parse(wholeOf(json).toString()))
  expect(parsed.lang).toBe('en')
  expect(parsed.findings[0]?.reason).toBe('D6 headcount 45 ≥ 30; F6 Party members 0 (should be ≥ 1)')
})
