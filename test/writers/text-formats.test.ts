import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { allPieces } from '../../src/domain/pieces.ts'
import { auditReportSchema } from '../../src/domain/report.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { auditJson } from '../../src/writers/audit-json-writer.ts'
import { writeCsv } from '../../src/writers/csv.ts'
import { plainTables } from '../../src/writers/documents.ts'
import { factsOf, sampleFacts, sampleReports } from '../support/sample-report.ts'

const reports = sampleReports()

async function csv(name: string, table: string) {
  const artifacts = await writeCsv(plainTables(reports[name] ?? wordReport(factsOf(), 'zh')))
  const artifact = artifacts.find((each) => each.name === `${table}.csv`)
  return Buffer.concat(artifact === undefined ? [] : [...allPieces(artifact)]).toString('utf8')
}

async function rowsOf(name: string, table: string): Promise<Record<string, string>[]> {
  return parse(await csv(name, table), { bom: true, columns: true, relax_column_count: false })
}

describe('a text table', () => {
  test('has a BOM, CRLF line ends and ASCII column names', async () => {
    const text = await csv('ordinary', 'gaps')
    expect(text.startsWith('\uFEFFno,name,creditCode,township,organization,employees,')).toBe(true)
    expect(text.split('\r\n')[0]).toMatch(/^\uFEFF[\x20-\x7E]+$/)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('has one row a gap, with codes for scripts and the sentence for people', async () => {
    const rows = await rowsOf('ordinary', 'gaps')
    expect(rows).toHaveLength(46)
    expect(rows[0]).toMatchObject({
      target: 'E1',
      verdict: 'gap',
      force: 'strive',
      primary: 'true',
      row: '6',
      reason: 'D6 职工人数 45 ≥ 30；F6 党员数 0（应 ≥ 1）',
    })
  })

  test('is the same however many rows it has, and is made anew for everybody who reads it', async () => {
    const { findings } = sampleFacts()
    const gaps = findings.filter(({ verdict }) => verdict === 'gap')
    const many = Array.from({ length: 200 }, () => gaps).flat()
    const report = wordReport({ ...factsOf(), findings: many }, 'zh')
    const artifact = (await writeCsv(plainTables(report))).find(({ name }) => name === 'gaps.csv')
    const read = () => Buffer.concat(artifact === undefined ? [] : [...allPieces(artifact)]).toString('utf8')
    const rows: Record<string, string>[] = parse(read(), { bom: true, columns: true, relax_column_count: false })
    expect(gaps.length).toBe(46)
    expect([...(artifact?.more ?? [])].length).toBeGreaterThan(1)
    expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 200 * 46 }, (_, at) => String(at + 1)))
    expect(rows.map(({ target }) => target)).toEqual(many.map(({ target }) => target))
    expect(read()).toBe(read())
    expect(read().split('\uFEFF')).toHaveLength(2)
  })

  test('neutralizes every text that a spreadsheet would take for a formula', async () => {
    const names = (await rowsOf('hostile text', 'gaps')).map((row) => row['name'])
    expect(names.slice(0, 6)).toEqual(["'=cmd|' /C calc'!A0", "'+1+1", "'-2+3", "'@SUM(A1)", "'\tTAB", "'\nCR"])
    expect(names.every((name) => !/^[=+\-@\t\r]/.test(name ?? ''))).toBe(true)
  })

  test('shows what it cannot hold and keeps everything else', async () => {
    const names = (await rowsOf('hostile text', 'gaps')).map((row) => row['name'])
    expect(names[6]).toBe('<script>alert("&")</script>')
    expect(names[7]).toBe('bell�and�more�')
    expect(names[8]).toBe('lone � surrogate, � not a character')
    expect(names[10]).toHaveLength(40_000)
  })

  test('leaves a plain negative number a number', async () => {
    const facts = sampleFacts()
    const report = wordReport(
      { ...facts, ledgerIssues: facts.ledgerIssues.map((each) => ({ ...each, text: '-5' })) },
      'zh',
    )
    const [, , , issues] = await writeCsv(plainTables(report))
    const rows: Record<string, string>[] = parse(Buffer.from(issues?.bytes ?? []), { bom: true, columns: true })
    expect(rows[0]?.['text']).toBe('-5')
  })

  test('gives every rate with its numerator, denominator, unknowns and bounds', async () => {
    const [first, , , , , , empty] = await rowsOf('ordinary', 'summary')
    expect(first).toMatchObject({
      indicator: 'formation-rate',
      by: 'all',
      numerator: '1214',
      denominator: '2422',
      unknown: '12',
      rate: '50.12%',
      low: '49.88%',
      high: '50.37%',
      goal: '50.00%',
      verdict: 'undecided',
    })
    expect(empty).toMatchObject({ group: '桃源乡', denominator: '0', rate: '—' })
  })
})

describe('audit.json', () => {
  const report = wordReport(sampleFacts(), 'zh')

  test('is the report, nothing more and nothing less', () => {
    expect(JSON.parse(auditJson(report))).toEqual(report)
  })

  test('has its keys in the order of the schema, whatever the order of the report', () => {
    const shuffled = Object.fromEntries(Object.entries(report).reverse()) as typeof report
    expect(auditJson(shuffled)).toBe(auditJson(report))
    const there = Object.keys(auditReportSchema.shape).filter((key) => key in report)
    expect(there.length).toBeGreaterThan(15)
    expect(Object.keys(JSON.parse(auditJson(report)))).toEqual(there)
  })

  test('has no key for a part that the report does not have', () => {
    expect(auditJson(report)).not.toContain('"register":')
  })

  test('has one finding a line, so that two audits can be compared', () => {
    const lines = auditJson(report).split('\n')
    expect(lines.filter((line) => line.startsWith('    {"organization":"'))).toHaveLength(report.findings.length)
  })
})
