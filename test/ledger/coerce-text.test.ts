import { describe, expect, test } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import { numberCell, read, values, word } from '../support/cells.ts'

function column(field: FieldId, rows: readonly (readonly [string, string])[]) {
  test.each(rows)(`${field} %s reads %s`, (text, expected) => {
    expect(word(read(field, text).value)).toBe(expected)
  })
}

describe('the name of a Party organization', () => {
  test.each([
    '待建',
    '拟建',
    '拟建蓝天党支部',
    '待成立',
    '筹建中',
    '筹备中',
    '正在组建',
    '准备组建',
    '计划成立',
    '申请中',
    '待批',
    '正在审批',
    '拟纳入园区党委',
    '暂缺',
    '未单独建立',
    '蓝天党支部（筹）',
    '蓝天党支部（拟建）',
    '应建党支部',
    '即将成立',
    '无独立党支部',
    '已上报待批复',
    '蓝天党支部（已撤销）',
  ])('is not stated by %s', (text) => {
    expect(word(read('partyOrgName', text).value)).toBe('? not-stated')
  })

  column('partyOrgName', [
    ['蓝天党支部', '"蓝天党支部"'],
    ['蓝天', '"蓝天"'],
    ['未来科技党支部', '"未来科技党支部"'],
    ['无锡商会党支部', '"无锡商会党支部"'],
    ['尚品家居党支部', '"尚品家居党支部"'],
    ['曾家村党支部', '"曾家村党支部"'],
    ['计划生育协会党支部', '"计划生育协会党支部"'],
    ['√', '"√"'],
    ['已撤销', 'null'],
    ['（已解散）', 'null'],
    ['尚未建立党组织', 'null'],
    ['无党员', 'null'],
    ['(空)', '? blank'],
    ['2012', '? unreadable'],
    ['2012年6月', '? unreadable'],
    ['……', '? not-stated'],
  ])

  test('is not a number', () => {
    expect(coerce('partyOrgName', numberCell(2012), values).value.why).toBe('unreadable')
  })
})

describe('the secretary', () => {
  column('secretary', [
    ['张三', '"张三"'],
    ['张三（镇选派）', '"张三（镇选派）"'],
    ['业主兼任', '"业主兼任"'],
    ['尚志强', '"尚志强"'],
    ['空缺', 'null'],
    ['待选', '? not-stated'],
    ['由镇选派', '? not-stated'],
    ['镇党委下派', '? not-stated'],
    ['张三（拟任）', '? not-stated'],
    ['2012.5', '? unreadable'],
  ])
})

describe('where the organization is', () => {
  column('park', [
    ['城东工业园区', '"城东工业园区"'],
    ['区外', 'null'],
    ['不在园区', 'null'],
    ['待入园', '? not-stated'],
    ['1', '"1"'],
  ])
  column('township', [
    ['黄湖镇', '"黄湖镇"'],
    ['同', '? unreadable'],
    ['ˊˊ', '? unreadable'],
    ['....', '? not-stated'],
    ['~~', '? unreadable'],
  ])
})
