import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

function folderWithLedger(): string {
  const folder = temporaryFolder()
  cpSync('fixtures/scenarios/verdicts-by-hand/input', folder, { recursive: true })
  return folder
}

const asOf = ['--as-of', '2012-05-01']
const colorMark = '\u001B['

test('the same ledger on the same as-of date gives the same bytes, whatever the day and the folder', async () => {
  const [first, second] = [folderWithLedger(), folderWithLedger()]
  await runIn({ folder: first, today: '2012-05-02' }, 'audit', '台账.csv', ...asOf, '-f', 'xlsx,csv', '-o', 'out')
  await runIn({ folder: second, today: '2013-01-01' }, 'audit', '台账.csv', ...asOf, '-f', 'xlsx,csv', '-o', 'out')
  const names = readdirSync(join(first, 'out'))
  expect(names).toHaveLength(13)
  for (const name of names)
    expect(readFileSync(join(second, 'out', name)).equals(readFileSync(join(first, 'out', name))), name).toBe(true)
})

test('stdout is the report and nothing else; with --quiet stderr is empty', async () => {
  const folder = folderWithLedger()
  const { stdout, stderr } = await runIn({ folder }, 'audit', '台账.csv', '--json', '--quiet', ...asOf, '-o', 'out')
  expect(stderr).toBe('')
  expect(stdout).toBe(readFileSync(join(folder, 'out', 'audit.json'), 'utf8'))
})

test('an as-of date that nobody gave is today, and is printed', async () => {
  const folder = folderWithLedger()
  const { stderr } = await runIn({ folder, today: '2012-06-30' }, 'audit', '台账.csv', '--dry-run')
  expect(stderr).toContain('2012-06-30')
})

test('a dry run names exactly the documents that a run writes, and writes none', async () => {
  const folder = folderWithLedger()
  const run = (...flags: readonly string[]) =>
    runIn({ folder }, 'audit', '台账.csv', ...asOf, '-o', 'out', '-f', 'xlsx', '-f', 'csv', ...flags)
  const namedIn = (text: string) => text.match(/写入 out：(.*)$/m)?.[1]?.split('、')
  const dry = namedIn((await run('--dry-run')).stderr)
  expect(existsSync(join(folder, 'out'))).toBe(false)
  expect(dry).toEqual(namedIn((await run()).stderr))
  expect(dry).toEqual(expect.arrayContaining(['audit.json', '缺口报告.xlsx', '覆盖率汇总.xlsx', '挂号销号清单.xlsx']))
  for (const name of dry ?? []) expect(existsSync(join(folder, 'out', name)), name).toBe(true)
})

test('colors are for terminals, and only where nobody forbids them', async () => {
  const folder = folderWithLedger()
  const stderrOf = async (world: object, ...flags: readonly string[]) =>
    (await runIn({ folder, ...world }, 'audit', '台账.csv', '--dry-run', ...asOf, ...flags)).stderr
  expect(await stderrOf({ terminal: true })).toContain(colorMark)
  expect(await stderrOf({ terminal: false })).not.toContain(colorMark)
  expect(await stderrOf({ terminal: true, environment: { NO_COLOR: '1' } })).not.toContain(colorMark)
  expect(await stderrOf({ terminal: true }, '--no-color')).not.toContain(colorMark)
  expect(await stderrOf({ terminal: false }, '--color')).toContain(colorMark)
})

test('if one document cannot be written, none is', async () => {
  const folder = folderWithLedger()
  mkdirSync(join(folder, 'out', '覆盖率汇总.xlsx'), { recursive: true })
  const { exitCode, stderr } = await runIn({ folder }, 'audit', '台账.csv', ...asOf, '-o', 'out')
  expect(exitCode).toBe(4)
  expect(stderr).toContain('覆盖率汇总.xlsx')
  expect(readdirSync(join(folder, 'out'))).toEqual(['覆盖率汇总.xlsx'])
})

test('a folder in which results lie is audited again without them', async () => {
  const folder = folderWithLedger()
  await runIn({ folder }, 'audit', '.', ...asOf, '-f', 'xlsx,csv', '-o', '.')
  const { stdout, exitCode } = await runIn({ folder }, 'audit', '.', ...asOf, '--json', '--dry-run', '--quiet')
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout).inputs.map((input: { file: string }) => input.file)).toEqual(['台账.csv'])
})
