import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

test('a missing column names the targets that cannot be evaluated without it, also where no unit waits for them', async () => {
  const folder = temporaryFolder()
  const ledger = '单位名称,乡镇,单位类型,经营状况,职工人数,党员数\n甲厂,城关镇,私营企业,正常运营,45,5\n'
  writeFileSync(join(folder, '台账.csv'), ledger)
  await runIn({ folder }, 'check', '台账.csv', '-o', '体检', '-f', 'csv', '--as-of', '2012-06-15')
  const rows = readFileSync(join(folder, '体检', 'check-missing.csv'), 'utf8').split('\n')
  // E5 is about parks and chambers: an enterprise is neither, and yet the target is not evaluated.
  const park = rows
    .find((row) => row.startsWith('park,'))
    ?.trim()
    .split(',')
  expect(park?.slice(-2)).toEqual(['0', 'E5'])
})

test.each([
  ['zh', ['E1 规模企业有党员', 'S2 具备单建条件的社会组织单独建立党组织']],
  ['en', ['E1 larger enterprises have members', 'W1 ']],
] as const)('sheets that name targets by their ids say what these stand for (%s)', async (lang, texts) => {
  const folder = temporaryFolder({ 'a.csv': '单位名称,乡镇,单位类型,职工人数,党员数\n甲厂,城关镇,私营企业,45,多名\n' })
  await runIn({ folder }, 'check', 'a.csv', '-o', 'out', '--lang', lang, '--as-of', '2012-06-15')
  const [file] = readdirSync(join(folder, 'out')).filter((name) => /体检|health/i.test(name))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(folder, 'out', file ?? ''))
  for (const sheet of [workbook.worksheets[1], workbook.worksheets[2]]) {
    const all: string[] = []
    sheet?.eachRow((row) => row.eachCell((cell) => all.push(cell.text)))
    for (const text of texts) expect(all.join('\n')).toContain(text)
  }
})
