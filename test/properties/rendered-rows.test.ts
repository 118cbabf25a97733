import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AuditRequest } from '../../src/app/audit-request.ts'
import { renderReport } from '../../src/app/render-report.ts'
import { renderRows } from '../../src/app/render-rows.ts'
import { runAudit, runLongAudit } from '../../src/app/run-audit.ts'
import { allPieces } from '../../src/domain/pieces.ts'
import { wordLongReport, wordReport } from '../../src/wording/word-report.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { memoryPorts } from '../support/memory-files.ts'
import { randomLedgers } from '../support/random-ledgers.ts'
import { smallSpool } from '../support/small-spool.ts'

/** Every document of a report, and what the terminal says. */
async function documentsOf(report: Parameters<typeof renderReport>[0]) {
  const artifacts = await renderReport(report, ['csv', 'xlsx', 'json'], report.lang)
  const texts = artifacts.map((each) => [each.name, Buffer.concat([...allPieces(each)]).toString('latin1')] as const)
  return Object.fromEntries([...texts, ['terminal', terminalSummary(report, { color: 0, width: 100 })]])
}

const settings = fc.record({
  redact: fc.boolean(),
  township: fc.constantFrom(null, '桐琴镇'),
  blankAsZero: fc.constantFrom<AuditRequest['blankAsZero']>([], ['members', 'employees']),
  pack: fc.constantFrom('guiding-opinion-2012', 'five-full-coverages-2011', 'city-campaign-2011'),
})
const world = fc.record({
  ...{ seed: fc.nat(), files: fc.integer({ min: 1, max: 4 }), setting: settings },
  language: fc.constantFrom('zh' as const, 'en' as const),
  sheetRows: fc.constantFrom(0, 3, 1000),
})

it('units that are rendered when they are judged become the documents of all units together', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ seed, files, setting, language, sheetRows }) => {
      const ledgers = await randomLedgers(seed, files)
      const ports = memoryPorts(Object.fromEntries(ledgers.map(({ file, bytes }) => [file, bytes])))
      const request: AuditRequest = {
        ledgers: ledgers.map(({ file }) => ({ path: file, name: file })),
        ...{ columns: [], sheet: null, encoding: null, set: new Map(), asOf: '2012-06-15', previous: null, by: [] },
        ...{ tool: { name: 'liangxin', version: '0' }, ...setting },
      }
      const whole = wordReport(await runAudit(request, ports), language)
      const beginRows = renderRows({ language, hasTexts: true, sheetRows }, smallSpool)
      const rendered = wordLongReport(await runLongAudit(request, { ...ports, beginRows }), language)
      expect(await documentsOf(rendered)).toEqual(await documentsOf(whole))
    }),
    { numRuns: Number(process.env['RUNS'] ?? 15) },
  )
}, 120_000)
