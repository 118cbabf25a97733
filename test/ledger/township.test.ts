import { describe, expect, it } from 'vitest'
import { townshipInText } from '../../src/ledger/township.ts'
import { dictionary } from './read-fixture.ts'

const find = (text: string): string | null => townshipInText(text, dictionary.townships)

describe('a township in a title', () => {
  it.each([
    ['黄湖镇非公企业党建工作台账', '黄湖镇'],
    ['浙江省杭州市余杭区黄湖镇两新组织台账', '黄湖镇'],
    ['填报单位：溪龙乡党委', '溪龙乡'],
    ['01-柳城畲族镇.csv', '柳城畲族镇'],
    ['2012年良渚街道社会组织', '良渚街道'],
    ['沙州镇台账', '沙州镇'],
  ])('%s', (text, township) => {
    expect(find(text)).toBe(township)
  })

  it('is none where only the kind of place is named', () => {
    for (const text of ['乡镇（街道）两新组织台账', '各乡镇汇总', '全镇企业台账', '非公企业台账', ''])
      expect(find(text)).toBeNull()
  })
})
