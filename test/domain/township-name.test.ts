import { describe, expect, it } from 'vitest'
import { townshipName } from '../../src/domain/township-name.ts'

describe('the name of a township', () => {
  it.each([
    ['城关镇', '城关镇'],
    ['城 关 镇', '城关镇'],
    ['　城　关　镇 ', '城关镇'],
    ['城\u200b关镇\n', '城关镇'],
    ['城关镇(东片)', '城关镇（东片）'],
    ['城关镇（东片）', '城关镇（东片）'],
    ['城关镇〔东片〕', '城关镇（东片）'],
    ['城关镇 ( 东 片 )', '城关镇（东片）'],
    ['Ａ １ 区', 'A 1区'],
    ['Chengguan  Town', 'Chengguan Town'],
    [' Chengguan　Town (East) ', 'Chengguan Town (East)'],
    ['Chengguan Town（East）', 'Chengguan Town(East)'],
    ['新 Chengguan Town 镇', '新Chengguan Town镇'],
    ['', ''],
  ])('%j is kept as %j', (text, kept) => {
    expect(townshipName(text)).toBe(kept)
  })

  it('is one already once it is kept', () => {
    for (const text of ['城 关 镇 (东片)', 'Chengguan Town (East)', 'A 1 区']) {
      const kept = townshipName(text)
      expect(townshipName(kept)).toBe(kept)
    }
  })

  it('keeps different places apart', () => {
    expect(townshipName('城关镇（东片）')).not.toBe(townshipName('城关镇'))
    expect(townshipName('城关镇（东片）')).not.toBe(townshipName('城关镇（西片）'))
  })
})
