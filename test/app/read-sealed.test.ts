import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOfWritten } from '../../src/app/figures-of-files.ts'
import { loadWritten } from '../../src/app/load-reports.ts'
import { bytesOf, joinedBytes } from '../../src/app/raw-text.ts'
import { createSealedReader } from '../../src/app/read-sealed.ts'
import { renderReport } from '../../src/app/render-report.ts'
import { auditJsonSchema, parseReport } from '../../src/app/report-schema.ts'
import { sealedContract } from '../../src/app/report-seal.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { openSealed } from '../../src/app/sealed-file.ts'
import { sealedJson } from '../../src/app/sealed-json.ts'
import { auditReportSchema } from '../../src/domain/report.ts'
import { reportKeys } from '../../src/domain/report-keys.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { auditJson } from '../../src/writers/audit-json-writer.ts'
import { memoryPorts } from '../support/memory-files.ts'

const ledger = '台账.csv'
const facts = await runAudit(
  {
    ledgers: [{ path: ledger, name: ledger }],
    ...{ columns: [], sheet: null, township: '桐琴镇', encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ set: new Map(), asOf: '2012-05-01', by: ['township'], previous: null, redact: false },
    tool: { name: 'liangxin', version: '1.2.3' },
  },
  memoryPorts({ [ledger]: readFileSync('fixtures/scenarios/verdicts-by-hand/input/台账.csv') }),
)
const report = wordReport(facts, 'zh')
const bytes = joinedBytes([...sealedJson([bytesOf(auditJson(report))], report)])

/** The pieces of the stored report, put together where they belong together. */
async function stored(given: typeof report): Promise<readonly Buffer[]> {
  const artifacts = await renderReport(given, ['json'], 'zh')
  return artifacts.map(({ bytes: first, more = [] }) => Buffer.concat([first, ...more]))
}

test('a report is stored under a seal, and reads as the report without it', async () => {
  expect(await stored(report)).toEqual([Buffer.from(bytes)])
  const { account, seal, ...read } = parseReport('audit.json', Buffer.from(bytes).toString())
  expect(read).toEqual(report)
  expect([account, seal]).not.toContain(undefined)
})

test('a long report, which is stored in pieces, is under the same seal as in one', async () => {
  const [issue] = report.ledgerIssues
  const long = { ...report, ledgerIssues: Array.from({ length: 9_000 }, () => issue ?? []).flat() }
  const whole = bytesOf(auditJson(long))
  const [artifact] = await renderReport(long, ['json'], 'zh')
  expect(whole.length).toBeGreaterThan(2 << 20)
  expect([...(artifact?.more ?? [])].length).toBeGreaterThan(2)
  const [pieces] = await stored(long)
  expect(pieces).toEqual(Buffer.concat([...sealedJson([whole], long)]))
  expect(openSealed(pieces ?? bytes, '1.2.3')).toBeDefined()
})

test('the seal is the hash of all before it, with the version and the contract', () => {
  const text = Buffer.from(bytes).toString()
  const body = text.slice(0, text.lastIndexOf(',\n  "seal"'))
  const hash = createHash('sha256').update(`liangxin 1.2.3 ${sealedContract}\n${body}`).digest('hex')
  expect(JSON.parse(text)).toMatchObject({ seal: hash })
})

test('a seal is of the contract that the schema describes', () => {
  const hash = createHash('sha256').update(JSON.stringify(auditJsonSchema())).digest('hex')
  expect(sealedContract).toBe(hash.slice(0, 16))
})

test('what a sealed report says of its units is found by its places', () => {
  const sealed = openSealed(bytes, '1.2.3')
  const { organizations, findings } = createSealedReader('all')('audit.json', sealed as NonNullable<typeof sealed>)
  const textFrom = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString()
  const { places } = sealed?.organizations ?? {}
  const listed = Array.from({ length: organizations.count }, (_, at) =>
    JSON.parse(textFrom(places?.[2 * at] ?? 0, places?.[2 * at + 1] ?? 0)),
  )
  expect(listed).toEqual(report.organizations)
  expect(JSON.parse(`[${textFrom(findings.from, findings.to)}]`)).toEqual(report.findings)
  expect(findings.count).toBe(report.findings.length)
})

test('a report that was changed anywhere is not believed', () => {
  expect(openSealed(bytes, '1.2.3')).toBeDefined()
  const places = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) })
  fc.assert(
    fc.property(places, ({ at, by }) => {
      const changed = Uint8Array.from(bytes)
      changed[at] = ((changed[at] ?? 0) + by) % 256
      expect(openSealed(changed, '1.2.3')).toBeUndefined()
    }),
  )
  expect(openSealed(bytes.subarray(0, bytes.length / 2), '1.2.3')).toBeUndefined()
  expect(openSealed(new Uint8Array(), '1.2.3')).toBeUndefined()
})

test('a report of another version is not believed', () => {
  expect(openSealed(bytes, '1.2.4')).toBeUndefined()
})

test('a report that could not be combined has no seal', () => {
  const { plan: _, ...older } = report
  expect(Buffer.concat([...sealedJson([bytesOf(auditJson(older))], older)]).toString()).toBe(auditJson(older))
  const gaps = { ...report, summary: { ...report.summary, gaps: report.summary.gaps + 1 } }
  expect(Buffer.concat([...sealedJson([bytesOf(auditJson(gaps))], gaps)]).toString()).toBe(auditJson(gaps))
})

test('a sealed report that was changed is told as it was without a seal', async () => {
  const text = Buffer.from(bytes).toString()
  const load = (changed: string) => {
    const { files } = memoryPorts({ 'audit.json': changed })
    return loadWritten(['audit.json'], { ...files, readText: async () => changed })
  }
  await expect(load(text.replace('"base":"in"', '"base":"inside"'))).rejects.toMatchObject({ code: 'report-invalid' })
  await expect(load(text.replace('"seal"', '"sealed"'))).rejects.toMatchObject({ code: 'report-invalid' })
  const counts = text.replace(/"organizationsWithGaps": \d+/, '"organizationsWithGaps": 999')
  await expect(load(counts)).rejects.toMatchObject({ args: { pointer: '/summary/organizationsWithGaps' } })
})

test('the order of sections that is written without the schema is that of the schema', () => {
  expect(reportKeys).toEqual(Object.keys(auditReportSchema.shape))
})

test('reports that are read for figures alone make the figures that they make as a whole', () => {
  const sealed = openSealed(bytes, '1.2.3') as NonNullable<ReturnType<typeof openSealed>>
  const both = (['all', 'figures'] as const).map((wanted) => {
    const read = createSealedReader(wanted)('audit.json', sealed)
    // A second township: the same units under another ledger are told apart by its bytes.
    const inputs = read.facts.inputs.map((input) => ({ ...input, sha256: '0'.repeat(64) }))
    const other = { ...read, file: 'b.json', facts: { ...read.facts, inputs } }
    const { units, ...figures } = figuresOfWritten([read, other], 'township')
    return { units: units(), ...figures }
  })
  expect(both[1]).toEqual(both[0])
  expect(both[0]?.facts.indicators.length).toBeGreaterThan(0)
  expect(createSealedReader('figures')('audit.json', sealed).facts.ledgerIssues).toEqual([])
})
