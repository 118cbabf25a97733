import { describe, expect, test } from 'vitest'
import type { CellFacts } from '../../src/domain/report.ts'
import { cellsToCheck, reasonOf } from '../../src/wording/reason.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { cell } from '../support/sample-report.ts'

const zh = wordingOf('zh')

function reasonIn(language: 'zh' | 'en', cells: readonly CellFacts[], verdict: 'gap' | 'unknown' = 'gap') {
  return reasonOf({ cells: [...cells], alternatives: null, verdict }, wordingOf(language))
}

const staff = cell('employees', { cell: 'D17', text: '45', value: 45, test: { op: 'gte', operand: 30 } })
const noMembers = cell('members', {
  cell: 'F17',
  text: '0',
  value: 0,
  test: { op: 'gte', operand: 1, holds: 'false' },
})

describe('the reason of a gap', () => {
  test('names each cell, what it says, and what it should say', () => {
    expect(reasonIn('zh', [staff, noMembers])).toBe('D17 职工人数 45 ≥ 30；F17 党员数 0（应 ≥ 1）')
    expect(reasonIn('en', [staff, noMembers])).toBe('D17 headcount 45 ≥ 30; F17 Party members 0 (should be ≥ 1)')
  })

  test('does not repeat that an enterprise is an enterprise', () => {
    const sector = cell('sector', { cell: null, value: 'enterprise', test: { op: 'is', operand: 'enterprise' } })
    expect(reasonIn('zh', [sector, noMembers])).toBe('F17 党员数 0（应 ≥ 1）')
  })

  test('puts several comparisons of one cell together', () => {
    const both = { ...staff, tests: [...staff.tests, ...cell('employees', { test: { op: 'lt', operand: 80 } }).tests] }
    expect(reasonIn('zh', [both])).toBe('D17 职工人数 45 ≥ 30、< 80')
  })

  test('says a form by its name, not as the ledger abbreviates it', () => {
    const form = cell('partyOrgForm', {
      cell: 'I17',
      text: '联建',
      value: 'joint',
      test: { op: 'is', operand: 'independent', holds: 'false' },
    })
    expect(reasonIn('zh', [form])).toBe('I17 党组织组建方式 联合组建（应为单独组建）')
  })

  test('answers a yes/no question with its answer alone', () => {
    const established = cell('partyOrgEstablished', {
      cell: 'H17',
      text: '否',
      value: false,
      test: { op: 'is', operand: true, holds: 'false' },
    })
    expect(reasonIn('zh', [established])).toBe('H17 是否建立党组织 否')
  })

  test('says what an absent column was taken to be', () => {
    const floating = cell('floatingMembers', {
      cell: null,
      value: 0,
      test: { op: 'gte', operand: 1, holds: 'false' },
    })
    expect(reasonIn('zh', [floating])).toBe('流动党员数 按 0 计（无此列）')
  })

  test('quotes a number that was written in another way', () => {
    const members = cell('members', { cell: 'F9', text: '3(含预备1)', value: 3, test: { operand: 3 } })
    expect(reasonIn('zh', [members])).toBe('F9 党员数 3(含预备1)（3） ≥ 3')
  })

  test('counts the work measures and lists them', () => {
    const measure = (at: string, field: string) =>
      cell(field, { cell: at, text: '无', value: false, test: { op: 'is', operand: true, holds: 'false' } })
    const reason = reasonOf(
      {
        cells: [measure('H17', 'partyOrgEstablished'), measure('K17', 'instructor'), measure('L17', 'liaison')],
        alternatives: { holding: 0, unknown: 0, all: 6, least: 1 },
        verdict: 'gap',
      },
      zh,
    )
    expect(reason).toBe('H17 是否建立党组织 否；6 项措施中具备 0 项（至少 1 项）：K17 党建指导员 无；L17 党建联络员 无')
  })

  test('names the columns of one choice together', () => {
    const column = (at: string) =>
      cell('partyOrgForm', {
        cell: at,
        text: '',
        value: 'none',
        test: { op: 'is', operand: 'independent', holds: 'false' },
      })
    expect(reasonIn('zh', [column('U11'), column('V11'), column('S11')])).toBe(
      'U11、V11、S11 党组织组建方式 未建（应为单独组建）',
    )
  })

  test('quotes no number for being written in full-width digits', () => {
    const members = cell('members', { cell: 'F9', text: '０', value: 0, test: { operand: 1, holds: 'false' } })
    expect(reasonIn('zh', [members])).toBe('F9 党员数 0（应 ≥ 1）')
  })

  test('never repeats a person’s name', () => {
    const secretary = cell('secretary', { cell: 'J3', text: '张三', value: '张三' })
    const instructor = cell('instructor', { cell: 'K3', text: '张三', why: 'not-stated', test: { holds: 'unknown' } })
    expect(reasonIn('zh', [secretary, instructor])).not.toContain('张三')
  })
})

describe('the reason of an unknown verdict', () => {
  const blank = cell('members', { cell: 'F17', text: '', why: 'blank', test: { operand: 1, holds: 'unknown' } })
  const about = cell('employees', {
    cell: 'D17',
    text: '约30',
    value: { low: 27, high: 33 },
    why: 'approximate',
    test: { operand: 30, holds: 'unknown' },
  })

  test('says that the cell is blank and what cannot be told', () => {
    expect(reasonIn('zh', [blank], 'unknown')).toBe('F17 党员数 空白，无法判断是否 ≥ 1')
  })

  test('gives an approximate number with its range', () => {
    expect(reasonIn('zh', [about], 'unknown')).toBe('D17 职工人数 约30（27–33），无法判断是否 ≥ 30')
  })

  test('does not say what a value should be while the question is open', () => {
    expect(reasonIn('zh', [blank, { ...noMembers, field: 'floatingMembers', cell: 'G17' }], 'unknown')).toBe(
      'F17 党员数 空白，无法判断是否 ≥ 1；G17 流动党员数 0',
    )
  })

  test('asks once where several options are in question', () => {
    const status = cell('status', { cell: 'E8', text: '', why: 'blank' })
    const asks = (operand: string) => cell('status', { test: { op: 'is', operand, holds: 'unknown' } }).tests
    const open = { ...status, tests: [...asks('shell'), ...asks('movedOut')] }
    expect(reasonIn('zh', [open], 'unknown')).toBe('E8 经营状况 空白，无法判断是否属于空壳僵尸、迁出')
  })

  test('quotes a text that is not understood', () => {
    const unreadable = cell('members', {
      cell: 'F8',
      text: '若干',
      why: 'unreadable',
      test: { operand: 1, holds: 'unknown' },
    })
    expect(reasonIn('zh', [unreadable])).toBe('F8 党员数 “若干”无法识别，无法判断是否 ≥ 1')
  })

  test('says that the ledger has no such column', () => {
    const absent = cell('members', { cell: null, why: 'no-column', test: { operand: 1, holds: 'unknown' } })
    expect(reasonIn('zh', [absent])).toBe('党员数 台账无此列，无法判断是否 ≥ 1')
  })

  test('lists the cells that would decide, and only those', () => {
    expect(cellsToCheck({ cells: [staff, blank, about] }, zh)).toEqual([
      'F17 党员数（空白）',
      'D17 职工人数（约30（27–33））',
    ])
  })

  test('names a missing field that no cell stands for', () => {
    expect(cellsToCheck({ cells: [], missing: ['members'] }, zh)).toEqual(['党员数（待核）'])
  })
})
