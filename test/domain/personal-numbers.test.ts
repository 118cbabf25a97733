import { expect, test } from 'vitest'
import { isUnitCode, maskPersonalNumbers, personalNumberIn } from '../../src/domain/personal-numbers.ts'

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

test('credit codes, registration numbers, dates and figures stay', () => {
  for (const text of [
    '91330523MA2B00001X',
    '52330523501234567X',
    '523305235012345678',
    'N1330523789012345X',
    '330523000012345',
    '2012-05-15',
    '0572-502123',
    '2012-05-15 2012-06-15 123456',
    '0.05725021234',
    '1381111',
    '12345678901',
    '营业收入12000万元',
  ])
    expect(maskPersonalNumbers(text)).toBe(text)
})

test('a land line is masked with its area code', () => {
  for (const number of ['0572-5021234', '010-62345678', '(0579)87654321', '（0579） 8765 4321', '02161234567'])
    expect(maskPersonalNumbers(`办公室${number}`)).toBe('办公室***')
})

// 11010519491231002X is the example of GB 11643; its check character holds, that of the second one does not.
test('an identity number in groups of any length is told by its check character, a rounded one by its birthday', () => {
  expect(maskPersonalNumbers('1101 0519 4912 3100 2x')).toBe('***')
  expect(maskPersonalNumbers('1101 0519 4912 3100 3x')).toBe('1101 0519 4912 3100 3x')
  expect(maskPersonalNumbers('3.30523197001011E+17')).toBe('***')
  expect(maskPersonalNumbers('330523197001011000')).toBe('***')
})

test('what a text holds is told by its number, with a few words beside it', () => {
  expect(personalNumberIn('11010519491231002X')).toBe('identity-number')
  expect(personalNumberIn('张三13811110003')).toBe('phone')
  expect(personalNumberIn('0579-87654321')).toBe('phone')
  expect(personalNumberIn('云桐五金有限公司和锦溪门业有限公司（13811110003）')).toBeUndefined()
  expect(personalNumberIn('91330523MA2B00001X')).toBeUndefined()
})

test('a code of a unit is nothing but such a code', () => {
  expect(isUnitCode('91330523MA2B00001X')).toBe(true)
  expect(isUnitCode('330523000012345')).toBe(true)
  expect(isUnitCode('青溪镇/330523197001011234')).toBe(false)
  expect(isUnitCode('13811110003')).toBe(false)
})
