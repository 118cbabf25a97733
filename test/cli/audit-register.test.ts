import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

function folderWithLedger(): string {
  const folder = temporaryFolder()
  cpSync('fixtures/scenarios/verdicts-by-hand/input', folder, { recursive: true })
  return folder
}

/** The ledger of a month later: 甲 has an instructor, so that one of its two gaps is closed. */
function instruct(folder: string): void {
  const path = join(folder, '台账.csv')
  const line = '1,甲纺织有限公司,织里镇,私营企业,正常,45,0,0,无,无,否,未建,'
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(`${line}无,`)
  writeFileSync(path, text.replace(`${line}无,`, `${line}李大伟,`))
}

function contents(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]))
}

const audit = (folder: string, asOf: string, ...more: readonly string[]) =>
  runIn({ folder }, 'audit', '台账.csv', '--as-of', asOf, '-o', 'out', '-f', 'json', ...more)

const logOf = (folder: string) => readFileSync(join(folder, 'out', 'register.jsonl'), 'utf8')

test('the same round again changes no byte, whichever documents are asked for', async () => {
  const folder = folderWithLedger()
  await audit(folder, '2012-05-01', '-f', 'xlsx,csv')
  const first = contents(join(folder, 'out'))
  expect([...first.keys()]).toContain('register.jsonl.head')
  const { exitCode } = await audit(folder, '2012-05-01', '-f', 'csv,xlsx')
  expect(exitCode).toBe(0)
  expect(contents(join(folder, 'out'))).toEqual(first)
})

test('a round only adds to the log', async () => {
  const folder = folderWithLedger()
  await audit(folder, '2012-05-01')
  const first = logOf(folder)
  instruct(folder)
  await audit(folder, '2012-06-01')
  expect(logOf(folder).startsWith(first)).toBe(true)
  expect(logOf(folder).length).toBeGreaterThan(first.length)
})

test('a refused round changes no byte and holds no lock', async () => {
  const folder = folderWithLedger()
  await audit(folder, '2012-05-01')
  const first = contents(join(folder, 'out'))
  instruct(folder)
  expect((await audit(folder, '2012-04-30')).exitCode).toBe(4)
  expect(contents(join(folder, 'out'))).toEqual(first)
})

test('an audit that stops leaves no folder behind that was not there', async () => {
  const folder = folderWithLedger()
  expect((await audit(folder, '2012-05-01', '-r', 'no-such-pack')).exitCode).toBe(3)
  expect(readdirSync(folder)).toEqual(['台账.csv'])
})

test('if a document cannot be written, the log stays as it was', async () => {
  const folder = folderWithLedger()
  mkdirSync(join(folder, 'out', 'audit.json'), { recursive: true })
  expect((await audit(folder, '2012-05-01')).exitCode).toBe(4)
  expect(readdirSync(join(folder, 'out'))).toEqual(['audit.json'])
})

test('with --redact neither the documents nor what the round adds to the log have names', async () => {
  const folder = folderWithLedger()
  await audit(folder, '2012-05-01')
  instruct(folder)
  const { stderr } = await audit(folder, '2012-06-01', '--redact', '-f', 'csv')
  expect(stderr).toContain('−1 销号')
  for (const [name, text] of contents(join(folder, 'out')))
    expect(Buffer.from(text, 'latin1').toString('utf8'), name).not.toContain('李大伟')
})

test('a ledger, a document and a log never write over each other', async () => {
  const folder = folderWithLedger()
  const before = readFileSync(join(folder, '台账.csv'), 'utf8')
  mkdirSync(join(folder, 'out'))
  for (const place of ['台账.csv', 'out/audit.json', 'out']) {
    const { exitCode } = await audit(folder, '2012-05-01', '--register', place)
    expect(exitCode, place).toBe(place === 'out' ? 0 : 4)
  }
  expect(readFileSync(join(folder, '台账.csv'), 'utf8')).toBe(before)
  expect(readdirSync(join(folder, 'out')).toSorted()).toContain('register.jsonl')
})

test('a register may be one of several folders, and is named where the results are elsewhere', async () => {
  const folder = folderWithLedger()
  const { stderr } = await audit(folder, '2012-05-01', '--register', 'register/all.jsonl')
  expect(stderr).toContain(join('register', 'all.jsonl'))
  expect(readdirSync(join(folder, 'register')).toSorted()).toEqual(['all.jsonl', 'all.jsonl.head'])
  expect(readdirSync(join(folder, 'out'))).toEqual(['audit.json'])
})

const number = '织里镇-2012-0002'

/** Fills in the responsible person of 丙童装有限公司 in a list of one line an item. */
function fillIn(list: string, person: string, into = list): void {
  const [headings = '', ...lines] = readFileSync(list, 'utf8').split('\n')
  const at = headings.split(',').indexOf('responsiblePerson')
  expect(at).toBeGreaterThan(0)
  const filled = lines.map((line) => (line.startsWith(number) ? line.split(',').with(at, person).join(',') : line))
  writeFileSync(into, [headings, ...filled].join('\n'))
}

test('what people filled in is read back, also in the same round, and stands in the next list', async () => {
  const folder = folderWithLedger()
  const list = join(folder, 'out', 'register.csv')
  await audit(folder, '2012-05-01', '-f', 'csv')
  const first = logOf(folder)
  fillIn(list, '李大伟')
  const { stderr } = await audit(folder, '2012-05-01', '-f', 'csv')
  expect(stderr).toContain('已登记到')
  expect(readFileSync(list, 'utf8')).toContain('李大伟')
  expect(logOf(folder).startsWith(first)).toBe(true)
  expect(logOf(folder).slice(first.length).trimEnd().split('\n')).toHaveLength(1)
  expect((await audit(folder, '2012-05-01', '-f', 'csv')).stderr).toContain('没有变化')
})

test('lists of others are read where they are named, and who contradicts whom is told with both values', async () => {
  const folder = folderWithLedger()
  const list = join(folder, 'out', 'register.csv')
  await audit(folder, '2012-05-01', '-f', 'csv')
  fillIn(list, '王小明', join(folder, '织里镇.csv'))
  fillIn(list, '李大伟')
  const { stderr } = await audit(folder, '2012-06-01', '-f', 'csv', '--list', '织里镇.csv')
  const told = stderr.split('\n').filter((line) => line.includes(number))
  expect(told.join()).toContain('王小明')
  expect(told.join()).toContain('李大伟')
  const { exitCode } = await audit(folder, '2012-06-01', '--list', '没有.csv')
  expect(exitCode).toBe(4)
})

test('what people typed into a masked list is not written over; an untouched one is', async () => {
  const folder = folderWithLedger()
  const list = join(folder, 'out', 'register.csv')
  await audit(folder, '2012-05-01', '-f', 'csv', '--redact')
  expect((await audit(folder, '2012-05-02', '-f', 'csv', '--redact')).exitCode).toBe(0)
  fillIn(list, '李大伟')
  const before = contents(join(folder, 'out'))
  for (const more of [[], ['--redact']]) {
    const { exitCode, stderr } = await audit(folder, '2012-06-01', '-f', 'csv', ...more)
    expect([exitCode, stderr]).toEqual([4, expect.stringContaining('脱敏件')])
    expect(contents(join(folder, 'out'))).toEqual(before)
  }
  const exported = await runIn({ folder }, 'register', 'export', '-f', 'csv', '-o', 'out')
  expect([exported.exitCode, contents(join(folder, 'out'))]).toEqual([4, before])
})

test('a masked list with what the register has masked is not taken for typed in', async () => {
  const folder = folderWithLedger()
  const list = join(folder, 'out', 'register.csv')
  await audit(folder, '2012-05-01', '-f', 'csv')
  fillIn(list, '李大伟')
  await audit(folder, '2012-05-02', '-f', 'csv', '--redact')
  expect(readFileSync(list, 'utf8')).toContain('李*')
  const { exitCode, stderr } = await audit(folder, '2012-05-03', '-f', 'csv', '-q')
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(readFileSync(list, 'utf8')).toContain('李大伟')
})

test('a conflict is told even in quiet', async () => {
  const folder = folderWithLedger()
  const list = join(folder, 'out', 'register.csv')
  await audit(folder, '2012-05-01', '-f', 'csv')
  fillIn(list, '王小明', join(folder, '织里镇.csv'))
  fillIn(list, '李大伟')
  const { stderr } = await audit(folder, '2012-06-01', '-f', 'csv', '--list', '织里镇.csv', '-q')
  expect(stderr).toMatch(/织里镇\.csv.*王小明.*李大伟/)
})

test('the log is the same however the folder of the results was written', async () => {
  const logs: string[] = []
  for (const out of ['out', './x/../out', 'absolute']) {
    const folder = folderWithLedger()
    const named = out === 'absolute' ? join(folder, 'out') : out
    const round = (asOf: string) => runIn({ folder }, 'audit', '台账.csv', '--as-of', asOf, '-o', named, '-f', 'csv')
    await round('2012-05-01')
    fillIn(join(folder, 'out', 'register.csv'), '李大伟')
    await round('2012-06-01')
    logs.push(logOf(folder))
  }
  expect(logs[0]).toContain('"by":"register.csv"')
  expect(new Set(logs).size).toBe(1)
})

test('a dry run reads the list and writes neither list nor log', async () => {
  const folder = folderWithLedger()
  await audit(folder, '2012-05-01', '-f', 'csv')
  fillIn(join(folder, 'out', 'register.csv'), '李大伟')
  const first = contents(join(folder, 'out'))
  expect((await audit(folder, '2012-06-01', '-f', 'csv', '--dry-run')).exitCode).toBe(0)
  expect(contents(join(folder, 'out'))).toEqual(first)
})

test('lists that lie about are no ledgers', async () => {
  const folder = folderWithLedger()
  await audit(folder, '2012-05-01', '-f', 'xlsx,csv')
  mkdirSync(join(folder, 'returned'))
  cpSync(join(folder, 'out', '挂号销号清单.xlsx'), join(folder, 'returned', '挂号销号清单.xlsx'))
  const { stdout } = await runIn({ folder }, 'audit', '.', '--as-of', '2012-05-01', '-o', 'out', '--json', '--quiet')
  const { inputs } = JSON.parse(stdout) as { readonly inputs: readonly { readonly file: string }[] }
  expect(inputs.map(({ file }) => file)).toEqual(['台账.csv'])
})
