import { expect, test } from 'vitest'
import { pairUnits } from '../../src/rates/pair-units.ts'

const unit = (name: string, creditCode: string | null = null, township = '城关镇') => ({ name, creditCode, township })

const told = (old: readonly ReturnType<typeof unit>[], now: readonly ReturnType<typeof unit>[]) => {
  const { pairs, ...rest } = pairUnits(old, now)
  return [pairs.map((pair) => `${pair.old.name}=${pair.new.name} ${pair.by}`), rest.old.length, rest.new.length]
}

test('the code goes before the name', () => {
  expect(told([unit('甲厂', 'A'), unit('乙厂', 'B')], [unit('甲厂', 'B'), unit('丙厂', 'A')])).toEqual([
    ['乙厂=甲厂 code', '甲厂=丙厂 code'],
    0,
    0,
  ])
})

test('a name pairs two units without codes, or one without with one that has a code, in one township', () => {
  expect(
    told([unit('甲厂'), unit('乙厂'), unit('丙厂')], [unit('甲 厂'), unit('乙厂', 'B'), unit('丙厂', null, '河西乡')]),
  ).toEqual([['甲厂=甲 厂 name', '乙厂=乙厂 name'], 1, 1])
})

test('two codes are never one unit, and a name that two have pairs nobody', () => {
  expect(told([unit('甲厂', 'A')], [unit('甲厂', 'B')])).toEqual([[], 1, 1])
  expect(told([unit('甲厂')], [unit('甲厂', 'A'), unit('甲厂', 'B')])).toEqual([[], 1, 2])
})
