import { expect, test } from 'vitest'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('the version is that of the package', async () => {
  const { exitCode, stdout } = await runIn({ folder: temporaryFolder() }, '--version')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('help is Chinese by default, English on request, and names every command with an example', async () => {
  const folder = temporaryFolder()
  const zh = await runIn({ folder }, '--help')
  const en = await runIn({ folder }, '--help', '--lang', 'en')
  const fromEnvironment = await runIn({ folder, environment: { LIANGXIN_LANG: 'en' } }, '--help')
  expect(zh.exitCode).toBe(0)
  expect(zh.stdout).toContain('用法：')
  expect(zh.stdout).not.toContain('Usage')
  expect(en.stdout).toContain('Examples:')
  expect(fromEnvironment.stdout).toBe(en.stdout)
  for (const command of [
    'audit',
    'check',
    'explain',
    'rules',
    'template',
    'render',
    'register',
    'rank',
    'figures',
    'completion',
  ])
    expect(zh.stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
})

test('commands that do not exist yet are not in the help', async () => {
  const { stdout } = await runIn({ folder: temporaryFolder() }, '--help')
  expect(stdout).not.toMatch(/bulletin|committee/)
})

test.each([
  ['audit', '台账.xlsx'],
  ['check', '--fail-on'],
  ['explain', '<unit>'],
  ['rules', 'show'],
  ['template', '--out'],
  ['render', '<audit.json>'],
  ['figures', '--added'],
  ['register', 'verify-log'],
  ['register list', '--overdue'],
  ['register show', '<number>'],
  ['register annotate', '--fill <column=text>'],
  ['register verify', '--refuse'],
  ['register extend', '--until'],
  ['register waive', '--until'],
  ['register link', '<new-number>'],
  ['register export', '--out'],
  ['register verify-log', '--json'],
  ['register look-back', '--since'],
  ['register compact', '--person'],
])('the help of %s has its arguments, options and examples', async (command, part) => {
  const { exitCode, stdout } = await runIn({ folder: temporaryFolder() }, ...command.split(' '), '--help')
  expect(exitCode).toBe(0)
  expect(stdout).toContain(part)
  expect(stdout).toContain(`liangxin ${command}`)
})

test('a command line without a command shows the help as an error of usage', async () => {
  const { exitCode, stdout, stderr } = await runIn({ folder: temporaryFolder() })
  expect(exitCode).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('用法：')
})

test.each([
  [['adit', 'x.csv'], '“audit”'],
  [['audit', 'x.csv', '--fromat', 'csv'], '“--format”'],
  [['audit', 'x.csv', '--fail-on', 'gaps'], '“gap”'],
  [['audit', 'x.csv', '--by', 'townships'], '“township”'],
  [['audit', 'x.csv', '--blank-as-zero', 'member'], '“members”'],
  [['audit', 'x.csv', '--format', 'xslx'], '“xlsx”'],
  [['rules', 'tst'], '“test”'],
  [['audit', 'x.csv', '--encoding', 'gb'], '“gb'],
  [['completion', 'fisk'], '“fish”'],
  [['rules', 'show', 'guiding-opinion-2021'], '“guiding-opinion-2012”'],
])('%j is answered with the nearest name', async (argv, nearest) => {
  const { stderr, exitCode } = await runIn({ folder: temporaryFolder() }, ...argv)
  expect(stderr).toContain(nearest)
  expect(stderr).toMatch(/^错误：/)
  expect(stderr).toMatch(/^建议：/m)
  expect(exitCode).toBe(argv[1] === 'show' ? 3 : 2)
})

test.each([
  [['audit'], '<ledger>'],
  [['audit', 'x.csv', '--as-of'], '--as-of'],
  [['audit', 'x.csv', '--as-of', '2012-02-30'], '2012-02-30'],
  [['audit', 'x.csv', '--set', 'jointLimit'], 'jointLimit'],
  [['render', 'a.json', 'b.json'], 'b.json'],
  [['audit', 'x.csv', '--lang', 'fr'], 'fr'],
])('%j is an error of usage that names the place', async (argv, named) => {
  const { stderr, stdout, exitCode } = await runIn({ folder: temporaryFolder() }, ...argv)
  expect(exitCode).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(named)
})

test('usage errors speak English where that was asked for', async () => {
  const { stderr } = await runIn({ folder: temporaryFolder() }, '--lang', 'en', 'adit')
  expect(stderr).toMatch(/^error: /)
  expect(stderr).toMatch(/^hint: /m)
})

test('a bare path that is no command and no file is told as a missing file', async () => {
  const { stderr, exitCode } = await runIn({ folder: temporaryFolder() }, '没有.xlsx')
  expect(exitCode).toBe(4)
  expect(stderr).toContain('没有.xlsx')
})

test('completion scripts name commands, flags and packs', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout, exitCode } = await runIn({ folder: temporaryFolder() }, 'completion', shell)
    expect(exitCode).toBe(0)
    for (const word of ['audit', 'blank-as-zero', 'guiding-opinion-2012', 'schema']) expect(stdout).toContain(word)
  }
})
