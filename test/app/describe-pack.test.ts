import { describe, expect, test } from 'vitest'
import { conditionText, measuredText, numberText } from '../../src/app/condition-text.ts'
import { packPage } from '../../src/app/describe-pack.ts'
import type { Condition } from '../../src/pack/schema.ts'
import { samplePack } from '../pack/sample-pack.ts'

const pack = samplePack()

describe('a condition in words', () => {
  test.each<[Condition, string, string]>([
    [{ field: 'members', gte: 1 }, '党员数大于等于 1', 'Party members at least 1'],
    [{ not: { field: 'members', gte: 1 } }, '党员数小于 1', 'Party members less than 1'],
    [
      { field: 'members', between: [1, 2] },
      '党员数在 1 至 2 之间（含两端）',
      'Party members between 1 and 2 (both included)',
    ],
    [{ field: 'members', in: [1, 2] }, '党员数为 1 或 2', 'Party members is 1 or 2'],
    [
      { field: 'kind', in: ['association', 'foundation', 'lawFirm'] },
      '单位类型为“社会团体”、“基金会”或“律师事务所”',
      'kind is “association”, “foundation” or “law firm”',
    ],
    [{ not: { field: 'kind', is: 'foundation' } }, '单位类型不为“基金会”', 'kind is not “foundation”'],
    [{ field: 'park', is: null }, '没有园区（功能区）', 'has no park or functional zone'],
    [{ not: { field: 'park', is: null } }, '有园区（功能区）', 'has park or functional zone'],
    [{ field: 'union', is: true }, '有工会', 'has trade union'],
    [{ field: 'union', is: false }, '没有工会', 'has no trade union'],
    [{ field: 'aboveScale', is: false }, '是否规模以上为“否”', 'above designated size: no'],
    [
      { field: 'partyOrgFoundedOn', lt: '2012-05-01' },
      '党组织成立时间早于 2012-05-01',
      'Party organization founded on before 2012-05-01',
    ],
    [{ field: 'members', known: false }, '党员数没有明确记载', 'Party members is not known'],
    [{ field: 'members', gt: { field: 'employees' } }, '党员数大于职工人数', 'Party members greater than headcount'],
    [
      { field: 'members', gte: { param: 'membersMin' } },
      '党员数大于等于 3（参数 membersMin）',
      'Party members at least 3 (parameter membersMin)',
    ],
    [
      { field: 'members', gte: { param: 'staffMin' } },
      '党员数大于等于参数 staffMin 的值',
      'Party members at least parameter staffMin',
    ],
    [
      { not: { param: 'countSuspended' } },
      '参数“名称”（countSuspended）为否',
      'parameter “title” (countSuspended) is off',
    ],
    [
      { not: { all: [{ ref: 'established' }, { field: 'union', is: true }] } },
      '并非（是否建立党组织为“是”，且有工会）',
      'not (Party organization established: yes and has trade union)',
    ],
    [
      { all: [{ field: 'union', is: true }, { any: [{ ref: 'strong' }, { field: 'members', is: 0 }] }] },
      '有工会，且（（是否建立党组织为“是”，且党员数大于等于 3（参数 membersMin）），或党员数为 0）',
      'has trade union and ((Party organization established: yes and Party members at least 3 (parameter membersMin)) or Party members is 0)',
    ],
    [
      {
        atLeast: 1,
        of: [
          { field: 'union', is: true },
          { field: 'venue', is: true },
        ],
      },
      '以下 2 项中至少有 1 项：有工会；有活动场所',
      'at least 1 of these 2: has trade union; has venue',
    ],
  ])('%j', (condition, zh, en) => {
    expect(conditionText(condition, pack, 'zh')).toBe(zh)
    expect(conditionText(condition, pack, 'en')).toBe(en)
  })

  test('a sum names its field and whom it is taken over', () => {
    expect(measuredText({ sum: 'members', where: { ref: 'established' } }, pack, 'zh')).toBe(
      '党员数合计（是否建立党组织为“是”）',
    )
    expect(measuredText({ sum: 'employees' }, pack, 'en')).toBe('sum of headcount')
  })

  test('a number shows the parameter it comes from', () => {
    expect(numberText(5, pack, 'zh')).toBe('5')
    expect(numberText({ param: 'minMeasures' }, pack, 'zh')).toBe('1（参数 minMeasures）')
    expect(numberText({ param: 'jointLimit' }, pack, 'en')).toBe('parameter jointLimit')
  })
})

describe('the page of a pack', () => {
  const zh = packPage(pack, 'zh')
  const en = packPage(pack, 'en')

  test('names every target, indicator, group, check, exclusion and measure in both languages', () => {
    const ids = [
      'E1',
      'L1',
      'formation-rate',
      'member-share',
      'G1',
      'members-exceed',
      'shell',
      'suspended',
      'instructor',
      'E9',
    ]
    for (const id of ids) for (const page of [zh, en]) expect(page).toContain(id)
  })

  test('lists each parameter with its default and says which are assumed, dated, optional', () => {
    expect(zh).toContain('| `membersMin` | 名称 | integer 1..10 | 3 |  |')
    expect(zh).toContain('| `staffMin` | 名称 | integer | 2012-01-01 起为 50、2018-06-01 起为 30 |  |')
    expect(zh).toContain('| `minMeasures` | 名称 | integer | 1 | 假定：文件没有写明 |')
    expect(zh).toContain('| `since` | 名称 | date YYYY-MM-DD | 截至日期之前最近的 1 月 1 日 |  |')
    expect(en).toContain('| `jointLimit` | title | integer | — | may stay unset; then listed and not judged |')
  })

  test('says when a remedy holds, and what holds otherwise', () => {
    expect(zh).toContain('- **整改建议（园区（功能区）为 园区（参数 place））**: 名称')
    expect(zh).toContain('- **整改建议（其他情况）**: 名称')
    expect(en).toContain('- **Asked for only where recorded**: activities')
  })

  test('is one document that ends with one line break, with tables as wide as their headings', () => {
    expect(zh.endsWith('\n')).toBe(true)
    expect(zh.endsWith('\n\n')).toBe(false)
    const widths = (page: string) =>
      page
        .split('\n\n')
        .filter((part) => part.startsWith('|'))
        .map((part) => new Set(part.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length)).size)
    expect(widths(zh).length).toBeGreaterThan(5)
    expect(new Set(widths(zh))).toEqual(new Set([1]))
  })
})
