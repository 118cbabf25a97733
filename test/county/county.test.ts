import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asOf, createCounty, expectedOf } from '../../fixtures/county/county.js'
import type { AuditReport } from '../../src/domain/report.ts'
import { auditLedger } from './audit-ledger.ts'

type Ledger = Awaited<ReturnType<typeof createCounty>>[number]

/** The verdicts of a report in the shape of the independent model: by sheet, row and target; met and not applicable by exclusion. */
function differences(ledger: Ledger, report: AuditReport): readonly string[] {
  const evaluated = report.targets.filter((target) => target.evaluated).map((target) => target.id)
  const findings = new Map(
    report.findings.map((finding) => [`${finding.at.sheet}!${finding.at.row} ${finding.target}`, finding]),
  )
  const organizations = new Map(
    report.organizations.map((organization) => [`${organization.at.sheet}!${organization.at.row}`, organization]),
  )
  return expectedOf(ledger).rows.flatMap(({ sheet, row, name, repeated, base, verdicts }) => {
    const at = `${sheet}!${row}`
    const organization = organizations.get(at)
    if (organization?.name !== name) return [`${at} ${name} was not read`]
    const wanted = repeated || base === 'F' ? 'out' : base === 'U' ? 'unknown' : 'in'
    if (organization.base !== wanted) return [`${at} ${name}: base ${organization.base}, should be ${wanted}`]
    if (wanted === 'out') return []
    return Object.entries(verdicts).flatMap(([target, verdict]) => {
      if (!evaluated.includes(target)) return [`${target} was not evaluated`]
      const finding = findings.get(`${at} ${target}`)
      const got = finding?.verdict ?? 'no finding'
      const should = verdict === 'gap' || verdict === 'unknown' ? verdict : 'no finding'
      return got === should ? [] : [`${at} ${name} ${target}: ${got}, should be ${should} (${finding?.reason ?? ''})`]
    })
  })
}

/** Numbers of verdicts by target, counted from the independent rows. */
function counts(ledger: Ledger) {
  const rows = expectedOf(ledger).rows.filter(({ repeated, base }) => !repeated && base !== 'F')
  const count = (target: string, verdict: string) => rows.filter(({ verdicts }) => verdicts[target] === verdict).length
  const targets = Object.keys(rows[0]?.verdicts ?? {})
  return targets.map((id) => ({
    id,
    met: count(id, 'met'),
    gap: count(id, 'gap'),
    unknown: count(id, 'unknown'),
    notApplicable: count(id, 'notApplicable'),
  }))
}

async function expectAgreement(ledger: Ledger) {
  const report = await auditLedger(ledger.file, ledger.bytes, asOf)
  expect(differences(ledger, report)).toEqual([])
  const own = report.targets.filter((target) => target.evaluated && target.kind !== 'group')
  expect(own.map(({ id, met, gap, unknown, notApplicable }) => ({ id, met, gap, unknown, notApplicable }))).toEqual(
    counts(ledger),
  )
  const rate = report.indicators.find(({ id, by }) => id === 'formation-rate' && by === 'all')
  const bounds = expectedOf(ledger).bounds
  expect((rate?.low.numerator ?? 0) / (rate?.low.denominator ?? 0)).toBeCloseTo(bounds?.low ?? Number.NaN, 12)
  expect((rate?.high.numerator ?? 0) / (rate?.high.denominator ?? 0)).toBeCloseTo(bounds?.high ?? Number.NaN, 12)
}

describe('the sample county', () => {
  it('is what its generator makes, and has at least six townships', async () => {
    const ledgers = await createCounty({ seed: 2012, units: 36, mess: 0.35 })
    expect(ledgers.length).toBeGreaterThanOrEqual(6)
    const expected = JSON.parse(readFileSync(new URL('../../fixtures/county/expected.json', import.meta.url), 'utf8'))
    expect(
      Object.fromEntries(ledgers.map((ledger) => [ledger.file, JSON.parse(JSON.stringify(expectedOf(ledger)))])),
    ).toEqual(expected.ledgers)
    const texts = ledgers.filter(({ file }) => !file.endsWith('.xlsx'))
    for (const { file, bytes } of texts) {
      expect(readFileSync(new URL(`../../fixtures/county/ledgers/${file}`, import.meta.url)).equals(bytes), file).toBe(
        true,
      )
    }
  })
})

describe('every ledger of a county is judged as an independent reading of the opinion judges it', async () => {
  const sizes = [
    { seed: 2012, units: 36, mess: 0.35 },
    { seed: 7, units: 60, mess: 0 },
    { seed: 41, units: 90, mess: 0.8 },
  ]
  for (const size of sizes) {
    for (const ledger of await createCounty(size)) {
      it(`${ledger.file}, seed ${size.seed}, untidiness ${size.mess}`, () => expectAgreement(ledger))
    }
  }
})
