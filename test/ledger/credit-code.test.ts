import { describe, expect, test } from 'vitest'
import { kindOfCode, readCode } from '../../src/ledger/credit-code.ts'
import { numberCell, textCell, values } from '../support/cells.ts'

function reading(text: string): string {
  const read = readCode(textCell(text))
  if (read === undefined) return 'none'
  const state = read.damaged ? 'damaged' : read.checks ? 'valid' : 'invalid'
  return [read.scheme, read.code, state, ...(read.repaired ? ['repaired'] : [])].filter((part) => part !== '').join(' ')
}

describe('a unified social credit code', () => {
  test.each([
    ['91110000101623741K', 'uscc 91110000101623741K valid'],
    ['911101066976941872', 'uscc 911101066976941872 valid'],
    ['91350100M000100Y43', 'uscc 91350100M000100Y43 valid'],
    ['91350100m000100y43', 'uscc 91350100M000100Y43 valid'],
    [' 9135 0100 M000 100Y 43 ', 'uscc 91350100M000100Y43 valid'],
    ["'911101066976941872", 'uscc 911101066976941872 valid'],
    ['９１１１０１０６６９７６９４１８７２', 'uscc 911101066976941872 valid'],
    ['91350100-M000100Y4-3', 'uscc 91350100M000100Y43 valid'],
    ['统一社会信用代码：91350100M000100Y43', 'uscc 91350100M000100Y43 valid'],
    ['91350100M000100Y43（新）', 'uscc 91350100M000100Y43 valid'],
    ['913501OOMOOO1OOY43', 'uscc 91350100M000100Y43 valid repaired'],
    ['91350211M0000XUF46', 'uscc 91350211M0000XUF46 invalid'],
    ['91310115MA1H8R7C6D', 'uscc 91310115MA1H8R7C6D invalid'],
    ['91350100M000100Y4', 'unknown 91350100M000100Y4 invalid'],
  ])('%s reads %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  test('a failed check names the character that would pass', () => {
    expect(readCode(textCell('91350100M000100Y44'))?.expected).toBe('3')
    expect(readCode(textCell('91110000101623741A'))?.expected).toBe('K')
  })

  test('look-alike letters are not repaired where the checks then fail', () => {
    expect(reading('913501OOMOOO1OOY44')).toBe('uscc 913501OOMOOO1OOY44 invalid')
  })
})

describe('a code that a spreadsheet has damaged', () => {
  test.each(['9.13305E+17', '9.13305230000000E+17', "'9.13305e17", '913305231234567000'])(
    '%s has lost digits',
    (text) => {
      expect(reading(text)).toBe('unknown damaged')
    },
  )

  test('a number of more than 15 digits has lost its end, even if its text looks whole', () => {
    expect(readCode(numberCell(911_101_066_976_941_800, '911101066976941872'))?.damaged).toBe(true)
  })

  test('a number of 15 digits is whole', () => {
    expect(readCode(numberCell(310_115_600_985_533))).toMatchObject({ scheme: 'registration-number', checks: true })
  })

  test('an organization code that lost its leading zeros gets them back where its check then holds', () => {
    expect(readCode(numberCell(1_234_563))).toMatchObject({ scheme: 'unknown', code: '1234563', repaired: false })
    // 00123456: 1×9 + 2×10 + 3×5 + 4×8 + 5×4 + 6×2 = 108, 108 mod 11 = 9, 11 − 9 = 2
    expect(readCode(numberCell(1_234_562))).toMatchObject({ code: '001234562', checks: true, repaired: true })
  })
})

describe('older numbers', () => {
  test.each([
    ['101623741', 'organization-code 101623741 valid'],
    ['10162374-1', 'organization-code 101623741 valid'],
    ['M000100Y-4', 'organization-code M000100Y4 valid'],
    ['101623742', 'organization-code 101623742 invalid'],
    ['310115600985533', 'registration-number 310115600985533 valid'],
    ['110108000000016', 'registration-number 110108000000016 valid'],
    ['110108000000017', 'registration-number 110108000000017 invalid'],
    ['浙民证字第010123号', 'unknown 010123 invalid'],
  ])('%s reads %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })
})

describe('what is no code', () => {
  test.each(['无', '办理中', '—', ''])('%j is none', (text) => {
    expect(reading(text)).toBe('none')
  })

  test('a citizen number is recognized and not kept', () => {
    // The example number of the standard GB 11643.
    expect(readCode(textCell('11010519491231002X'))).toMatchObject({ scheme: 'identity-number', code: '' })
  })

  test('a missing cell, a date and an error are none', () => {
    expect(readCode(undefined)).toBeUndefined()
    expect(readCode({ kind: 'error', text: '#N/A' })).toBeUndefined()
    expect(readCode({ kind: 'date', text: '2012/5/1', day: 15_461 })).toBeUndefined()
  })
})

describe('the nature that a code tells', () => {
  test.each([
    ['91', 'enterprise', 'private hkMacaoTaiwan foreign otherEnterprise'],
    ['92', 'enterprise', 'selfEmployed'],
    ['93', 'enterprise', 'cooperative'],
    ['51', 'social', 'association'],
    ['52', 'social', 'privateNonEnterprise'],
    ['53', 'social', 'foundation'],
    ['59', 'social', 'otherSocial'],
    ['31', 'social', 'lawFirm'],
    ['11', 'outside', 'government'],
    ['12', 'outside', 'publicInstitution'],
    ['13', 'outside', 'massOrganization'],
    ['N1', 'outside', 'ruralCollective'],
    ['54', 'outside', 'village'],
    ['81', 'outside', 'massOrganization'],
  ])('%s is %s: %s', (prefix, sector, kinds) => {
    const told = kindOfCode(`${prefix}350100M000100Y43`, values)
    expect([told?.sector, told?.kinds.join(' ')]).toEqual([sector, kinds])
  })

  test('an unlisted prefix and a shorter code tell nothing', () => {
    expect(kindOfCode('XX350100M000100Y43', values)).toBeUndefined()
    expect(kindOfCode('911010597', values)).toBeUndefined()
  })

  test('every prefix of the table stays in one sector', () => {
    const mixed = [...values.codePrefixes.keys()].filter(
      (prefix) => kindOfCode(`${prefix}0000000000000000`, values) === undefined,
    )
    expect(mixed).toEqual([])
    expect(values.codePrefixes.size).toBeGreaterThan(30)
  })
})
