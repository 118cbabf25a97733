import { describe, expect, it } from 'vitest'
import { type Claimant, createIdentities } from '../../src/ledger/identity.ts'

let row = 0

function claimant(name: string, creditCode: string | null = null, township: string | null = '黄湖镇'): Claimant {
  row += 1
  return { name, creditCode, township, at: { file: 'a.csv', sheet: 'a', row }, cell: `A${row}`, facts: '' }
}

describe('the identity of an organization', () => {
  it('is its code, whatever its name and township', () => {
    const { claim } = createIdentities()
    const first = claimant('甲', '91A')
    expect(claim(first)).toEqual({ key: '91A', first: null, alike: null })
    expect(claim(claimant('乙', '91A', '百丈镇'))).toEqual({
      key: '91A',
      first: { claimant: first, by: 'code' },
      alike: null,
    })
  })

  it('is else its name within the township', () => {
    const { claim } = createIdentities()
    claim(claimant('甲（杭州）公司'))
    expect(claim(claimant('甲 (杭州) 公司')).first?.by).toBe('name')
    expect(claim(claimant('甲（杭州）公司', null, '百丈镇')).first).toBeNull()
    expect(claim(claimant('甲（杭州）公司', null, null)).key).toBe('/甲(杭州)公司')
  })

  it('joins a row without a code to the one with, in either order', () => {
    const { claim } = createIdentities()
    claim(claimant('甲', '91A'))
    expect(claim(claimant('甲'))).toMatchObject({ key: '91A', first: { by: 'name' } })
    claim(claimant('乙'))
    expect(claim(claimant('乙', '91B'))).toMatchObject({ key: '黄湖镇/乙', first: { by: 'name' } })
    expect(claim(claimant('乙二', '91B'))).toMatchObject({ key: '黄湖镇/乙', first: { by: 'code' } })
  })

  it('is known by every name that it has with its code, also in another township', () => {
    const { claim } = createIdentities()
    claim(claimant('甲', '91A'))
    claim(claimant('甲', '91A', '百丈镇'))
    expect(claim(claimant('甲', null, '百丈镇'))).toMatchObject({ key: '91A', first: { by: 'name' } })
    expect(claim(claimant('甲', '91B', '百丈镇'))).toMatchObject({
      key: '91B',
      first: null,
      alike: { creditCode: '91A' },
    })
    expect(claim(claimant('甲', null, '瓶窑镇')).first).toBeNull()
  })

  it('is only likely the same with two codes', () => {
    const { claim } = createIdentities()
    const first = claimant('甲', '91A')
    claim(first)
    expect(claim(claimant('甲', '91B'))).toEqual({ key: '91B', first: null, alike: first })
    claim(claimant('乙'))
    claim(claimant('乙', '91C'))
    expect(claim(claimant('乙', '91D'))).toMatchObject({ key: '91D', first: null })
  })

  it('may be listed by two townships, which only a code on both sides can tell', () => {
    const { claim } = createIdentities()
    const first = claimant('甲')
    claim(first)
    expect(claim(claimant('甲', null, '百丈镇'))).toEqual({ key: '百丈镇/甲', first: null, alike: first })
    expect(claim(claimant('甲', '91A', '径山镇'))).toMatchObject({ key: '91A', first: null, alike: first })
    const coded = claimant('乙', '91B')
    claim(coded)
    expect(claim(claimant('乙', '91C', '百丈镇')).alike).toBeNull()
    expect(claim(claimant('乙', null, '径山镇')).alike).toBe(coded)
    claim(claimant('丙'))
    claim(claimant('丙', '91D'))
    expect(claim(claimant('丙', '91E', '百丈镇')).alike).toBeNull()
  })

  it('is likely that of the next row of its name without a code, when another row has told the code of the first', () => {
    const { claim } = createIdentities()
    claim(claimant('甲'))
    const second = claimant('甲', null, '百丈镇')
    claim(second)
    claim(claimant('甲', '91A'))
    expect(claim(claimant('甲', '91B', '瓶窑镇'))).toEqual({ key: '91B', first: null, alike: second })
  })
})
