import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/domain/grid.ts'
import { legendOf, legendReader } from '../../src/ledger/heading-legend.ts'
import { values } from './read-fixture.ts'

describe('a legend in a heading', () => {
  it.each([
    ['类别（1.非公企业 2.社会组织）', { 1: '非公企业', 2: '社会组织' }],
    ['经营(正常1/停产2/注销3)', { 1: '正常', 2: '停产', 3: '注销' }],
    ['是否建立党组织\n（①是；②否）', { 1: '是', 2: '否' }],
    ['单位性质(1=企业,2=社会组织)', { 1: '企业', 2: '社会组织' }],
  ])('%s says what its numbers mean', (heading, expected) => {
    expect(Object.fromEntries(legendOf([heading]) ?? [])).toEqual(expected)
  })

  it.each([
    '组建方式(1)',
    '成立时间(2011年3月)',
    '职工(1正式1临时)',
    '党员数',
    '组建方式（单独/联合/未建）',
    '企业(50人以上)',
  ])('%s has none', (heading) => {
    expect(legendOf([heading])).toBeUndefined()
  })
})

describe('a number below such a heading', () => {
  const number: Cell = { kind: 'number', text: '3', number: 3 }
  const read = legendReader('status', ['经营(正常1/停产2/注销3)'], values)

  it('is read as its words, as a number and as a text', () => {
    expect(read(number).value).toEqual({ type: 'options', options: ['deregistered'] })
    expect(read({ kind: 'text', text: ' ２ ' }).value).toEqual({ type: 'options', options: ['suspended'] })
    expect(read({ kind: 'text', text: '正常' }).value).toEqual({ type: 'options', options: ['operating'] })
  })

  it('stays unknown if the heading does not name it', () => {
    expect(read({ kind: 'text', text: '7' }).value.why).toBe('unreadable')
  })

  it('means what the heading says also where numbers have a meaning of their own', () => {
    const asked = legendReader('partyOrgEstablished', ['是否建立党组织（1否2是）'], values)
    expect(asked({ kind: 'text', text: '1' }).value).toEqual({ type: 'options', options: ['no'] })
  })

  it('is a count below a heading that asks for one', () => {
    const counted = legendReader('employees', ['职工(1正式2临时)'], values)
    expect(counted({ kind: 'number', text: '2', number: 2 }).value).toEqual({ type: 'span', low: 2, high: 2 })
  })
})
