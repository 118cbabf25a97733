import { describe, expect, test } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import type { Cell } from '../../src/domain/grid.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import { isTick } from '../../src/ledger/is-tick.ts'
import { isDitto, isNonAnswer, isNone } from '../../src/ledger/marks.ts'
import { numberCell, read, textCell, values, word } from '../support/cells.ts'

function column(field: FieldId, rows: readonly (readonly [string, string])[]) {
  test.each(rows)(`${field} %s reads %s`, (text, expected) => {
    const { value, parts = [] } = read(field, text)
    const whole = value.why === 'unreadable' ? '?' : word(value)
    expect([whole, ...parts.map((part) => `${part.field} ${word(part.value)}`)].join('; ')).toBe(expected)
  })
}

describe('a yes/no question', () => {
  column('aboveScale', [
    ['是', 'yes'],
    ['否', 'no'],
    ['是。', 'yes'],
    ['√', 'yes'],
    ['✓', 'yes'],
    ['✔', 'yes'],
    ['○', 'yes'],
    ['×', 'no'],
    ['✗', 'no'],
    ['Y', 'yes'],
    ['n', 'no'],
    ['有', 'yes'],
    ['无', 'no'],
    ['1', 'yes'],
    ['0', 'no'],
    ['１', 'yes'],
    ['1.是', 'yes'],
    ['2、否', 'no'],
    ['1 是', 'yes'],
    ['不是', 'no'],
    ['—', 'no'],
    ['/', 'no'],
    ['规上', 'yes'],
    ['规模以下', 'no'],
    ['☑是□否', 'yes'],
    ['☑是 ☐否', 'yes'],
    ['是☑ 否□', 'yes'],
    ['□是√否', 'no'],
    ['是□否☑', 'no'],
    ['√是 否', 'yes'],
    ['是（2012年起）', 'yes'],
    ['2', '?'],
    ['是√否', '?'],
    ['☑是☑否', '?'],
    ['是（待核实）', '?'],
    ['是？', '?'],
    ['可能', '?'],
    ['正在申报', '?'],
  ])
  column('ownerIsMember', [
    ['中共党员', 'yes'],
    ['预备党员', 'yes'],
    ['群众', 'no'],
    ['民建会员', 'no'],
  ])
  column('ownerIsSecretary', [
    ['兼任', 'yes'],
    ['未兼任', 'no'],
  ])
  column('ownerTrained', [
    ['已培训', 'yes'],
    ['2次', 'yes'],
    ['0次', 'no'],
    ['未参加', 'no'],
    ['尚未参加', 'no'],
    ['已受训', 'yes'],
    ['2012年3月', 'yes'],
    ['2012.3', 'yes'],
    ['拟2012年8月', '?'],
    ['2', '?'],
  ])
  column('union', [
    ['∨', 'yes'],
    ['V', 'yes'],
    ['✔️', 'yes'],
    ['☑', 'yes'],
    ['ˇ', 'yes'],
    ['“有”', 'yes'],
    ['在建', '?'],
    ['待批', '?'],
  ])
  column('partyOrgEstablished', [
    ['不符合条件', 'no'],
    ['条件不成熟', 'no'],
  ])

  test.each(['是/否', '□是□否', '有/无', '--请选择--'])('%s that nobody filled in is blank', (text) => {
    expect(read('aboveScale', text).value).toEqual({ type: 'options', options: ['yes', 'no'], why: 'blank' })
  })
})

describe('whether there is an organization', () => {
  column('partyOrgEstablished', [
    ['是', 'yes'],
    ['否', 'no'],
    ['已建立党组织', 'yes'],
    ['未建立党组织', 'no'],
    ['应建未建', 'no'],
    ['组织覆盖', 'yes'],
    ['工作覆盖', 'no'],
    ['联合', 'yes; partyOrgForm joint'],
    ['是（联合）', 'yes; partyOrgForm joint'],
    ['党支部', 'yes; partyOrgLevel branch'],
    ['党小组', 'no; partyOrgLevel group'],
    ['未建立（无党员）', 'no'],
    ['否（拟明年组建）', 'no'],
    ['否（已纳入联合支部）', '?'],
    ['是（拟明年组建）', '?'],
    ['拟建', '?'],
    ['正在筹建', '?'],
    ['是（待批）', '?'],
  ])
})

describe('presence: any real text is a yes', () => {
  column('instructor', [
    ['张三', 'yes'],
    ['张三（镇干部）', 'yes'],
    ['曾国强', 'yes'],
    ['应小明', 'yes'],
    ['是', 'yes'],
    ['有', 'yes'],
    ['已派', 'yes'],
    ['已派（张三）', 'yes'],
    ['2人', 'yes'],
    ['2', 'yes'],
    ['1', 'yes'],
    ['无', 'no'],
    ['—', 'no'],
    ['×', 'no'],
    ['否', 'no'],
    ['0', 'no'],
    ['0人', 'no'],
    ['未派', 'no'],
    ['尚未选派', 'no'],
    ['暂无', 'no'],
    ['无指导员', 'no'],
    ['拟派', '?'],
    ['拟派张三', '?'],
    ['待派', '?'],
    ['是（拟派）', '?'],
    ['空缺', 'no'],
    ['无，由张三联系', '?'],
    ['……！', '?'],
  ])
  column('union', [
    ['已建', 'yes'],
    ['联合工会', 'yes'],
    ['2012.5', 'yes'],
    ['30人', 'yes'],
    ['未建', 'no'],
    ['筹建中', '?'],
    ['2', '?'],
  ])
  column('linkedBranch', [
    ['甲村党支部', 'yes'],
    ['无锡路社区党支部', 'yes'],
    ['未来社区党支部', 'yes'],
    ['未联系', 'no'],
  ])

  test.each(['待定', '不详', '未知'])('%s does not say', (text) => {
    expect(read('instructor', text).value).toEqual({ type: 'options', options: ['yes', 'no'], why: 'not-stated' })
  })

  test('a date is a yes, a boolean is its answer, an error is unknown', () => {
    expect(word(coerce('union', { kind: 'date', text: '2012/5/1', day: 15_461 }, values).value)).toBe('yes')
    expect(word(coerce('union', { kind: 'boolean', text: 'FALSE', holds: false }, values).value)).toBe('no')
    expect(coerce('union', { kind: 'error', text: '#N/A' }, values).value.why).toBe('error-cell')
  })

  test('a column of people counts them', () => {
    expect(word(coerce('instructor', numberCell(3), values).value)).toBe('yes')
    expect(word(coerce('instructor', numberCell(0), values).value)).toBe('no')
    expect(coerce('union', numberCell(3), values).value.why).toBe('unreadable')
  })
})

describe('one column per option', () => {
  const cells: readonly (readonly [Cell | undefined, boolean | undefined])[] = [
    ...['√', '✓', '✔', '☑', '○', '●', '■', '是', '有', 'Y', '1', 'v', '１'].map(
      (text) => [textCell(text), true] as const,
    ),
    ...['×', '✗', '否', '无', '0', 'N', '', '　', '—', '/', '□', '☐', '--请选择--'].map(
      (text) => [textCell(text), false] as const,
    ),
    ...['待定', '不详', '张三', '2', '拟建'].map((text) => [textCell(text), undefined] as const),
    [undefined, false],
    [numberCell(1), true],
    [numberCell(0), false],
    [numberCell(2), undefined],
    [{ kind: 'boolean', text: 'TRUE', holds: true }, true],
    [{ kind: 'error', text: '#REF!' }, undefined],
  ]

  test.each(cells)('%j is ticked: %s', (cell, ticked) => {
    expect(isTick(cell, values)).toBe(ticked)
  })
})

describe('marks', () => {
  test.each(['同上', '〃', '″', '"'])('%s repeats the cell above', (text) => {
    expect(isDitto(textCell(text), values)).toBe(true)
  })

  test.each(['无', '—', '-', '/', '——'])('%s states that there is none', (text) => {
    expect(isNone(textCell(text), values)).toBe(true)
  })

  test('an answer that is none is neither none nor a repetition', () => {
    expect(isNonAnswer(textCell('不 详'), values)).toBe(true)
    expect(isNone(textCell('不详'), values)).toBe(false)
    expect(isDitto(textCell('不详'), values)).toBe(false)
    expect(isNonAnswer(undefined, values)).toBe(false)
  })
})

describe('a text', () => {
  test.each([
    ['name', ' 甲　公司\n', '"甲 公司"'],
    ['name', '不详', '? not-stated'],
    ['secretary', '张三', '"张三"'],
    ['secretary', '无', 'null'],
    ['secretary', '空缺', 'null'],
    ['secretary', '待定', '? not-stated'],
    ['park', '甲园区', '"甲园区"'],
    ['park', '/', 'null'],
    ['park', '否', 'null'],
    ['park', '不在园区', 'null'],
    ['park', '是', '"是"'],
    ['partyOrgName', '未建', 'null'],
    ['superiorPartyOrg', '—', 'null'],
    ['township', '同上', '? unreadable'],
  ] as const)('%s %j reads %s', (field, text, expected) => {
    expect(word(read(field, text).value)).toBe(expected)
  })

  test('a number is a text too', () => {
    expect(word(coerce('name', numberCell(360), values).value)).toBe('"360"')
  })
})

describe('a code cell', () => {
  test.each([
    [textCell('91110000101623741k'), '"91110000101623741K"'],
    [textCell('无'), 'null'],
    [textCell('9.13305E+17'), '? damaged'],
    [numberCell(913_305_231_234_567_900), '? damaged'],
    [textCell('11010519491231002X'), '? unreadable'],
  ])('%j reads %s', (cell, expected) => {
    expect(word(coerce('creditCode', cell, values).value)).toBe(expected)
  })
})
