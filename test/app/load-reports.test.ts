import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { combineFigures } from '../../src/app/combine-figures.ts'
import { loadWritten } from '../../src/app/load-reports.ts'
import { parseReport } from '../../src/app/report-schema.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { withOrganizations } from '../../src/app/written-report.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { auditJson } from '../../src/writers/audit-json-writer.ts'
import { memoryPorts } from '../support/memory-files.ts'

const ledger = '台账.csv'
const facts = await runAudit(
  {
    ledgers: [{ path: ledger, name: ledger }],
    ...{ columns: [], sheet: null, township: '桐琴镇', encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ set: new Map(), asOf: '2012-05-01', by: [], previous: null, redact: false },
    tool: { name: 'liangxin', version: '0' },
  },
  memoryPorts({ [ledger]: readFileSync('fixtures/scenarios/verdicts-by-hand/input/台账.csv') }),
)
const report = wordReport(facts, 'zh')
const written = auditJson(report)

async function load(text: string) {
  const { files } = memoryPorts({ 'audit.json': text })
  const [report] = await loadWritten(['audit.json'], { ...files, readText: async () => text })
  return withOrganizations(report as NonNullable<typeof report>)
}

test('the figures of a report are those of the whole report, however it is laid out', async () => {
  const whole = parseReport('audit.json', written)
  const { facts: figures } = await load(written)
  expect(Object.keys(figures)).not.toContain('findings')
  expect(whole).toMatchObject(figures)
  for (const indent of [0, 1, 2, 4]) {
    const other = await load(JSON.stringify(report, null, indent))
    expect(other.facts.organizations).toEqual(whole.organizations)
    expect(combineFigures([other]).indicators).toEqual(whole.indicators)
  }
})

test('a report whose figures its units do not add up to is refused, with the place and the right figure', async () => {
  const rate = report.indicators.findIndex(({ by, unit, tally }) => by === 'township' && unit === 'count' && tally[4])
  const tampered = structuredClone(report)
  const tally = tampered.indicators[rate]?.tally
  if (tally) tally[4] = (tally[4] ?? 0) + 1
  await expect(load(auditJson(tampered))).rejects.toMatchObject({
    code: 'report-invalid',
    args: { pointer: `/indicators/${rate}/tally/4`, problem: { code: 'wrong-sum' } },
  })
})

test('a report that breaks the contract is refused as a whole one is', async () => {
  await expect(load(written.replace('"base":"in"', '"base":"inside"'))).rejects.toMatchObject({
    code: 'report-invalid',
  })
  await expect(load(written.slice(0, Buffer.from(written).length / 3))).rejects.toMatchObject({
    code: 'report-invalid',
  })
})
