import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { loadBulletinTemplate } from '../../src/app/load-bulletin.ts'
import { renderRanking } from '../../src/app/render-ranking.ts'
import type { BulletinInput } from '../../src/domain/bulletin.ts'
import type { BulletinTemplate } from '../../src/domain/bulletin-template.ts'
import type { Language } from '../../src/domain/text.ts'
import { docxLines, docxPart } from '../support/docx-text.ts'
import { memoryPorts } from '../support/memory-files.ts'
import {
  bulletinInput,
  group,
  newlyCovered,
  rankingFacts,
  registerFacts,
  settings,
} from '../support/sample-bulletin.ts'

const { files } = memoryPorts({})
const templates = {
  zh: await loadBulletinTemplate(null, 'zh', files),
  en: await loadBulletinTemplate(null, 'en', files),
}

interface Choice {
  readonly formats?: readonly string[]
  readonly language?: Language
  readonly template?: BulletinTemplate
}

async function rendered(input: BulletinInput, { formats = ['docx'], language = 'zh', template }: Choice = {}) {
  const artifacts = await renderRanking(input, {
    formats,
    language,
    settings,
    template: template ?? templates[language],
  })
  return artifacts.map(({ name, bytes }) => ({ name, bytes, text: new TextDecoder().decode(bytes) }))
}

async function linesOf(input: BulletinInput, choice: Choice = {}): Promise<readonly string[]> {
  const [docx] = await rendered(input, choice)
  return docxLines(docx?.bytes ?? new Uint8Array())
}

const textOf = async (input: BulletinInput, choice: Choice = {}) => (await linesOf(input, choice)).join('\n')

const told = {
  docNumber: '青两新工委[2012]6号',
  issuer: '中共青溪县委两新组织工作委员会',
  to: '各乡镇（街道）党（工）委',
  deadline: '2012-06-30',
}

/** A change of 4.5 百分点: 5.0 newly covered, −0.5 by a unit that left. */
const change = {
  points: 4.5,
  parts: { ...newlyCovered(5, 16).parts, leftBase: -0.5 } as never,
  units: { ...newlyCovered(5, 16).units, leftBase: 2 } as never,
}
const compared = rankingFacts({
  previousAsOf: '2012-05-15',
  comparable: true,
  total: group(null, null, {
    ...{ numerator: 168, denominator: 320, change },
    previous: { numerator: 154, denominator: 322, unknown: 0 },
  }),
  leftBase: [
    {
      ...{ organization: 'k', name: '停业竹器厂', township: '青溪镇', group: '青溪镇', reason: 'deregistered' },
      ...{ cells: ['H9'], wasCovered: true, at: { file: 'a.xlsx', sheet: '企业', row: 9 } },
    },
    {
      ...{ organization: 'l', name: '不见木器厂', township: '青溪镇', group: '青溪镇', reason: 'vanished' },
      ...{ cells: [], wasCovered: false, at: null },
    },
  ],
  suspicious: [{ group: '青溪镇', left: 2, base: 42, points: 3, fromLeaving: 2.5 }],
})

describe('the letter', () => {
  it('has what an official letter has, in its order', async () => {
    const lines = (await linesOf(bulletinInput({ options: told, ranking: compared }))).filter((line) => line !== '')
    expect(lines.slice(0, 4)).toEqual([
      '青两新工委〔2012〕6号',
      '关于2012年6月两新组织党建覆盖情况的通报',
      '各乡镇（街道）党（工）委：',
      '现将截至2012年6月15日两新组织党建覆盖情况通报如下。',
    ])
    const headings = lines.filter((line) => /^[一二三四五六]、/.test(line))
    expect(headings).toEqual(['一、总体进展', '二、各地排名', '三、存在问题', '四、下步要求'])
    const signed = lines.indexOf(told.issuer)
    expect(lines[signed + 1]).toBe('2012年6月15日')
    expect(lines[signed + 2]).toBe('附件1')
    expect(lines.findIndex((line) => line.startsWith('附件：1．'))).toBeLessThan(signed)
  })

  it('leaves a visible blank for what only the county knows', async () => {
    const text = await textOf(bulletinInput())
    expect(text).toContain('　　　〔　　　　〕　　号')
    expect(text).toContain('（主送单位：　　　　　　）：')
    expect(text).toContain('（发文单位：　　　　　　）')
    expect(text).toContain('请于　　年　　月　　日前')
    const [docx] = await rendered(bulletinInput())
    const xml = await docxPart(docx?.bytes ?? new Uint8Array(), 'word/document.xml')
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(4)
  })

  it('takes its numbers from the facts', async () => {
    const text = await textOf(bulletinInput({ ranking: compared }))
    // 168/320 = 52.50 %, 154/322 = 47.826… %
    expect(text).toContain('组建率（组织覆盖率）为52.50%（已覆盖168家，已核清基数320家）')
    expect(text).toContain('与2012年5月15日（47.83%，154家/322家）相比，组建率提高4.50个百分点')
    expect(text).toContain('移出基数2家（−0.50）、新增覆盖16家（+5.00）')
  })

  it('shows a place that is open as a range, and names nobody as last who may not be', async () => {
    const open = { placeRange: [5, 7] as [number, number], unknown: 3 }
    const ranking = rankingFacts().ranking.map((each) => (each.place === 6 ? { ...each, ...open } : each))
    const text = await textOf(bulletinInput({ ranking: rankingFacts({ ranking }) }))
    expect(text).toContain('桃源乡（45.00%，第5—7名，待核实后确定）')
    const [problem = ''] = text.split('\n').filter((line) => line.includes('位次靠后'))
    expect(problem).toBe('（一）位次靠后。组建率位居后列的：沙湾镇（40.00%）、杨家镇（35.00%）。')
    expect(text.split('\n')).toContain('5—7')
  })

  it('says that periods cannot be compared, and why, and gives no split', async () => {
    const ranking = rankingFacts({ previousAsOf: '2012-05-15', differs: ['pack', 'parameters'] })
    const text = await textOf(bulletinInput({ ranking }))
    expect(text).toContain('由于本期与上期（2012年5月15日）的规则包、所用参数不同，两期数据不可比')
    expect(text).not.toContain('按百分点分解')
    expect(text).not.toContain('变动分解表')
  })

  it('has a section on the register only if one is kept', async () => {
    const text = await textOf(bulletinInput({ register: registerFacts() }))
    expect(text).toContain('三、挂号销号情况')
    expect(text).toContain(
      '第2轮期初未销号27项，本期新挂号5项，反弹重新挂号1项，销号4项，核减1项，期末未销号28项，涉及19家单位。',
    )
    expect(text).toContain('超过整改时限仍未销号3项：青溪镇3项。')
    expect(await textOf(bulletinInput())).not.toContain('挂号')
  })

  it('names ledgers that are missing or broken, and suspicious base cuts', async () => {
    const failures = [{ file: '09.xlsx', fault: { code: 'input-encrypted' as const, args: { file: '09.xlsx' } } }]
    const text = await textOf(bulletinInput({ ranking: compared, notSubmitted: ['远山乡', '高坪乡'], failures }))
    expect(text).toContain('没有报送台账的2个：远山乡、高坪乡')
    expect(text).toMatch(/1个文件未能读取.*09\.xlsx/)
    expect(text).toContain('青溪镇（上期基数42家，移出2家，覆盖率变动+3.00个百分点，其中移出基数影响+2.50个百分点）')
  })

  it('lists every unit that left the base, with the reason of the pack or ours', async () => {
    const lines = await linesOf(bulletinInput({ ranking: compared }))
    expect(lines).toEqual(expect.arrayContaining(['停业竹器厂', '注销、吊销', '不见木器厂', '本期台账中没有该单位']))
  })

  it('is written in English too', async () => {
    const text = await textOf(bulletinInput({ ranking: compared, register: registerFacts() }), { language: 'en' })
    expect(text).toContain('Bulletin on Party-building coverage of the two new organizations, June 2012')
    expect(text).toContain('1. Progress')
    expect(text).toContain('the formation rate (organizational coverage) rose by 4.50 percentage points')
    expect(text).toContain('No. ________')
  })

  it('says what the template of a county says', async () => {
    const template = {
      ...templates.zh,
      title: '{month}排名',
      sections: [{ heading: '结果', blocks: [{ sentences: ['共{ranked}个。'] }] }],
    }
    const lines = (await linesOf(bulletinInput(), { template })).filter((line) => line !== '')
    expect(lines).toEqual(expect.arrayContaining(['2012年6月排名', '一、结果', '共8个。']))
    expect(lines.join('')).not.toContain('总体进展')
  })

  it('leaves out a section of which nothing applies, and numbers the rest anew', async () => {
    const empty = { heading: '无', blocks: [{ sentences: [{ text: '有', when: ['hasRegister'] }] }] }
    const template = {
      ...templates.zh,
      sections: [empty, { heading: '结果', blocks: [{ sentences: ['共{ranked}个。'] }] }],
    }
    const text = await textOf(bulletinInput(), { template })
    expect(text).toContain('一、结果')
    expect(text).not.toContain('、无')
  })
})

describe('the .docx file', () => {
  it('is the same bytes every time, dated by the as-of date and not by the clock', async () => {
    const input = bulletinInput({ ranking: compared, register: registerFacts() })
    const [first] = await rendered(input)
    await rendered(bulletinInput())
    const [second] = await rendered(input)
    expect(second?.bytes).toEqual(first?.bytes)
    const core = await docxPart(first?.bytes ?? new Uint8Array(), 'docProps/core.xml')
    expect(core.match(/2012-06-15T00:00:00Z/g)).toHaveLength(2)
    expect(core).toContain('<dc:title>关于2012年6月两新组织党建覆盖情况的通报</dc:title>')
  })

  it('has the paper, the fonts and the lines of official documents', async () => {
    const [docx] = await rendered(bulletinInput({ ranking: compared }))
    const bytes = docx?.bytes ?? new Uint8Array()
    const xml = await docxPart(bytes, 'word/document.xml')
    // A4 is 11906 × 16838 twips; 37, 35, 28 and 26 mm are 2098, 1984, 1587 and 1474.
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toContain('w:line="560" w:lineRule="exact"')
    expect(xml).toContain('w:firstLineChars="200"')
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(xml).toContain(`w:eastAsia="${font}"`)
    expect(await docxPart(bytes, 'word/fontTable.xml')).toContain(
      '<w:font w:name="方正小标宋简体"><w:altName w:val="华文中宋"/>',
    )
  })

  it('repeats the headings of tables, breaks no row, and turns a page for a wide table', async () => {
    const [docx] = await rendered(bulletinInput({ ranking: compared }))
    const xml = await docxPart(docx?.bytes ?? new Uint8Array(), 'word/document.xml')
    const rows = xml.match(/<w:tr>/g)?.length ?? 0
    expect(rows).toBeGreaterThan(15)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows)
    expect(xml.match(/<w:tblHeader\/>/g)?.length ?? 0).toBeGreaterThanOrEqual(3)
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  })

  it('numbers its pages, odd ones on the right and even ones on the left', async () => {
    const [docx] = await rendered(bulletinInput())
    const bytes = docx?.bytes ?? new Uint8Array()
    const footers = await Promise.all([1, 2].map((at) => docxPart(bytes, `word/footer${at}.xml`)))
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).toSorted()).toEqual(['left', 'right'])
    for (const xml of footers) {
      expect(xml).toContain('— ')
      expect(xml).toContain('PAGE')
    }
    expect(await docxPart(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })
})

describe('the other formats', () => {
  const dangerous = bulletinInput({
    ranking: rankingFacts({ ranking: [group('=1+1|<b>*甲*', 1), group('乙镇', 2)], by: 'park' }),
    options: { ...told, issuer: '<script>_[x](y)' },
  })

  it('are named and ordered as they always are', async () => {
    const artifacts = await rendered(bulletinInput({ ranking: compared }), {
      formats: ['csv', 'md', 'xlsx', 'docx', 'pdf'],
    })
    expect(artifacts.map(({ name }) => name)).toEqual([
      ...['排名通报.docx', '排名通报.xlsx', '排名通报.md', 'ranking.csv', 'changes.csv', 'left-base.csv'],
    ])
  })

  it('.md takes no markup from a ledger', async () => {
    const [md] = await rendered(dangerous, { formats: ['md'] })
    expect(md?.text).toContain('| 1 | =1+1\\|\\<b\\>\\*甲\\* | 40 | 28 | 0 | 70.00% |')
    expect(md?.text).toContain('\\<script\\>\\_\\[x\\](y)')
    expect(md?.text).toMatch(/^# 关于2012年6月两新组织党建覆盖情况的通报$/m)
  })

  it('.csv has the places as numbers, the change in full and no formula', async () => {
    const [csv] = await rendered(dangerous, { formats: ['csv'] })
    const [heading = '', first = ''] = csv?.text.split('\r\n') ?? []
    expect(heading).toBe(
      'place,best,worst,group,groupText,denominator,numerator,unknown,rate,low,high,previousRate,previousPlace,movement,points',
    )
    expect(first.split(',').slice(0, 5)).toEqual(['1', '1', '1', "'=1+1|<b>*甲*", "'=1+1|<b>*甲*"])
  })

  it('.xlsx is the same bytes every time', async () => {
    const [first] = await rendered(bulletinInput({ ranking: compared }), { formats: ['xlsx'] })
    const [second] = await rendered(bulletinInput({ ranking: compared }), { formats: ['xlsx'] })
    expect(second?.bytes).toEqual(first?.bytes)
  })
})

describe('the workbook', () => {
  it('has the places as numbers, a place that is open as a text beside, rates as numbers, and falls in red', async () => {
    const open = { placeRange: [2, 4] as [number, number], change: newlyCovered(-1.25, 0) }
    const ranking = rankingFacts({
      ...compared,
      ranking: [group('甲镇', 1), group('乙镇', 2, open), group('丙镇', 2), group('空镇', null)],
    })
    const [xlsx] = await rendered(bulletinInput({ ranking, register: registerFacts() }), { formats: ['xlsx'] })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(xlsx?.bytes ?? []).buffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...['排名', '变动分解', '移出基数清单', '基数异常', '挂号销号', '联合党组织', '台账疑点'],
    ])
    const sheet = workbook.getWorksheet('排名')
    const rows = sheet?.getRows(6, 5) ?? []
    expect(rows.map((row) => [row.getCell(1).value, row.getCell(2).value, row.getCell(3).value])).toEqual([
      [1, null, '甲镇'],
      [2, '第2—4名，待核实后确定', '乙镇'],
      [2, null, '丙镇'],
      ['—', null, '空镇'],
      [null, null, '合计'],
    ])
    // 26 of 40 at place 2.
    expect(rows[1]?.getCell(7).value).toBe(0.65)
    const fall = rows[1]?.getCell(13)
    expect(fall?.value).toBe(-1.25)
    expect(fall?.numFmt).toBe('+0.00;-0.00;0.00')
    expect(fall?.font?.color?.argb).toBe('FFB3261E')
  })
})

it('the signature stands on a page with the end of the text', async () => {
  const [docx] = await rendered(bulletinInput({ options: told, ranking: compared }))
  const xml = await docxPart(docx?.bytes ?? new Uint8Array(), 'word/document.xml')
  const paragraphs = xml.split('<w:p>').map((text) => ({ text, keeps: text.includes('<w:keepNext/>') }))
  const last = paragraphs.findIndex(({ text }) => text.includes('前完成整改'))
  const date = paragraphs.findIndex(({ text }, at) => at > last && text.includes('2012年6月15日'))
  expect(last).toBeGreaterThan(0)
  expect(date).toBeGreaterThan(last)
  expect(paragraphs.slice(last, date).filter(({ keeps }) => !keeps)).toEqual([])
})

describe('a ranking by a target', () => {
  const title = { zh: '有党员的企业建立党组织', en: 'enterprises with members have a Party organization' }
  const ranking = { ...compared, indicator: 'target:E2', title, goal: 1 }

  it('is by the rate at which the target is attained, and a whole goal has no decimals', async () => {
    const text = await textOf(bulletinInput({ ranking }))
    expect(text).toContain('有党员的企业建立党组织达标率为52.50%')
    expect(text).toContain('按有党员的企业建立党组织达标率从高到低排名')
    expect(text).toContain('达到100%目标')
  })

  it('is called so in English', async () => {
    const text = await textOf(bulletinInput({ ranking }), { language: 'en' })
    expect(text).toContain('attainment of “enterprises with members have a Party organization”')
  })
})

describe('units that moved', () => {
  const [left] = compared.leftBase
  const moved = { ...left, name: '搬迁五金厂', reason: 'moved', cells: [] } as NonNullable<typeof left>

  it('are told apart from those that left the base, and both are in the list', async () => {
    const lines = await linesOf(bulletinInput({ ranking: { ...compared, leftBase: [...compared.leftBase, moved] } }))
    expect(lines.join('\n')).toContain(
      '本期移出基数的2家要留存依据，其中上期已覆盖1家。另有1家转到其他乡镇（街道），转出、转入双方要核对一致。',
    )
    expect(lines).toContain('转到其他乡镇（街道）')
    expect(lines.some((line) => line.endsWith('移出基数单位清单'))).toBe(true)
  })

  it('alone have a list of their own name', async () => {
    const lines = await linesOf(bulletinInput({ ranking: { ...compared, leftBase: [moved] } }))
    expect(lines.join('\n')).toContain('本期转到其他乡镇（街道）的1家，转出、转入双方要核对一致。')
    expect(lines.join('\n')).not.toContain('本期移出基数的')
    expect(lines.some((line) => line.endsWith('转到其他乡镇（街道）单位清单'))).toBe(true)
  })
})

describe('a long list', () => {
  it('is cut in a letter, which says how much of it is in the workbook alone', async () => {
    const [unit] = compared.leftBase
    const leftBase = Array.from({ length: 203 }, (_, at) => ({
      ...(unit as NonNullable<typeof unit>),
      name: `单位${at}号`,
    }))
    const lines = await linesOf(bulletinInput({ ranking: { ...compared, leftBase } }))
    expect(lines.filter((line) => /^单位\d+号$/.test(line))).toHaveLength(200)
    expect(lines).toContain('本表另有3行从略，见随文的电子表格。')
  })

  it('names the first ten in the sentence and all in the attachment', async () => {
    const joint = (at: number) => ({
      ...{ name: `联合${at}支部`, units: 50 - at, superior: null, township: '甲镇', limit: 5, organizations: [] },
      verdict: 'gap' as const,
    })
    const jointGroups = Array.from({ length: 12 }, (_, at) => joint(at))
    const lines = await linesOf(bulletinInput({ facts: { jointGroups } }))
    const [sentence = ''] = lines.filter((line) => line.includes('联合党组织12个'))
    expect(sentence.match(/支部/g)).toHaveLength(10)
    expect(sentence).toMatch(/等，详见附件。$/)
    expect(lines).toContain('联合11支部')
  })
})
