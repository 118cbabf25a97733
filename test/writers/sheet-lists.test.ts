import { expect, test } from 'vitest'
import { wordReport } from '../../src/wording/word-report.ts'
import type { LongTable } from '../../src/writers/document.ts'
import { gapReport } from '../../src/writers/documents.ts'
import { renderLists } from '../../src/writers/render-lists.ts'
import { factsOf, organization, sampleFacts } from '../support/sample-report.ts'
import { smallSpool } from '../support/small-spool.ts'

const sample = sampleFacts()
const gap = sample.findings.find(({ verdict, kind }) => verdict === 'gap' && kind === 'coverage')
const open = sample.findings.find(({ verdict }) => verdict === 'unknown')
if (gap === undefined || open === undefined) throw new Error('a gap and something open are needed')
const units = [
  organization(1, { sector: 'enterprise' }),
  organization(2, { sector: null }),
  organization(3, { sector: null, base: 'out', outReason: 'shell' }),
  organization(4, { sector: 'social', base: 'unknown' }),
]
const findingsOf = [
  [],
  [gap, { ...gap, kind: 'work' as const }, { ...gap, kind: 'look-back' as const }],
  [],
  [open, { ...open, target: 'E3' }],
].map((findings, at) => findings.map((each) => ({ ...each, organization: units[at]?.key ?? '' })))
const report = wordReport(factsOf({ organizations: units, findings: findingsOf.flat() }), 'zh')
const planned = report.targets.flatMap(({ kind, ...target }) => (kind === 'group' ? [] : [{ ...target, kind }]))
const rowsById = (tables: readonly LongTable[]) => tables.map(({ id, sheet, rows }) => [id, sheet, [...rows]])

test('sheets of rows that were made when units were judged are those of the report: no gap of a unit of unknown sector is lost', () => {
  const head = { pack: report.pack, plan: { targets: planned }, language: 'zh', hasTexts: false } as const
  const lists = renderLists({ ...head, sheetRows: 1 }, smallSpool)
  for (const [at, unit] of units.entries()) {
    const worded = report.findings.filter(({ organization: key }) => key === units[at]?.key)
    lists.add(unit, worded)
  }
  const rendered = { ...lists.rendered(), account: () => undefined }
  const tables = gapReport({ ...report, rendered }).tables
  expect(rowsById(tables)).toEqual(rowsById(gapReport(report).tables))
  const counts = Object.fromEntries(tables.map(({ id, rows }) => [id, rows.length]))
  expect(counts).toMatchObject({
    ...{ 'gaps-coverage-enterprise': 0, 'gaps-coverage-social': 0, 'gaps-coverage-unknown': 1 },
    ...{ 'gaps-work': 1, 'gaps-look-back': 1, unknown: 1, excluded: 1 },
  })
})
