import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workbookBytes } from '../../fixtures/county/write.js'
import { openArchive, wholePart } from '../../src/readers/zip-archive.ts'
import { runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

// 11010519491231002X is the example of GB 11643; the others were made up, with check characters by hand.
const planted = {
  plainIdentity: '11010519491231002X',
  lowerIdentity: '11010519491231002x',
  spacedIdentity: '1101 0519 4912 3100 2X',
  wideIdentity: '１１０１０５１９４９１２３１００２Ｘ',
  oldIdentity: '330523700101123',
  mobile: '13811110003',
  groupedMobile: '138-1111-0003',
  landLine: '0579-87654321',
  bracketed: '（0579）87654321',
} as const

/** What a search finds of a planted number, however it may have been spelled anew. */
const traces = [...Object.values(planted), '110105194912310', '330523700101', '1381111', '87654321'].map(String)

const owner = '欧阳震华'
const secretary = '司徒美堂'
const leader = '令狐德棻'
const instructor = '诸葛青云'
const names = [owner, secretary, leader, instructor]

const heading = [
  ...[
    '单位名称',
    '统一社会信用代码',
    '乡镇',
    '单位类型',
    '经营状况',
    '职工人数',
    '党员数',
    '党组织组建方式',
    '党组织书记',
  ],
  ...[
    '业主姓名',
    '业主身份证号',
    '联系电话',
    '备注',
    '其他',
    '业主身份',
    '党组织名称',
    '上级党组织',
    '党建指导员',
    '责任领导',
    '党组织成立时间',
  ],
  ...[
    '流动党员数',
    '园区（功能区）',
    '所属商会',
    '党建联络员',
    '入党积极分子数',
    '工会',
    '共青团',
    '业主年度培训',
    '联系的基层党组织',
  ],
  `附注${planted.mobile}`,
]

type Line = readonly (string | number)[]

function line(name: string, rest: Partial<Record<string, string | number>> = {}): Line {
  const usual: Record<string, string | number> = {
    ...{ 单位名称: name, 乡镇: '城关镇', 单位类型: '私营企业', 经营状况: '正常', 职工人数: 40, 党员数: 4 },
    ...{ 党组织组建方式: '未组建', 业主姓名: owner, 业主身份证号: planted.plainIdentity, 联系电话: planted.landLine },
    ...{ 备注: planted.lowerIdentity, 其他: 13811110003, 党建指导员: instructor, 责任领导: leader },
    ...{ 流动党员数: 0, '园区（功能区）': '无', 所属商会: '无', 党建联络员: '无', 入党积极分子数: 0 },
    ...{ 工会: '无', 共青团: '无', 业主年度培训: '否', 联系的基层党组织: '无' },
  }
  return heading.map((each) => rest[each] ?? usual[each] ?? '')
}

/** Two months of one ledger: numbers and names wherever a clerk may put them. */
const may: readonly Line[] = [
  ['', `城关镇非公企业台账（填报人 ${planted.mobile}）`],
  heading,
  line(`甲厂${planted.mobile}`, { 党组织组建方式: '单独组建', 党组织书记: secretary, 党员数: 2 }),
  line('乙厂', {
    备注: `经理身份证${planted.spacedIdentity}`,
    业主身份: planted.wideIdentity,
    统一社会信用代码: planted.plainIdentity,
  }),
  line('丙厂', {
    备注: planted.oldIdentity,
    其他: planted.groupedMobile,
    职工人数: `约30（${secretary}${planted.mobile}）`,
  }),
  line('丁厂', {
    党组织名称: `联合支部${planted.landLine}`,
    党组织组建方式: '联合组建',
    党组织书记: `${secretary}${planted.mobile}`,
  }),
  line('丁厂', { 党组织名称: `联合支部${planted.bracketed}`, 职工人数: 99, 党组织组建方式: '联合组建' }),
  line('戊厂', {
    党员数: planted.mobile,
    职工人数: `${instructor}（${planted.plainIdentity}）`,
    党组织成立时间: secretary,
  }),
  line('壬厂', { 职工人数: 5, 党员数: 0, 党建指导员: '无' }),
  line('己厂', { 党员数: '', 上级党组织: `城关镇党委${planted.bracketed}`, 统一社会信用代码: 110105194912310020 }),
]
const june: readonly Line[] = [
  ...may.slice(0, 2),
  line(`甲厂${planted.landLine}`, { 党组织组建方式: '单独组建', 党组织书记: leader, 党员数: 5 }),
  line('乙厂', { 党组织组建方式: '联合组建', 党组织书记: `${leader}${planted.landLine}`, 职工人数: planted.mobile }),
  ...may.slice(4, 6),
  line('壬厂', { 职工人数: 5, 党员数: 0 }),
  line(`辛厂（${planted.mobile}）`),
]

async function county() {
  const folder = temporaryFolder({ 'liangxin.config.json': JSON.stringify({ townships: ['城关镇'] }) })
  const sheetOf = (rows: readonly Line[]) => ({
    name: `台账${planted.mobile}`,
    rows: rows.map((row) => [...row]),
    merges: [],
    seen: [],
    headingRows: 2,
  })
  for (const [name, rows] of [
    ['五月', may],
    ['六月', june],
  ] as const) {
    writeFileSync(join(folder, `${name}.xlsx`), await workbookBytes([sheetOf(rows)]))
    writeFileSync(join(folder, `${name}.csv`), `${rows.map((row) => row.join(',')).join('\n')}\n`)
  }
  const inputs = new Set(filesBelow(folder))
  let said = ''
  const run = async (command: string) => {
    const { stdout, stderr } = await runIn({ folder, today: '2012-07-01' }, ...command.split(' '))
    said += `\n$ ${command}\n${stdout}\n${stderr}`
    return stdout
  }
  const written = async () => {
    const texts = new Map([['what was said', said]])
    for (const file of filesBelow(folder)) {
      if (inputs.has(file)) continue
      texts.set(file, await textIn(join(folder, file)))
    }
    return texts
  }
  return { run, written }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
}

/** A file as text: every part of an archive. */
async function textIn(path: string): Promise<string> {
  const bytes = readFileSync(path)
  if (!/\.(?:xlsx|docx)$/.test(path)) return bytes.toString('utf8')
  const archive = openArchive(path, bytes)
  const parts: string[] = []
  for (const entry of archive.entries.values()) parts.push(await wholePart(archive, entry, 50_000_000))
  return parts.join('\n')
}

/** Every command and format, over two months, in both file formats. */
function commands(extension: string, redact: string): readonly string[] {
  return [
    `audit 五月.${extension} --as-of 2012-05-15 -o 五月 -f xlsx -f csv -f json --register r.jsonl --verbose${redact}`,
    `audit 六月.${extension} --as-of 2012-06-15 -o 六月 -f xlsx -f csv --register r.jsonl --previous 五月/audit.json${redact}`,
    `audit 六月.${extension} --as-of 2012-06-15 --no-register --dry-run --json --lang en${redact}`,
    `check 五月.${extension} --verbose${redact}`,
    `check 六月.${extension} --json --lang en${redact}`,
    ...['甲厂', '乙厂', '丙厂', '丁厂', '戊厂', '己厂', '厂', '不存在的厂', '9', '10'].flatMap((unit) => [
      `explain 五月.${extension} ${unit}${redact}`,
      `explain 五月.${extension} ${unit} --json --lang en${redact}`,
    ]),
    `diff 五月.${extension} 六月.${extension} -o 对照 -f xlsx -f csv -f md -f json${redact}`,
    `diff 五月/audit.json 六月.${extension} --json${redact}`,
    `rank 五月.${extension} --as-of 2012-05-15 -o 五月排名 -f xlsx -f docx -f md -f csv -f json${redact}`,
    `rank 六月.${extension} --as-of 2012-06-15 --previous 五月/audit.json -o 六月排名 -f xlsx -f docx -f md -f csv -f json --json${redact}`,
    `deadline 六月/audit.json -o 目标 -f xlsx -f csv -f json`,
    `render 五月/audit.json -o 重做 -f xlsx -f csv -f json --lang en${redact}`,
    `register list --register r.jsonl${redact}`,
    `register list --register r.jsonl --state all --json${redact}`,
    ...['0001', '0002', '0003'].flatMap((serial) => [
      `register show 城关镇-2012-${serial} --register r.jsonl${redact}`,
      `register show 城关镇-2012-${serial} --register r.jsonl --json${redact}`,
    ]),
    `register export --register r.jsonl -o 清单 -f xlsx -f csv -f json${redact}`,
    `register look-back 六月.${extension} --as-of 2012-06-15 --since 2012-01-01 --register r.jsonl -o 回头看 -f xlsx -f csv -f json${redact}`,
    `register verify-log --register r.jsonl`,
    `audit 五月.${extension} --sheet 没有的表 --verbose`,
    `audit 五月.${extension} --township ${'没有'} --encoding gb --verbose`,
  ]
}

function found(texts: ReadonlyMap<string, string>, wanted: readonly string[]): readonly string[] {
  return [...texts].flatMap(([file, text]) =>
    wanted.flatMap((each) => {
      const at = text.indexOf(each)
      return at === -1 ? [] : [`${file}: …${text.slice(Math.max(0, at - 60), at + 40)}…`]
    }),
  )
}

const numbers = ['0001', '0002', '0003', '0004', '0005'].map((serial) => `城关镇-2012-${serial}`)

/** What `--redact` shows of a register in which names stand. */
async function shownMasked(run: (command: string) => Promise<string>): Promise<ReadonlyMap<string, string>> {
  const shown = new Map<string, string>()
  for (const command of ['list --state all', ...numbers.map((number) => `show ${number}`)])
    for (const json of ['', ' --json']) {
      const asked = `register ${command} --register r.jsonl${json}`
      shown.set(asked, await run(`${asked} --redact`))
    }
  expect([...shown.values()].join('\n')).toContain('诸*')
  return shown
}

/** Reading and writing everything takes long on a slow machine. */
const patience = 240_000

for (const extension of ['xlsx', 'csv']) {
  test(
    `no number of a person gets out of a ledger as .${extension}, by any command or format`,
    async () => {
      const { run, written } = await county()
      for (const command of commands(extension, '')) await run(command)
      const texts = await written()
      expect(texts.size).toBeGreaterThan(40)
      expect(found(texts, traces)).toEqual([])
      const log = new Map([['r.jsonl', texts.get('r.jsonl') ?? '']])
      expect(found(log, [instructor]).length, 'the proof of what was cancelled').toBe(1)
      expect(found(texts, [secretary, instructor]).length).toBeGreaterThan(0)
      expect(found(await shownMasked(run), names), 'shown of a register that has names').toEqual([])
    },
    patience,
  )

  test(
    `with --redact no name of an owner, a secretary or whoever is named gets out of a ledger as .${extension}`,
    async () => {
      const { run, written } = await county()
      for (const command of commands(extension, ' --redact')) await run(command)
      const texts = await written()
      expect(found(texts, [...traces, ...names])).toEqual([])
    },
    patience,
  )
}
