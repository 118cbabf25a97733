import { describe, expect, test } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import { numberCell, read, textCell, values, word } from '../support/cells.ts'

type Row = readonly [string, string]

function column(field: FieldId, rows: readonly Row[]) {
  test.each(rows)(`${field} %s reads %s`, (text, expected) => {
    expect(word(read(field, text).value)).toBe(expected)
  })
}

describe('an exact headcount', () => {
  column('employees', [
    ['30', '30'],
    ['0', '0'],
    ['030', '30'],
    ['30.0', '30'],
    ['３０', '30'],
    ['　30　', '30'],
    ['30\n', '30'],
    ["'30", '30'],
    ['’30', '30'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['1,234,567', '? unreadable'],
    ['12,345人', '12345'],
    ['30人', '30'],
    ['30 人', '30'],
    ['30名', '30'],
    ['30个', '30'],
    ['30位', '30'],
    ['30人。', '30'],
    ['30名职工', '30'],
    ['职工30人', '30'],
    ['共30人', '30'],
    ['共有职工30名', '30'],
    ['现有员工：30人', '30'],
    ['1.2万', '12000'],
    ['3千', '3000'],
    ['2万人', '20000'],
    ['三', '3'],
    ['三名', '3'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['二十三人', '23'],
    ['一百', '100'],
    ['百人', '100'],
    ['一百零三', '103'],
    ['一百一十', '110'],
    ['一百十二', '112'],
    ['两名', '2'],
    ['两百', '200'],
    ['廿', '20'],
    ['廿三', '23'],
    ['卅', '30'],
    ['〇', '0'],
    ['零', '0'],
    ['一〇三', '103'],
    ['叁拾', '30'],
    ['一千零五十', '1050'],
    ['一万二千', '12000'],
    ['20+15', '35'],
    ['固定30临时5', '35'],
    ['固定工30人，临时工5人', '35'],
    ['男20女15', '35'],
    ['35（女12）', '35'],
    ['35人(其中女职工12人)', '35'],
    ['35（含临时工5）', '35'],
    ['35（含劳务派遣）', '35'],
    ['35（其中残疾人3名、退伍军人2名）', '35'],
    ['35，其中大专以上10人', '35'],
    ['35（以合同为准）', '35'],
  ])
})

describe('a headcount written as only people write it', () => {
  column('employees', [
    ['“30”', '30'],
    ['"30人"', '30'],
    ['1 250', '1250'],
    ['1 250人', '1250'],
    ['30 120', '? unreadable'],
    ['N/A', '? not-stated'],
    ['NA', '? not-stated'],
    ['n.a.', '? not-stated'],
    ['****', '? not-stated'],
  ])

  test('an error value that has become a text is one still', () => {
    expect(read('employees', '#N/A')).toEqual({
      value: { type: 'span', low: 0, high: Infinity, why: 'error-cell' },
      issue: { code: 'cell-error', args: { text: '#N/A' } },
    })
  })
})

describe('how often something was done', () => {
  column('activities', [
    ['12', '12'],
    ['2次', '2'],
    ['未开展', '0'],
    ['尚未开展', '0'],
    ['无', '0'],
    ['每月一次', '1..Infinity'],
    ['每季1次', '1..Infinity'],
    ['每季度不少于1次', '1..Infinity'],
    ['3次/年', '1..Infinity'],
    ['每月0次', '0'],
    ['正常开展', '1..Infinity'],
    ['已开展', '1..Infinity'],
    ['拟开展', '? unreadable'],
  ])
  column('meetings', [
    ['尚未召开', '0'],
    ['每月1次', '1..Infinity'],
  ])
})

describe('people counted by their names', () => {
  column('activists', [
    ['1名（张三）', '1'],
    ['2名（张三、李四）', '2'],
    ['张三、李四', '2..Infinity'],
    ['1名（张三、李四）', '? unreadable'],
    ['未定、待定', '? unreadable'],
    ['张三', '? unreadable'],
  ])

  test('a name beside a number is not quoted', () => {
    expect(read('activists', '1名（张三）').issue).toBeUndefined()
  })
})

describe('a headcount that is stated to be none', () => {
  column('employees', [
    ['无', '0'],
    ['—', '0'],
    ['——', '0'],
    ['-', '0'],
    ['/', '0'],
    ['\\', '0'],
    ['没有', '0'],
    ['暂无', '0'],
    ['否', '0'],
    ['×', '0'],
    ['无职工', '0'],
    ['没有员工', '0'],
    ['零人', '0'],
  ])
})

describe('an approximate headcount is a range that holds the truth', () => {
  column('employees', [
    ['约30', '27..33'],
    ['约30人', '27..33'],
    ['大约30人', '27..33'],
    ['30左右', '27..33'],
    ['30人左右', '27..33'],
    ['约30人左右', '27..33'],
    ['30（约）', '27..33'],
    ['~30', '27..33'],
    ['约1', '0..2'],
    ['约5人', '4..6'],
    ['约100', '90..110'],
    ['三十来人', '27..39'],
    ['30余人', '31..39'],
    ['30余', '31..39'],
    ['30多人', '31..39'],
    ['三十多名', '31..39'],
    ['30几人', '31..39'],
    ['120余人', '121..129'],
    ['百余人', '101..199'],
    ['一百多', '101..199'],
    ['3000余', '3001..3999'],
    ['近30', '27..29'],
    ['近百人', '90..99'],
    ['将近50人', '45..49'],
    ['30以上', '30..Infinity'],
    ['30人以上', '30..Infinity'],
    ['30人（含）以上', '30..Infinity'],
    ['至少30人', '30..Infinity'],
    ['≥30', '30..Infinity'],
    ['30+', '30..Infinity'],
    ['超过30人', '31..Infinity'],
    ['>30', '31..Infinity'],
    ['不足30', '0..29'],
    ['不到30人', '0..29'],
    ['30人不到', '0..29'],
    ['<30', '0..29'],
    ['30以下', '0..30'],
    ['不超过30人', '0..30'],
    ['≤30', '0..30'],
    ['30-50', '30..50'],
    ['30—50', '30..50'],
    ['30~50人', '30..50'],
    ['30～50', '30..50'],
    ['30至50人', '30..50'],
    ['30到50', '30..50'],
    ['30人-50人', '30..50'],
    ['三至五名', '3..5'],
    ['30-50人左右', '27..55'],
    ['几十人', '20..99'],
    ['数十人', '20..99'],
    ['十几人', '11..19'],
    ['二十几个', '21..29'],
    ['几百人', '200..999'],
    ['上百人', '100..Infinity'],
    ['三四十人', '30..49'],
    ['两三名', '2..3'],
    ['七八个', '7..8'],
    ['十二三人', '12..13'],
    ['几个', '2..9'],
    ['若干', '1..Infinity'],
    ['有', '1..Infinity'],
    ['是', '1..Infinity'],
    ['√', '1..Infinity'],
  ])

  test('is reported with its text and both ends', () => {
    expect(read('employees', '约30人')).toEqual({
      value: { type: 'span', low: 27, high: 33, why: 'approximate' },
      issue: { code: 'cell-approximate', args: { text: '约30人', low: 27, high: 33 } },
    })
    expect(read('employees', '30以上').issue).toEqual({
      code: 'cell-approximate',
      args: { text: '30以上', low: 30, high: null },
    })
  })
})

describe('a headcount that cannot be understood is unknown, never a guess', () => {
  column('employees', [
    ['-3', '? unreadable'],
    ['−3', '? unreadable'],
    ['2.5', '? unreadable'],
    ['30%', '? unreadable'],
    ['50-30', '? unreadable'],
    ['1,23', '? unreadable'],
    ['3 0', '? unreadable'],
    ['30②', '? unreadable'],
    ['30²', '? unreadable'],
    ['30？', '? unreadable'],
    ['三百五', '? unreadable'],
    ['三五', '? unreadable'],
    ['三廿', '? unreadable'],
    ['十二十', '? unreadable'],
    ['13812345678', '? unreadable'],
    ['8765432', '? unreadable'],
    ['0579-87654321', '? unreadable'],
    ['2012-5-1', '? unreadable'],
    ['2012年5月', '? unreadable'],
    ['30（停产前）', '? unreadable'],
    ['30（去年）', '? unreadable'],
    ['30（待核实）', '? unreadable'],
    ['3、4', '? unreadable'],
    ['3/5', '? unreadable'],
    ['张三', '? unreadable'],
    ['3名党员', '? unreadable'],
    ['约30以上', '? unreadable'],
    ['同上', '? unreadable'],
    ['男20', '? unreadable'],
    ['35（其中女50人）', '? unreadable'],
    ['35（男10女10）', '? unreadable'],
    ['人', '? unreadable'],
  ])

  test('is reported with its original text', () => {
    expect(read('employees', ' 张三 ').issue).toEqual({ code: 'cell-unreadable', args: { text: '张三' } })
  })
})

describe('a headcount that nobody stated is unknown without complaint', () => {
  test.each(['', '  ', '　', '--请选择--', '请选择'])('%j is blank', (text) => {
    expect(read('employees', text)).toEqual({ value: { type: 'span', low: 0, high: Infinity, why: 'blank' } })
  })

  test.each(['不详', '不清楚', '待定', '待核实', '未知', '？'])('%s is not stated', (text) => {
    expect(read('employees', text)).toEqual({ value: { type: 'span', low: 0, high: Infinity, why: 'not-stated' } })
  })

  test('a missing cell is blank', () => {
    expect(coerce('members', undefined, values).value.why).toBe('blank')
  })
})

describe('a cell that is no text', () => {
  test.each([
    [30, '30'],
    [0, '0'],
    [30.0000000001, '30'],
    [2.5, '? unreadable'],
    [-1, '? unreadable'],
    [13_812_345_678, '? unreadable'],
  ])('number %d reads %s', (number, expected) => {
    expect(word(coerce('employees', numberCell(number), values).value)).toBe(expected)
  })

  test('a number shown as a percentage is no headcount', () => {
    expect(coerce('employees', numberCell(1, '100%'), values).value.why).toBe('unreadable')
  })

  test('a date in a column of counts is unreadable: Excel made it from 3-5', () => {
    const cell = { kind: 'date', text: '2024/3/5', day: 19_787 } as const
    expect(coerce('members', cell, values).value.why).toBe('unreadable')
  })

  test('an error cell is unknown because of the error, and reported', () => {
    expect(coerce('members', { kind: 'error', text: '#REF!' }, values)).toEqual({
      value: { type: 'span', low: 0, high: Infinity, why: 'error-cell' },
      issue: { code: 'cell-error', args: { text: '#REF!' } },
    })
  })

  test('TRUE in a column of counts is at least one, FALSE is none', () => {
    expect(word(coerce('members', { kind: 'boolean', text: 'TRUE', holds: true }, values).value)).toBe('1..Infinity')
    expect(word(coerce('members', { kind: 'boolean', text: 'FALSE', holds: false }, values).value)).toBe('0')
  })
})

function parts(field: FieldId, text: string): string {
  const { value, parts: told = [] } = read(field, text)
  return [word(value), ...told.map((part) => `${part.field} ${word(part.value)}`)].join('; ')
}

describe('members with a remark', () => {
  test.each([
    ['3', '3'],
    ['3名党员', '3'],
    ['党员3名', '3'],
    ['无党员', '0'],
    ['没有党员', '0'],
    ['3(含预备1)', '3; probationaryMembers 1; fullMembers 2'],
    ['3（含预备党员1名）', '3; probationaryMembers 1; fullMembers 2'],
    ['3（其中预备党员1名）', '3; probationaryMembers 1; fullMembers 2'],
    ['3名，其中预备党员一名', '3; probationaryMembers 1; fullMembers 2'],
    ['3（预备1）', '3; probationaryMembers 1; fullMembers 2'],
    ['三（含预备一）', '3; probationaryMembers 1; fullMembers 2'],
    ['3（正式2预备1）', '3; fullMembers 2; probationaryMembers 1'],
    ['3(含预备)', '3; probationaryMembers 1..3; fullMembers 0..2'],
    ['1（预备）', '1; probationaryMembers 1; fullMembers 0'],
    ['正式2预备1', '3; fullMembers 2; probationaryMembers 1'],
    ['正式党员2名，预备党员1名', '3; fullMembers 2; probationaryMembers 1'],
    ['2名正式1名预备', '3; fullMembers 2; probationaryMembers 1'],
    ['正式2+预备1', '3; fullMembers 2; probationaryMembers 1'],
    ['1名预备党员', '1; probationaryMembers 1'],
    ['2+1', '3; fullMembers 2..3; probationaryMembers 0..1'],
    ['2+1（预备）', '3; probationaryMembers 1; fullMembers 2'],
    ['2+1（流动）', '2; floatingMembers 1'],
    ['2（流动1）', '1..2; floatingMembers 1'],
    ['2（含流动党员1名）', '1..2; floatingMembers 1'],
    ['2（不含流动1）', '2; floatingMembers 1'],
    ['2（另有预备1名）', '3; probationaryMembers 1; fullMembers 2'],
    ['2(不含预备1)', '3; probationaryMembers 1; fullMembers 2'],
    ['2（不含预备）', '2..Infinity; probationaryMembers 1..2; fullMembers 2'],
    ['1名（张三）', '1'],
    ['在册2，流动1', '2; floatingMembers 1'],
    ['流动党员1名', '0..1; floatingMembers 1'],
    ['3（女1）', '3'],
    ['4（含预备1、流动1）', '3..4; probationaryMembers 1; floatingMembers 1; fullMembers 2..3'],
    ['0（流动1）', '0; floatingMembers 1'],
    ['无（流动党员1名）', '0; floatingMembers 1'],
    ['3正1预', '4; fullMembers 3; probationaryMembers 1'],
    ['1（未转入）', '0..1; floatingMembers 1'],
    ['5（其中在册3）', '3'],
    ['5（在册3，流动2）', '3; floatingMembers 2'],
    ['约5（含预备1）', '4..6; probationaryMembers 1; fullMembers 3..5'],
  ])('%s reads %s', (text, expected) => {
    expect(parts('members', text)).toBe(expected)
  })

  test.each(['3（正式2预备2）', '3（含预备5）', '3（已转出1）', '3（待转入）', '3（预备？）'])(
    '%s is unreadable',
    (text) => {
      expect(read('members', text).value.why).toBe('unreadable')
    },
  )

  test('a remark that changes nothing is reported as left aside', () => {
    expect(read('members', '3（女1）').issue).toEqual({
      code: 'cell-ignored-note',
      args: { text: '3（女1）', note: '女1' },
    })
  })
})

describe('a remark means what its column counts', () => {
  test.each([
    ['fullMembers', '3（含预备1）', '2; probationaryMembers 1'],
    ['fullMembers', '3（预备1）', '2..3; probationaryMembers 1'],
    ['fullMembers', '2+1', '2..3'],
    ['regularEmployees', '35（含临时工5）', '30..35'],
    ['regularEmployees', '20+15', '20..35'],
    ['regularEmployees', '35（固定30）', '30'],
    ['fullTimeStaff', '12（兼职4）', '8..12'],
    ['floatingMembers', '流动2', '2'],
    ['floatingMembers', '3名(2名参加活动)', '3; floatingParticipating 2'],
    ['employees', '30（不含临时工5）', '30..35'],
    ['memberUnits', '80家', '80'],
    ['meetings', '12次', '12'],
  ] as const)('%s %s reads %s', (field, text, expected) => {
    expect(parts(field, text)).toBe(expected)
  })
})

describe('an amount is in units of ten thousand yuan', () => {
  column('annualRevenue', [
    ['500', '500'],
    ['1,234.5', '1234.5'],
    ['500万元', '500'],
    ['500万', '500'],
    ['1.2亿', '12000'],
    ['1.2亿元', '12000'],
    ['5000000元', '500'],
    ['一千五百万元', '1500'],
    ['3千万', '3000'],
    ['-20', '-20'],
    ['无', '0'],
    ['约500万元', '450..550'],
    ['2000万元以上', '2000..Infinity'],
    ['500万-1000万', '500..1000'],
    ['500-1000万元', '500..1000'],
    ['不足500万', '0..499.9999'],
    ['500（含税）', '500'],
    ['500美元', '? unreadable'],
    ['500（预计）', '450..550'],
    ['较好', '? unreadable'],
  ])

  test('a number keeps its fraction', () => {
    expect(coerce('annualRevenue', numberCell(0.1 + 0.2), values).value).toEqual({ type: 'span', low: 0.3, high: 0.3 })
  })
})

test('a text cell and a number cell of the same number are the same', () => {
  expect(coerce('members', textCell('7'), values)).toEqual(coerce('members', numberCell(7), values))
})
