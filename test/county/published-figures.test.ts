import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { auditReportSchema } from '../../src/domain/report.ts'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

/** A county's ledger of `firms` enterprises: the first `joint` in 42 joint branches of 19 or 20, the next up to `covered` independent. */
function countyLedger({ firms, covered, joint }: { firms: number; covered: number; joint: number }): string {
  const organization = (index: number) => {
    if (index < joint) return `联合组建,第${(index % 42) + 1}联合党支部`
    return index < covered ? `单独组建,某某${index}党支部` : '未建,'
  }
  const rows = Array.from(
    { length: firms },
    (_, index) => `某某${index}有限公司,私营企业,正常,12,1,${organization(index)},泉溪镇党委`,
  )
  return ['企业名称,单位性质,经营状况,职工人数,党员人数,组建方式,党组织名称,上级党组织', ...rows].join('\n')
}

async function audit(folder: string, name: string, ...flags: readonly string[]) {
  const result = await runIn(
    { folder },
    'audit',
    `${name}.csv`,
    '--as-of',
    '2011-11-03',
    '-o',
    name,
    '-f',
    'json',
    '--no-register',
    ...flags,
  )
  expect(result.exitCode, result.stderr).toBe(0)
  return {
    ...result,
    report: auditReportSchema.parse(JSON.parse(readFileSync(join(folder, name, 'audit.json'), 'utf8'))),
  }
}

it('1,214 of 2,422 firms is 50.12 %, and 803 units in 42 joint organizations average 19.1', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'november.csv'), countyLedger({ firms: 2422, covered: 1214, joint: 803 }))
  const { report, stderr } = await audit(folder, 'november', '-f', 'csv')
  const rate = report.indicators.find(({ id, by }) => id === 'formation-rate' && by === 'all')
  expect(rate).toMatchObject({
    numerator: 1214,
    denominator: 2422,
    unknown: 0,
    low: { numerator: 1214, denominator: 2422 },
  })
  expect(stderr).toContain('50.12%')
  expect(report.joint).toMatchObject({ groups: 42, units: 803, unnamed: 0, largest: 20 })
  const summary = readFileSync(join(folder, 'november', 'summary.csv'), 'utf8')
  expect(summary).toContain('50.12')
  expect(report.jointGroups.every(({ units }) => units === 19 || units === 20)).toBe(true)
})

it('a rate that rose on another base is told together with the change of the base', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'june.csv'), countyLedger({ firms: 2422, covered: 389, joint: 0 }))
  writeFileSync(join(folder, 'august.csv'), countyLedger({ firms: 2416, covered: 1082, joint: 0 }))
  await audit(folder, 'june')
  const { report } = await audit(folder, 'august', '--previous', join('june', 'audit.json'))
  const compared = report.previous?.indicators.find(({ indicator }) => indicator === 'formation-rate')
  expect(compared).toMatchObject({
    previous: { numerator: 389, denominator: 2422 },
    current: { numerator: 1082, denominator: 2416 },
    baseChanged: true,
  })
})

it('16.06 % and 44.79 % cannot both hold on 2,422 firms with 693 added, and the tool says that the base has changed', async () => {
  const { exitCode, stdout } = await runIn(
    { folder: temporaryFolder() },
    'figures',
    '--base',
    '2422',
    '--from',
    '16.06%',
    '--to',
    '44.79%',
    '--added',
    '693',
  )
  expect(stdout).toContain('389')
  expect(stdout).toContain('1082')
  expect(stdout).toContain('44.67%')
  expect(stdout).toContain('不能同时成立')
  expect(stdout).toMatch(/基数/)
  expect(exitCode).toBe(0)
})
