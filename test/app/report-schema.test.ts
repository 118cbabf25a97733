import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { auditJsonSchema, parseReport } from '../../src/app/report-schema.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { sampleFacts } from '../support/sample-report.ts'

const sampleReport = () => wordReport(sampleFacts(), 'zh')

test('what the writer writes satisfies the published schema', () => {
  const validate = new Ajv2020.default({ strict: false, validateFormats: false }).compile(auditJsonSchema())
  expect(validate(JSON.parse(JSON.stringify(sampleReport()))), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ schemaVersion: 1 })).toBe(false)
})

test('a report is read back as it was written', () => {
  const report = sampleReport()
  expect(parseReport('audit.json', JSON.stringify(report))).toEqual(JSON.parse(JSON.stringify(report)))
})

test('the first place that breaks the contract is named by its pointer', () => {
  const report = JSON.parse(JSON.stringify(sampleReport()))
  report.summary.base = 'many'
  expect(() => parseReport('audit.json', JSON.stringify(report))).toThrow(
    expect.objectContaining({ code: 'report-invalid', args: expect.objectContaining({ pointer: '/summary/base' }) }),
  )
})

test('a text that is not JSON is a fault too', () => {
  expect(() => parseReport('audit.json', '{')).toThrow(expect.objectContaining({ code: 'report-invalid' }))
})
