import { describe, expect, it } from 'vitest'
import { compareText } from '../../src/domain/text.ts'

const sorted = (...texts: string[]) => texts.sort(compareText)

describe('texts are sorted by code point', () => {
  it('on every machine the same, whatever its language', () => {
    expect(sorted('熟溪街道', '白洋街道', 'b', 'A', 'a', '10', '9')).toEqual([
      '10',
      '9',
      'A',
      'a',
      'b',
      '熟溪街道',
      '白洋街道',
    ])
  })

  it('with rare characters behind all others, although they begin with a lower code unit', () => {
    expect(sorted('\u{20000}', '\uFF01')).toEqual(['\uFF01', '\u{20000}'])
  })

  it('with what is shorter first', () => {
    expect(sorted('泉溪镇', '泉溪', '')).toEqual(['', '泉溪', '泉溪镇'])
    expect(compareText('泉溪镇', '泉溪')).toBeGreaterThan(0)
    expect(compareText('泉溪', '泉溪')).toBe(0)
  })
})
