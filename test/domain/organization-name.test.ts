import { expect, test } from 'vitest'
import { nameKey, normalizeName } from '../../src/domain/organization-name.ts'

test.each([
  ['甲乙（武义）有限公司', '甲乙(武义)有限公司'],
  ['甲乙(武义)有限公司', '甲乙(武义)有限公司'],
  ['甲乙〔武义〕有限公司', '甲乙(武义)有限公司'],
  [' 甲 乙　公 司 ', '甲乙公司'],
  ['甲乙\n公司', '甲乙公司'],
  ['ＡＢＣ公司', 'ABC公司'],
  ['abc公司', 'ABC公司'],
  ['“甲乙”公司', '甲乙公司'],
  ['甲\u200b乙公司', '甲乙公司'],
])('%j is compared as %s', (text, expected) => {
  expect(normalizeName(text)).toBe(expected)
})

test('legal forms are part of the name', () => {
  expect(normalizeName('甲乙有限公司')).not.toBe(normalizeName('甲乙有限责任公司'))
})

test('an organization without a code is known by its township and name, without the numbers of persons', () => {
  expect(nameKey({ township: '城关镇', name: '甲 厂 138 1111 0003' })).toBe('城关镇/甲厂***')
  expect(nameKey({ township: null, name: '甲厂' })).toBe('/甲厂')
})
