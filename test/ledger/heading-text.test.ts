import { describe, expect, it } from 'vitest'
import { createHeadingReader, headingKey } from '../../src/ledger/heading-text.ts'

const words = {
  synonyms: [
    ['公会', '工会'],
    ['总数', '数'],
    ['人数', '数'],
  ],
  qualifiers: ['流动', '预备'],
  counters: ['人', '名'],
  counterLabels: ['单位'],
  parts: [
    ['正式', '正式党员'],
    ['预备', '预备党员'],
  ],
  within: [['预备', '其中预备']],
} as const

describe('a heading', () => {
  it('is compared without white space, width, serials and marks', () => {
    for (const text of [
      '职 工\n人 数',
      '（一）职工人数',
      '1.职工人数',
      '一、职工人数：',
      '③职工人数',
      '*职工总数',
      ' 职工人数 ',
    ]) {
      expect(headingKey(text, words)).toBe('职工数')
    }
  })

  it('keeps a number that is no serial', () => {
    expect(headingKey('35岁以下', words)).toBe('35岁以下')
    expect(headingKey('1.', words)).toBe('1.')
  })

  it('is also tried without hints in brackets and without years', () => {
    const read = createHeadingReader(words)
    expect(read('职工人数(单位：人)')).toContain('职工数')
    expect(read('2011年底职工人数')).toContain('职工数')
    expect(read('2015年度检结果')).toEqual(expect.arrayContaining(['检结果', '年度检结果']))
  })

  it('is what stands before the stroke where only what it is counted in stands behind', () => {
    const read = createHeadingReader(words)
    expect(read('职工人数/人')).toEqual(['职工数'])
    expect(read('流动党员／名')).toEqual(['流动党员'])
    expect(read('业主/法人')).toEqual(['业主、法人'])
    expect(read('营业收入/元')).toEqual(['营业收入、元'])
  })

  it('never loses a bracket that changes the meaning', () => {
    const read = createHeadingReader(words)
    expect(read('党员数(流动)')).toEqual(['党员数(流动)', '流动党员数', '党员数流动'])
    expect(read('党员数（含预备）（名）')).not.toContain('党员数')
  })
})
