import { expect, test } from 'vitest'
import { isUnitCode, maskPersonalNumbers } from '../../src/domain/personal-numbers.ts'

test('a mobile number is masked, however its digits are grouped or how wide they are', () => {
  for (const number of [
    '13811110003',
    '138-1111-0003',
    '138 1111 0003',
    '138　1111　0003',
    '１３８１１１１０００３',
    '+86 13811110003',
    '8613811110003',
    '008613811110003',
  ])
    expect(maskPersonalNumbers(`0（书记，电话${number}）`)).toBe('0（书记，电话***）')
})

test('several numbers of one cell are all masked', () => {
  expect(maskPersonalNumbers('甲13811110003、乙19911110004。')).toBe('甲***、乙***。')
})

test('a citizen identity number of 18 or 15 digits is masked', () => {
  expect(maskPersonalNumbers('身份证330523197001011234')).toBe('身份证***')
  expect(maskPersonalNumbers('33052319700101123X，党员')).toBe('***，党员')
  expect(maskPersonalNumbers('330523 19700101 123x')).toBe('***')
  expect(maskPersonalNumbers('旧证330523700101123')).toBe('旧证***')
})

test('credit codes, registration numbers, dates, telephones of offices and figures stay', () => {
  for (const text of [
    '91330523MA2B00001X',
    '52330523501234567X',
    '523305235012345678',
    'N1330523789012345X',
    '330523000012345',
    '2012-05-15',
    '0572-5021234',
    '1381111',
    '12345678901',
    '营业收入12000万元',
  ])
    expect(maskPersonalNumbers(text)).toBe(text)
})

test('a code of a unit is nothing but such a code', () => {
  expect(isUnitCode('91330523MA2B00001X')).toBe(true)
  expect(isUnitCode('330523000012345')).toBe(true)
  expect(isUnitCode('青溪镇/330523197001011234')).toBe(false)
  expect(isUnitCode('13811110003')).toBe(false)
})
