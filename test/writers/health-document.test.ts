import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
