import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyNames } from '../../src/app/annotate-ledgers.ts'
import { openArchive, wholePart } from '../../src/readers/zip-archive.ts'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

const asOf = ['--as-of', '2012-06-15', '-q']

/** A township whose one unit has an owner, a phone number in its notes, and a headcount that nobody can read. */
const ledger =
  '单位名称,乡镇,单位类型,业主姓名,职工人数,党员数,备注\n甲纺织有限公司,云溪镇,私营企业,欧阳建国,问13912345678,1,电话13912345678\n'

function folderWith(...names: readonly string[]): string {
  return temporaryFolder(Object.fromEntries(names.map((name) => [name, ledger])))
}

async function listOf(path: string): Promise<string> {
  const archive = openArchive(path, readFileSync(path))
  const sheets = [...archive.entries.values()].filter(({ name }) => /worksheets\/sheet\d+\.xml$/.test(name))
  return wholePart(archive, sheets.at(-1) as (typeof sheets)[number], 1e8)
}

test('without --annotate nothing is written', async () => {
  const folder = folderWith('台账.csv')
  await runIn({ folder }, 'check', '台账.csv', ...asOf)
  expect(readdirSync(folder)).toEqual(['台账.csv'])
})

test('every ledger has its marked copy in the folder of results, and --dry-run only names them', async () => {
  const folder = folderWith('a/台账.csv', 'b/台账.csv', 'b/other.csv')
  const dry = await runIn({ folder }, 'check', '.', '--annotate', '--dry-run', '--as-of', '2012-06-15')
  expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
  const names = ['a-台账-标注.xlsx', 'b-台账-标注.xlsx', 'other-标注.xlsx']
  for (const name of names) expect(dry.stderr).toContain(name)
  await runIn({ folder }, 'check', '.', '--annotate', ...asOf)
  expect(readdirSync(join(folder, 'liangxin-out')).sort()).toEqual(names)
})

test('-o with --annotate says where the copies go; the health report is written where a format asks for it', async () => {
  const folder = folderWith('台账.csv')
  await runIn({ folder }, 'check', '台账.csv', '--annotate', '-o', 'copies', ...asOf)
  expect(readdirSync(join(folder, 'copies'))).toEqual(['台账-标注.xlsx'])
  await runIn({ folder }, 'check', '台账.csv', '--annotate', '-o', 'both', '-f', 'xlsx', '-f', 'json', ...asOf)
  expect(readdirSync(join(folder, 'both')).sort()).toEqual([
    'check.json',
    '台账-标注.xlsx',
    '台账体检报告.xlsx',
    '待核补填表.xlsx',
  ])
})

test('the marked copy lists the doubts that the health report counts, in the same order', async () => {
  const folder = temporaryFolder({ '台账.csv': `${ledger}乙纺织有限公司,云溪镇,私营企业,王某,约30,,\n` })
  await runIn({ folder }, 'check', '台账.csv', '--annotate', '-o', 'out', '-f', 'json', ...asOf)
  const { doubts } = JSON.parse(readFileSync(join(folder, 'out/check.json'), 'utf8')) as {
    readonly doubts: readonly { readonly message: string }[]
  }
  const list = await listOf(join(folder, 'out/台账-标注.xlsx'))
  const rows = [...list.matchAll(/<row r="(\d+)".*?<\/row>/gs)].filter(([, row]) => Number(row) > 5)
  expect(doubts.length).toBeGreaterThan(4)
  expect(rows).toHaveLength(doubts.length)
  for (const [at, [text]] of rows.entries()) expect(text).toContain(doubts[at]?.message)
})

test('a copy that nobody has worked in is written anew, one that was saved is not', async () => {
  const folder = folderWith('台账.csv')
  const annotate = () => runIn({ folder }, 'check', '台账.csv', '--annotate', '-o', '.', ...asOf)
  await annotate()
  const copy = join(folder, '台账-标注.xlsx')
  const first = readFileSync(copy)
  expect((await annotate()).exitCode).toBe(0)
  expect(readFileSync(copy).equals(first)).toBe(true)
  cpSync('fixtures/marked-copy/saved-by-libreoffice.xlsx', copy)
  const refused = await annotate()
  expect(refused.exitCode).toBe(4)
  expect(refused.stderr).toContain('台账-标注.xlsx')
  expect(readFileSync(copy).equals(readFileSync('fixtures/marked-copy/saved-by-libreoffice.xlsx'))).toBe(true)
})

test('a folder is read without the copies in it, until somebody has worked in one', async () => {
  const folder = folderWith('台账.csv')
  const files = async () => {
    const { stdout } = await runIn({ folder }, 'check', '.', '--json', ...asOf)
    const { sheets } = JSON.parse(stdout) as { readonly sheets: readonly { readonly file: string }[] }
    return sheets.map(({ file }) => file)
  }
  await runIn({ folder }, 'check', '台账.csv', '--annotate', '-o', '.', ...asOf)
  expect(await files()).toEqual(['台账.csv'])
  cpSync('fixtures/marked-copy/saved-by-libreoffice.xlsx', join(folder, '台账-标注.xlsx'))
  expect(await files()).toEqual(['台账-标注.xlsx', '台账.csv'])
})

test('a copy of a ledger that cannot be read gets the plain message, and nothing is written', async () => {
  const folder = temporaryFolder()
  for (const file of ['encrypted.xlsx', 'libreoffice.xls']) {
    cpSync(`fixtures/files/${file}`, join(folder, file))
    const plain = await runIn({ folder }, 'check', file, ...asOf)
    const annotated = await runIn({ folder }, 'check', file, '--annotate', ...asOf)
    expect(annotated).toEqual(plain)
    expect(annotated.exitCode).toBe(4)
  }
  expect(readdirSync(folder).sort()).toEqual(['encrypted.xlsx', 'libreoffice.xls'])
})

test('the list masks phone numbers and, with --redact, names; the cells of the clerk stay as they are', async () => {
  const folder = temporaryFolder()
  const rows = `${ledger}乙纺织有限公司,云溪镇,私营企业,欧阳建国,好多,1,\n`
  writeFileSync(join(folder, '台账.csv'), rows)
  await runIn({ folder }, 'check', '台账.csv', '--annotate', '--redact', '-o', 'out', ...asOf)
  const path = join(folder, 'out', '台账-标注.xlsx')
  const list = await listOf(path)
  expect(list).toContain('职工人数')
  expect(list).not.toContain('13912345678')
  expect(list).not.toContain('欧阳建国')
  const archive = openArchive(path, readFileSync(path))
  const texts = await Promise.all(
    [...archive.entries.values()]
      .filter(({ name }) => /sharedStrings|sheet1/.test(name))
      .map((entry) => wholePart(archive, entry, 1e8)),
  )
  expect(texts.join('')).toContain('欧阳建国')
  const notes = [...archive.entries.values()].filter(({ name }) => /comments/.test(name))
  for (const entry of notes) expect(await wholePart(archive, entry, 1e8)).not.toContain('13912345678')
  expect(notes).toHaveLength(1)
})

test('copies are named after their ledgers, with folders where names repeat, and a copy of a copy is counted', () => {
  expect(copyNames(['台账.xlsx'], '-标注')).toEqual(['台账-标注'])
  expect(copyNames(['甲/台账.xlsx', '乙/台账.csv', '丙.csv'], '-标注')).toEqual([
    '甲-台账-标注',
    '乙-台账-标注',
    '丙-标注',
  ])
  expect(copyNames(['台账.csv', '台账.xlsx'], '-标注')).toEqual(['台账-标注', '台账-标注 (2)'])
  expect(copyNames(['台账-标注.xlsx'], '-标注')).toEqual(['台账-标注2'])
  expect(copyNames(['台账-标注2.xlsx'], '-标注')).toEqual(['台账-标注3'])
})

test('what is doubtful about a list of answers is never marked in the ledger of the same file name', async () => {
  // The list has a unit that no ledger has, in row 2, where the ledger has 甲纺织有限公司.
  const list = '乡镇,单位名称,统一社会信用代码,要填的项目,答复\n云溪镇,无此单位,,党员数,3\n'
  const folder = temporaryFolder({ '台账.csv': ledger, '答复/台账.csv': list, '又一份/台账.csv': list })
  const answers = ['--answers', '答复/台账.csv', '--answers', '又一份/台账.csv']
  const { stdout } = await runIn(
    { folder },
    'check',
    '台账.csv',
    ...answers,
    '--annotate',
    '-o',
    'out',
    '--json',
    ...asOf,
  )
  const { issues } = JSON.parse(stdout) as {
    readonly issues: readonly { code: string; file: string; message: string }[]
  }
  const told = issues.filter(({ code }) => code === 'answer-unit-unknown')
  expect(told.map(({ file }) => file)).toEqual(['答复/台账.csv', '又一份/台账.csv'])
  const copy = await listOf(join(folder, 'out/台账-标注.xlsx'))
  expect(copy).toContain('职工人数')
  expect(copy).not.toContain('无此单位')
  for (const { message } of told) expect(copy).not.toContain(message)
})
