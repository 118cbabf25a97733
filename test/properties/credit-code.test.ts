import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCode } from '../../src/ledger/credit-code.ts'
import { textCell } from '../support/cells.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The condition of GB 32100 as the standard states it: the weighted sum of all 18 characters is 0 modulo 31. */
function passes(code: string): boolean {
  let power = 1
  let sum = 0
  for (const sign of code.slice(0, 17)) {
    sum += alphabet.indexOf(sign) * power
    power = (power * 3) % 31
  }
  return (sum + alphabet.indexOf(code.slice(17))) % 31 === 0
}

/** GB 11714: the weighted sum of the first eight characters and the check (X is 10) is 0 modulo 11. */
function organizationPasses(code: string): boolean {
  const value = (sign: string) => Number.parseInt(sign, 36)
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * value(code[index] ?? '0'), 0)
  const check = code[8] === 'X' ? 10 : value(code[8] ?? '0')
  return (sum + check) % 11 === 0
}

/** ISO 7064 MOD 11,10: the product runs over all 15 digits and ends at a sum of 1 modulo 10. */
function registrationPasses(code: string): boolean {
  let product = 10
  for (const digit of code.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return (product + Number(code[14])) % 10 === 1
}

const sign = fc.constantFrom(...alphabet)
const region = fc.integer({ min: 110_000, max: 659_999 }).map(String)
const body = fc.tuple(
  fc.constantFrom('91', '92', '93', '51', '52', '53', '31'),
  region,
  fc.array(sign, { minLength: 9, maxLength: 9 }),
)

describe('check characters agree with a search by the definition', () => {
  test('of the unified social credit code', () => {
    fc.assert(
      fc.property(body, ([prefix, place, rest]) => {
        const start = prefix + place + rest.join('')
        for (const last of alphabet) {
          const read = readCode(textCell(start + last))
          if (read?.scheme === 'uscc') expect(read.checks).toBe(passes(start + last))
          if (read?.scheme === 'uscc') expect(passes(start + read.expected)).toBe(true)
        }
      }),
    )
  })

  test('of the organization code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{7}[0-9]$/), (start) => {
        for (const last of '0123456789X') {
          expect(readCode(textCell(start + last))?.checks).toBe(organizationPasses(start + last))
        }
      }),
    )
  })

  test('of the registration number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{13}$/), (start) => {
        for (const last of '0123456789') {
          expect(readCode(textCell(start + last))?.checks).toBe(registrationPasses(start + last))
        }
      }),
    )
  })
})

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 8, max: 16 }), sign, ([prefix, place, rest], at, other) => {
      const start = prefix + place + rest.join('')
      const valid = start + [...alphabet].find((last) => passes(start + last))
      fc.pre(valid[at] !== other)
      const wrong = valid.slice(0, at) + other + valid.slice(at + 1)
      expect(readCode(textCell(wrong))?.checks).toBe(false)
    }),
  )
})

test('case, width, blanks and an apostrophe do not change a code', () => {
  fc.assert(
    fc.property(body, sign, ([prefix, place, rest], last) => {
      const code = prefix + place + rest.join('') + last
      const wide = [...code].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')
      const plain = readCode(textCell(code))
      for (const text of [code.toLowerCase(), wide, `'${code}`, ` ${code.slice(0, 8)} ${code.slice(8)}　`]) {
        expect(readCode(textCell(text))).toEqual(plain)
      }
    }),
  )
})
