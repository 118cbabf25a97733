import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RankingFacts } from '../../src/domain/ranking.ts'
import { runIn } from './memory-host.ts'
import { type Firm, ledgerOf } from './small-register.ts'
import { temporaryFolder } from './temporary-folder.ts'

const firm = (name: string, township: string, formed: boolean): Firm => ({ name, township, formed })

/** 河东镇 2 of 3, 河西乡 1 of 2, 山南乡 1 of 2. */
const may = [
  ...[firm('甲厂', '河东镇', true), firm('乙厂', '河东镇', true), firm('丙厂', '河东镇', false)],
  ...[firm('丁厂', '河西乡', true), firm('戊厂', '河西乡', false)],
  ...[firm('己厂', '山南乡', true), firm('庚厂', '山南乡', false)],
]

/** 丙厂 is gone from the ledger, 戊厂 is covered: 河东镇 2 of 2, 河西乡 2 of 2, 山南乡 1 of 2. */
const june = may
  .filter(({ name }) => name !== '丙厂')
  .map((one) => (one.name === '戊厂' ? { ...one, formed: true } : one))

function county(config: object = {}) {
  const folder = temporaryFolder({
    '五月.csv': ledgerOf(may),
    '六月.csv': ledgerOf(june),
    'liangxin.config.json': JSON.stringify(config),
  })
  const run = (...argv: readonly string[]) => runIn({ folder, today: '2012-07-01' }, ...argv)
  const rank = async (...argv: readonly string[]): Promise<RankingFacts> => {
    const { exitCode, stdout, stderr } = await run('rank', ...argv, '--json', '--dry-run', '-q')
    expect(exitCode, stderr).toBe(0)
    return JSON.parse(stdout) as RankingFacts
  }
  return { folder, run, rank, text: (path: string) => readFileSync(join(folder, path), 'utf8') }
}

const mayRank = ['rank', '五月.csv', '--as-of', '2012-05-15', '-o', '五月'] as const
const juneRank = ['六月.csv', '--as-of', '2012-06-15', '--previous', '五月/audit.json'] as const

test('a month is ranked in the terminal, and its documents and the report for the next month are written', async () => {
  const { run } = county()
  const { exitCode, stdout, stderr } = await run(...mayRank)
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/河东镇 +1 +3 +2 +0 +66\.67%/)
  expect(stdout).toMatch(/山南乡 +2 +2 +1 +0 +50\.00%/)
  expect(stdout).toMatch(/河西乡 +2 +2 +1 +0 +50\.00%/)
  expect(stdout).toMatch(/合计 +7 +4 +0 +57\.14%/)
  expect(stderr).toContain('已写入 五月：排名通报.docx、排名通报.xlsx、audit.json')
})

test('the next month tells places gained, points, their parts, and whose base shrank', async () => {
  const { run, rank } = county()
  await run(...mayRank)
  const { stdout } = await run('rank', ...juneRank)
  expect(stdout).toMatch(/河西乡 +1 +2 +2 +0 +100\.00% +2 +↑1 +\+50\.00/)
  expect(stdout).toContain('移出基数1家')
  expect(stdout).toMatch(/基数变动异常：河东镇（上期基数3家，移出1家/)
  const facts = await rank(...juneRank)
  expect(facts).toMatchObject({ asOf: '2012-06-15', previousAsOf: '2012-05-15', comparable: true, by: 'township' })
  const [east, west, south] = ['河东镇', '河西乡', '山南乡'].map((name) =>
    facts.ranking.find(({ group }) => group === name),
  )
  expect(east).toMatchObject({ place: 1, placeRange: [1, 1], previousPlace: 1, movement: 0 })
  expect(east?.change?.parts).toMatchObject({ newlyCovered: 0, enteredBase: 0 })
  // 2/3 → 2/2 by a unit that is not in the ledger any more.
  expect(east?.change?.parts?.leftBase).toBeCloseTo(100 / 3, 10)
  expect(west?.change).toMatchObject({ points: 50, parts: { leftBase: 0, newlyCovered: 50 } })
  expect(south).toMatchObject({ place: 3, previousPlace: 2, movement: -1, change: { points: 0 } })
  expect(facts.leftBase).toMatchObject([{ name: '丙厂', group: '河东镇', reason: 'vanished', wasCovered: false }])
})

test('reports that several townships sent make the same ranking as their ledgers together', async () => {
  const { folder, run, rank } = county()
  for (const name of ['河东镇', '河西乡', '山南乡']) {
    writeFileSync(join(folder, `${name}.csv`), ledgerOf(may.filter(({ township }) => township === name)))
    await run('audit', `${name}.csv`, '--as-of', '2012-05-15', '-o', `报送/${name}`, '--no-register', '--by', 'sector')
  }
  const together = await rank('五月.csv', '--as-of', '2012-05-15')
  expect(await rank('报送/*/audit.json')).toEqual(together)
  expect(await rank('报送/河东镇/audit.json', '河西乡.csv', '山南乡.csv', '--as-of', '2012-05-15')).toEqual(together)
})

test('under other rules nothing is compared, and it is said in what they differ', async () => {
  const { run, rank } = county()
  await run(...mayRank)
  const other = [...juneRank, '-r', 'branch-regulation-2018', '--indicator', 'formation-rate'] as const
  const { exitCode, stdout } = await run('rank', ...other, '--dry-run')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('与上期（2012-05-15）不可比：规则包不同')
  expect(stdout).not.toContain('位次升降')
  const facts = await rank(...other)
  expect(facts).toMatchObject({ comparable: false, differs: ['pack'], leftBase: [], suspicious: [] })
  expect(facts.ranking.every(({ change, movement }) => change === null && movement === null)).toBe(true)
})

test('a report of a later day is no earlier period', async () => {
  const { run } = county()
  await run('rank', '六月.csv', '--as-of', '2012-06-15', '-o', '六月')
  const { exitCode, stderr } = await run('rank', '五月.csv', '--as-of', '2012-05-15', '--previous', '六月/audit.json')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('--previous')
  expect(stderr).toContain('2012-06-15')
})

test('several earlier periods make a trend, in whatever order they are given', async () => {
  const { run, rank } = county()
  await run(...mayRank)
  await run('rank', '六月.csv', '--as-of', '2012-06-15', '-o', '六月')
  const facts = await rank(
    ...['六月.csv', '--as-of', '2012-07-15', '--previous', '六月/audit.json', '--previous', '五月/audit.json'],
  )
  expect(facts.trend.asOf).toEqual(['2012-05-15', '2012-06-15', '2012-07-15'])
  expect(facts.previousAsOf).toBe('2012-06-15')
  const west = facts.trend.rows.find(({ group }) => group === '河西乡')
  expect(west?.figures.map((figure) => [figure?.numerator, figure?.place])).toEqual([
    [1, 2],
    [2, 1],
    [2, 1],
  ])
  expect(facts.trend.total.map((figure) => [figure?.numerator, figure?.denominator])).toEqual([
    [4, 7],
    [5, 6],
    [5, 6],
  ])
})

test('what only the county knows stands in the configuration, and townships without a ledger are named', async () => {
  const { run, text } = county({
    ...{ townships: ['河东镇', '河西乡', '山南乡', '云岭乡'], issuer: '县委组织部', to: '各乡镇党委' },
    ...{ docNumber: '云组通[2012]15号', deadline: '2012-06-30', format: ['md', 'csv'] },
  })
  const { stdout } = await run(...mayRank)
  expect(stdout).toContain('未报送台账：云岭乡\n')
  const letter = text('五月/排名通报.md')
  for (const part of ['云组通〔2012〕15号', '各乡镇党委：', '2012年6月30日前', '县委组织部', '云岭乡'])
    expect(letter).toContain(part)
  expect(text('五月/ranking.csv')).toContain('河东镇')
  const audited = await run('audit', '五月.csv', '--as-of', '2012-05-15', '-o', '审', '--no-register')
  expect(audited.stderr).toContain('gaps.csv')
  expect(audited.stderr).not.toContain('排名通报')
})

test('a format that only other commands write is refused on the command line', async () => {
  const { run } = county()
  const { exitCode, stderr } = await run('audit', '五月.csv', '-f', 'docx')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('xlsx、csv、json')
})

test('a report that is ranked where it lies is not written over', async () => {
  const { run, text } = county()
  await run('audit', '五月.csv', '--as-of', '2012-05-15', '--no-register')
  const before = text('liangxin-out/audit.json')
  const { exitCode, stderr } = await run('rank', 'liangxin-out/audit.json', '-f', 'json')
  expect(exitCode, stderr).toBe(0)
  expect(stderr).toContain('已写入 liangxin-out：ranking.json\n')
  expect(text('liangxin-out/audit.json')).toBe(before)
})

test('the register that a single report brings, or several, stands in the letter', async () => {
  const { folder, run, text } = county()
  for (const name of ['河东镇', '河西乡']) {
    writeFileSync(join(folder, `${name}.csv`), ledgerOf(may.filter(({ township }) => township === name)))
    await run('audit', `${name}.csv`, '--as-of', '2012-05-15', '-o', name)
  }
  await run('rank', '河东镇/audit.json', '-o', '一', '-f', 'md')
  expect(text('一/排名通报.md')).toContain('第1轮期初未销号0项，本期新挂号1项')
  await run('rank', '河东镇/audit.json', '河西乡/audit.json', '-o', '二', '-f', 'md')
  expect(text('二/排名通报.md')).toContain('2本登记簿合计，期初未销号0项，本期新挂号2项')
})

test.each([
  [['--by', 'township,sector'], '--by'],
  [['--by', 'park'], '--by'],
  [['--indicator', 'formation-rat'], 'formation-rate'],
])('what cannot be ranked is told: %j', async (argv, part) => {
  const { run } = county()
  const { exitCode, stderr } = await run('rank', '五月.csv', '--as-of', '2012-05-15', ...argv)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(part)
})

test('the same inputs make the same bytes, the letter included', async () => {
  const { folder, run } = county()
  const bytesOf = (name: string) => readFileSync(join(folder, name))
  await run(...mayRank)
  await run('rank', ...juneRank, '-o', '一')
  await run('rank', ...juneRank, '-o', '二')
  for (const name of ['排名通报.docx', '排名通报.xlsx', 'audit.json'])
    expect(bytesOf(`一/${name}`).equals(bytesOf(`二/${name}`)), name).toBe(true)
})
