import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, formatDay } from '../../src/domain/civil-date.ts'
import { type FieldId, fieldIds, fieldSpec } from '../../src/domain/field.ts'
import type { Cell } from '../../src/domain/grid.ts'
import { normalizeName } from '../../src/domain/organization-name.ts'
import { isKnown, type SpanValue } from '../../src/domain/value.ts'
import { parseNumeral, parseOpenNumeral } from '../../src/ledger/chinese-numeral.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import { isTick } from '../../src/ledger/is-tick.ts'
import { numberCell, read, textCell, values } from '../support/cells.ts'

const digits = '零一二三四五六七八九'

/** Writes a number below 100,000,000 in Chinese by the school rule, independently of the reader. */
function numeral(number: number): string {
  if (number === 0) return '零'
  const myriads = Math.floor(number / 10_000)
  const rest = number % 10_000
  const high = myriads > 0 ? `${section(myriads)}万` : ''
  const gap = myriads > 0 && rest > 0 && rest < 1000 ? '零' : ''
  const whole = high + gap + (rest > 0 ? section(rest) : '')
  return whole.replace(/^一十/u, '十')
}

function section(number: number): string {
  const places = [...String(number).padStart(4, '0')].map(Number)
  const written = places.map((digit, index) =>
    digit === 0 ? '零' : (digits[digit] ?? '') + ['千', '百', '十', ''][index],
  )
  return written
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '')
}

const count = fc.integer({ min: 0, max: 1_000_000 })

function exact(text: string): number | undefined {
  const { value } = read('employees', text)
  return value.type === 'span' && isKnown(value) ? value.low : undefined
}

function span(text: string): SpanValue {
  const { value } = read('employees', text)
  if (value.type !== 'span') throw new Error('no span')
  return value
}

describe('a count survives every way of writing it', () => {
  test('Chinese numerals', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => parseNumeral(numeral(n)) === n))
  })

  test('financial numerals', () => {
    const financial = (text: string) =>
      text.replace(
        /[一二三四五六七八九十百千]/gu,
        (sign) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(sign)] ?? sign,
      )
    fc.assert(fc.property(fc.integer({ min: 100, max: 9999 }), (n) => parseNumeral(financial(section(n))) === n))
  })

  test('digits, full-width digits, thousands separators, units and white space', () => {
    fc.assert(
      fc.property(count, fc.constantFrom('', '人', '名', ' 人', '　个', '位'), (n, unit) => {
        const wide = [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
        const grouped = n.toLocaleString('en-US')
        for (const written of [String(n), wide, grouped, grouped.replaceAll(',', '，'), `　${n}\n`, `'${n}`]) {
          expect(exact(written + unit)).toBe(n)
        }
      }),
    )
  })

  test('numerals with a unit read as their digits', () => {
    fc.assert(fc.property(count, (n) => exact(`${numeral(n)}名`) === n))
  })

  test('a number cell is its text', () => {
    fc.assert(
      fc.property(count, (n) => {
        expect(coerce('members', numberCell(n), values)).toEqual(coerce('members', textCell(String(n)), values))
      }),
    )
  })
})

describe('an approximation never excludes the number that it is about', () => {
  test('约, 左右, 以上, 至少 hold the number; 约 holds both neighbors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom('约N人', 'N左右', '大约N', 'N人上下'),
        (n, form) => {
          const { low, high } = span(form.replace('N', String(n)))
          expect(low).toBeLessThan(n)
          expect(high).toBeGreaterThan(n)
        },
      ),
    )
  })

  test('余 lies above, 近 and 不足 below, 以上 from the number on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), (n) => {
        expect(span(`${n}余人`).low).toBe(n + 1)
        expect(span(`近${n}人`).high).toBe(n - 1)
        expect(span(`不足${n}人`)).toMatchObject({ low: 0, high: n - 1 })
        expect(span(`${n}人以上`)).toMatchObject({ low: n, high: Infinity })
      }),
    )
  })

  test('a range keeps both ends and is unreadable when reversed', () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom('-', '~', '至', '到', '—', '～'), (first, second, sign) => {
        fc.pre(first !== second)
        const low = Math.min(first, second)
        const high = Math.max(first, second)
        expect(span(`${low}${sign}${high}人`)).toMatchObject({ low, high })
        expect(span(`${high}${sign}${low}人`).why).toBe('unreadable')
      }),
    )
  })

  test('an open numeral holds every number that has its form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), (n) => {
        fc.pre(n % 10 !== 0)
        const tens = numeral(n - (n % 10))
        const open = parseOpenNumeral(`${tens}几`)
        expect(open && open.low <= n && n <= open.high).toBe(true)
      }),
    )
  })
})

describe('members', () => {
  test('a total with its probationary members adds up', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), (full, probationary) => {
        const total = full + probationary
        for (const text of [
          `${total}(含预备${probationary})`,
          `${total}（其中预备党员${probationary}名）`,
          `正式${full}预备${probationary}`,
        ]) {
          const { value, parts = [] } = read('members', text)
          expect(value).toMatchObject({ low: total, high: total })
          expect(parts.find(({ field }) => field === 'fullMembers')?.value).toMatchObject({ low: full, high: full })
          expect(parts.find(({ field }) => field === 'probationaryMembers')?.value).toMatchObject({ low: probationary })
        }
      }),
    )
  })
})

describe('a date survives every way of writing it', () => {
  const day = fc.integer({ min: dayOf(1950, 1, 1) ?? 0, max: dayOf(2060, 12, 31) ?? 0 })
  const chineseYear = (year: number) => [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')

  test('as a day', () => {
    fc.assert(
      fc.property(day, (expected) => {
        const iso = formatDay(expected)
        const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
        const written = [iso, `${y}-${m}-${d}`, `${y}/${m}/${d}`, `${y}.${m}.${d}`, iso.replaceAll('-', '')]
        const chinese = [`${y}年${m}月${d}日`, `${chineseYear(y)}年${numeral(m)}月${numeral(d)}日`]
        for (const text of [...written, ...chinese, `${iso} 00:00:00`]) {
          expect(read('registeredOn', text).value).toEqual({ type: 'span', low: expected, high: expected })
        }
        expect(coerce('registeredOn', { kind: 'date', text: iso, day: expected }, values).value).toMatchObject({
          low: expected,
        })
      }),
    )
  })

  test('as a month, all of whose days are possible', () => {
    fc.assert(
      fc.property(day, (expected) => {
        const [y = 0, m = 0] = formatDay(expected).split('-').map(Number)
        for (const text of [
          `${y}年${m}月`,
          `${y}-${m}`,
          `${y}/${m}`,
          `${y}.${m}`,
          `${chineseYear(y)}年${numeral(m)}月`,
        ]) {
          const { value } = read('registeredOn', text)
          expect(value.type === 'span' && value.low <= expected && expected <= value.high).toBe(true)
        }
      }),
    )
  })

  test('a serial counts days from 30 December 1899', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 60_000 }), (serial) => {
        const expected = (dayOf(1899, 12, 30) ?? 0) + serial
        expect(coerce('registeredOn', numberCell(serial), values).value).toMatchObject({
          low: expected,
          high: expected,
        })
      }),
    )
  })
})

describe('any cell whatever', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map(textCell),
    fc
      .array(fc.constantFrom(...'是否有无未已建单独联合党支部约近余多十几3名人()（）、-.0是√×拟注销正常'), {
        maxLength: 8,
      })
      .map((signs) => textCell(signs.join(''))),
    fc.double().map((number) => numberCell(number)),
    fc.boolean().map((holds): Cell => ({ kind: 'boolean', text: String(holds).toUpperCase(), holds })),
    fc.integer({ min: -100_000, max: 100_000 }).map((day): Cell => ({ kind: 'date', text: String(day), day })),
  )

  test('is read without an exception, into a value of its field that leaves something possible', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldIds), cell, (field: FieldId, any) => {
        const { value } = coerce(field, any, values)
        const { type } = fieldSpec(field)
        if (value.type === 'options') expect(value.options.length).toBeGreaterThan(0)
        if (value.type === 'span') expect(value.low).toBeLessThanOrEqual(value.high)
        if (type === 'count' && value.type === 'span') expect(value.low).toBeGreaterThanOrEqual(0)
        expect(isKnown(value) || value.why !== undefined).toBe(true)
        expect([true, false, undefined]).toContain(isTick(any, values))
      }),
      { numRuns: 1000 },
    )
  })

  test('that spells what every object inherits is no word that we know', () => {
    for (const text of Object.getOwnPropertyNames(Object.prototype)) {
      expect(parseOpenNumeral(text), text).toBeUndefined()
      for (const field of fieldIds) {
        const { value } = coerce(field, textCell(text), values)
        const strange = coerce(field, textCell('qwertyuiop'), values).value
        expect([field, text, isKnown(value), value.why]).toEqual([field, text, isKnown(strange), strange.why])
      }
    }
  })

  test('has one name, however often it is normalized and however it is spaced', () => {
    const sign = fc.constantFrom(...'甲乙武义有限责任公司（）()〔〕【】ＡｂC１2 　“”·-')
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const name = normalizeName(signs.join(''))
        expect(normalizeName(name)).toBe(name)
        expect(normalizeName(signs.join('　'))).toBe(name)
      }),
    )
  })
})
