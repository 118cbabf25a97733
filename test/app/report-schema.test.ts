import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { auditJsonSchema, parseReport } from '../../src/app/report-schema.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { auditJson } from '../../src/writers/audit-json-writer.ts'
import { auditLedger } from '../county/audit-ledger.ts'
import { sampleFacts } from '../support/sample-report.ts'

type Loose = {
  indicators: [Loose['indicator'], ...Loose['indicator'][]]
  indicator: { unit: string; numerator: number; denominator: number; low: object }
  findings: [object, ...object[]]
  summary: object
  register: object
}

const auditedReport = () =>
  auditLedger('台账.csv', readFileSync('fixtures/scenarios/verdicts-by-hand/input/台账.csv'), '2012-05-01')

const sampleReport = () => wordReport(sampleFacts(), 'zh')

test('what the writer writes satisfies the published schema', () => {
  const validate = new Ajv2020.default({ strict: false, validateFormats: false }).compile(auditJsonSchema())
  expect(validate(JSON.parse(JSON.stringify(sampleReport()))), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ schemaVersion: 1 })).toBe(false)
})

test('a report is read back as it was written, and written again it is the same bytes', async () => {
  const report = await auditedReport()
  const read = parseReport('audit.json', JSON.stringify(report))
  expect(read).toEqual(JSON.parse(JSON.stringify(report)))
  expect(auditJson(read)).toBe(auditJson(report))
})

test('a sum of a part may exceed its whole where a ledger contradicts itself', async () => {
  const report = await auditedReport()
  const [first, ...others] = report.indicators
  const sum = { ...first, id: 'participation', unit: 'sum', numerator: 5, denominator: 3, tally: [] }
  const endless = { ...sum, low: { numerator: 5, denominator: 3 }, high: { numerator: 1, denominator: 0 } }
  const text = JSON.stringify({ ...report, indicators: [endless, ...others] })
  expect(parseReport('audit.json', text).indicators[0]?.numerator).toBe(5)
  const counted = JSON.stringify({ ...report, indicators: [{ ...endless, unit: 'count' }, ...others] })
  expect(() => parseReport('audit.json', counted)).toThrow('impossible-rate')
})

test('the first place that breaks the contract is named by its pointer', () => {
  const report = JSON.parse(JSON.stringify(sampleReport()))
  report.summary.base = 'many'
  expect(() => parseReport('audit.json', JSON.stringify(report))).toThrow(
    expect.objectContaining({ code: 'report-invalid', args: expect.objectContaining({ pointer: '/summary/base' }) }),
  )
})

test.each([
  [
    'a numerator above its base',
    (report: Loose) => Object.assign(report.indicators[0], { numerator: 9e6 }),
    '/indicators/0',
  ],
  [
    'a negative rate',
    (report: Loose) => Object.assign(report.indicators[0].low, { numerator: -1 }),
    '/indicators/0/low',
  ],
  [
    'a finding of nobody',
    (report: Loose) => Object.assign(report.findings[0], { organization: 'x' }),
    '/findings/0/organization',
  ],
  [
    'a finding of no target',
    (report: Loose) => Object.assign(report.findings[0], { target: 'X9' }),
    '/findings/0/target',
  ],
  [
    'a base that is not that of the list',
    (report: Loose) => Object.assign(report.summary, { base: 99 }),
    '/summary/base',
  ],
  [
    'a register that does not balance',
    (report: Loose) => Object.assign(report.register, { cancelled: 3 }),
    '/register/after',
  ],
  ['gaps that nobody has', (report: Loose) => Object.assign(report.summary, { gaps: 99 }), '/summary/gaps'],
])('%s is refused with its place', async (_, tamper, pointer) => {
  const report = JSON.parse(JSON.stringify(await auditedReport())) as Loose
  expect(() => parseReport('audit.json', JSON.stringify(report))).not.toThrow()
  tamper(report)
  expect(() => parseReport('audit.json', JSON.stringify(report))).toThrow(
    expect.objectContaining({ code: 'report-invalid', args: expect.objectContaining({ pointer }) }),
  )
})

test('a rate that its tally does not make is refused', async () => {
  const report = JSON.parse(JSON.stringify(await auditedReport())) as Loose
  const at = report.indicators.findIndex(({ unit, denominator }) => unit === 'count' && denominator > 1)
  Object.assign(report.indicators[at] ?? {}, {
    denominator: (report.indicators[at]?.denominator ?? 0) - 1,
    numerator: 0,
  })
  expect(() => parseReport('audit.json', JSON.stringify(report))).toThrow(
    expect.objectContaining({
      args: expect.objectContaining({ problem: expect.objectContaining({ code: 'wrong-sum' }) }),
    }),
  )
})

test('a text that is not JSON is a fault too', () => {
  expect(() => parseReport('audit.json', '{')).toThrow(expect.objectContaining({ code: 'report-invalid' }))
})
