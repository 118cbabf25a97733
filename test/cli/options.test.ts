import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/cli/config-file.ts'
import { chooseOptions, optionsOfEnvironment, optionsOfFlags } from '../../src/cli/given-options.ts'
import { environmentName, optionKeys, options } from '../../src/cli/option-table.ts'
import { readOptionValues } from '../../src/cli/option-values.ts'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

const at = 'liangxin.config.json'
const config = (value: object) => parseConfig({ path: '/county/liangxin.config.json', text: JSON.stringify(value) }, at)
const read = (...places: Parameters<typeof chooseOptions>[0]) => readOptionValues(chooseOptions(places), '2012-05-01')

test('every option has one line in the table and a variable of its own', () => {
  expect(options.map((option) => option.key)).toEqual([...optionKeys])
  expect(new Set(options.map((option) => environmentName(option.key))).size).toBe(optionKeys.length)
  expect(environmentName('blankAsZero')).toBe('LIANGXIN_BLANK_AS_ZERO')
})

test('a flag goes before the environment, the environment before the file, the file before the default', () => {
  const flags = optionsOfFlags({ township: 'flag' })
  const environment = optionsOfEnvironment({ LIANGXIN_TOWNSHIP: 'environment', LIANGXIN_OUT: 'environment' })
  const file = config({ township: 'file', out: 'file', failOn: 'gap' })
  const values = read(flags, environment, file)
  expect(values.township).toBe('flag')
  expect(values.out).toBe('environment')
  expect(values.failOn).toBe('gap')
  expect(values.format).toEqual(['xlsx'])
  expect(values.asOf).toBe('2012-05-01')
})

test('parameters of all places come together, each from the highest place that sets it', () => {
  const flags = optionsOfFlags({ set: ['a=1', 'b=2'] })
  const file = config({ set: { b: 9, c: true } })
  expect(read(flags, new Map(), file).set).toEqual([
    { name: 'b', text: '2', from: 'flag' },
    { name: 'c', text: 'true', from: 'config' },
    { name: 'a', text: '1', from: 'flag' },
  ])
})

test('lists may be given with commas, several times, or as a list in the file', () => {
  expect(read(optionsOfFlags({ by: ['township,sector', 'kind'] })).by).toEqual(['township', 'sector', 'kind'])
  expect(read(config({ by: ['park', 'kind'] })).by).toEqual(['park', 'kind'])
  expect(read(optionsOfFlags({ blankAsZero: ['党员数，floatingMembers'] })).blankAsZero).toEqual([
    'members',
    'floatingMembers',
  ])
})

test('paths of a configuration file start from its folder, pack ids stay ids', () => {
  const values = read(config({ out: '结果', rules: './rules/ours', columns: ['表头.json'] }))
  expect(values.out).toBe('/county/结果')
  expect(values.rules).toBe('/county/rules/ours')
  expect(values.columns).toEqual(['/county/表头.json'])
  expect(read(config({ rules: 'branch-regulation-2018' })).rules).toBe('branch-regulation-2018')
})

test.each([
  [{ township: ['a'] }, '/township'],
  [{ formt: 'csv' }, '/formt'],
  [{ base: '2422' }, '/base'],
  [{ columns: [{}] }, '/columns/0'],
  [{ set: { jointLimit: [5] } }, '/set/jointLimit'],
])('a configuration file is read strictly: %j', (value, pointer) => {
  expect(() => config(value)).toThrow(
    expect.objectContaining({ code: 'config-invalid', args: expect.objectContaining({ pointer }) }),
  )
})

test('a key of the file that is misspelled is answered with the nearest', () => {
  expect(() => config({ formt: 'csv' })).toThrow(
    expect.objectContaining({
      args: expect.objectContaining({ problem: expect.objectContaining({ nearest: 'format' }) }),
    }),
  )
})

test('a list option that is given without any value is refused', () => {
  for (const key of ['by', 'format', 'blankAsZero'] as const)
    expect(() => read(optionsOfFlags({ [key]: [''] })), key).toThrow(
      expect.objectContaining({ code: 'usage-bad-value' }),
    )
})

test('switches of the file and of the environment may be answered in Chinese', () => {
  expect(read(optionsOfEnvironment({ LIANGXIN_REDACT: '是' })).redact).toBe(true)
  expect(read(config({ redact: '否' })).redact).toBe(false)
})

test('a value of the file that makes no sense is told with its pointer', () => {
  expect(() => read(config({ failOn: 'gaps' }))).toThrow(
    expect.objectContaining({ code: 'config-invalid', args: expect.objectContaining({ pointer: '/failOn' }) }),
  )
})

test('the nearest configuration file upwards holds, and a broken one is an error of usage', async () => {
  const folder = temporaryFolder({ 'liangxin.config.json': '{ "lang": "en" ' })
  mkdirSync(join(folder, 'a', 'b'), { recursive: true })
  const { exitCode, stderr } = await runIn({ folder: join(folder, 'a', 'b') }, 'rules', 'list')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('liangxin.config.json')
})

test('--verbose says where each option came from', async () => {
  const folder = temporaryFolder({ 'liangxin.config.json': '{ "rules": "branch-regulation-2018" }' })
  const environment = { LIANGXIN_FAIL_ON: 'gap' }
  const { stderr } = await runIn({ folder, environment }, 'audit', '无.csv', '--verbose', '--out', 'x')
  expect(stderr).toContain('rules = branch-regulation-2018（配置文件 liangxin.config.json）')
  expect(stderr).toContain('failOn = gap（环境变量）')
  expect(stderr).toContain('out = x（命令行）')
  expect(stderr).toContain('township = —（默认）')
  const standard = await runIn({ folder }, 'audit', '无.csv', '--verbose')
  expect(standard.stderr).toContain('out = liangxin-out（默认）')
})

test('a register is named, turned off, or neither: the highest place decides', () => {
  expect(read().register).toBeUndefined()
  expect(read(optionsOfFlags({ register: '登记簿.jsonl' })).register).toBe('登记簿.jsonl')
  expect(read(optionsOfFlags({ register: false })).register).toBe(false)
  expect(read(config({ register: '登记簿.jsonl' })).register).toBe('/county/登记簿.jsonl')
  expect(read(config({ register: false })).register).toBe(false)
  expect(read(config({ register: true })).register).toBeUndefined()
  expect(read(optionsOfEnvironment({ LIANGXIN_REGISTER: 'false' })).register).toBe(false)
  expect(read(optionsOfFlags({ register: 'a' }), new Map(), config({ register: false })).register).toBe('a')
  expect(read(optionsOfFlags({ register: false }), optionsOfEnvironment({ LIANGXIN_REGISTER: 'a' })).register).toBe(
    false,
  )
})

test('only what has a value and can be turned off takes false for it', () => {
  expect(read(optionsOfFlags({ register: 'false' })).register).toBe('false')
  expect(read(config({ color: false })).color).toBe(false)
  expect(read(config({ township: false })).township).toBe('false')
})

test.each(['0', '3651', '1.5', '-3', '十', '1e2', ''])('%j days are no time in which something is due', (text) => {
  expect(() => read(optionsOfFlags({ dueIn: text }))).toThrow(
    expect.objectContaining({ code: 'usage-bad-value', args: expect.objectContaining({ flag: '--due-in' }) }),
  )
  expect(() => read(config({ dueIn: text }))).toThrow(expect.objectContaining({ code: 'config-invalid' }))
})

test('days in which something is due are a number in the file and a text elsewhere', () => {
  expect(read(config({ dueIn: 30 })).dueIn).toBe(30)
  expect(read(optionsOfFlags({ dueIn: '3650' })).dueIn).toBe(3650)
})
