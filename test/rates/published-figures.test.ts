import { describe, expect, it } from 'vitest'
import { formatDecimal, formatPercent } from '../../src/domain/format-rate.ts'
import { checkPublished } from '../../src/rates/published-figures.ts'
import { numeratorsAt, parsePercent } from '../../src/rates/published-percent.ts'

const ratio = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('the published figures of the county meeting', () => {
  it('hold where they are printed with their numerator: 1,214 of 2,422 is 50.12 %', () => {
    expect(formatPercent(ratio(1214, 2422))).toBe('50.12%')
    const percent = parsePercent('50.12%')
    expect(percent && numeratorsAt(percent, 2422)).toEqual({ low: 1214, high: 1214 })
  })

  it('hold for joint organizations: 803 units in 42 are 19.1 each', () => {
    expect(formatDecimal(ratio(803, 42), 1)).toBe('19.1')
  })

  const published = { base: 2422, previous: '16.06%', current: '44.79%', added: 693 }

  it('cannot both hold on 2,422 firms with 693 added', () => {
    const check = checkPublished(published)
    expect(check?.previousNumerators).toEqual({ low: 389, high: 389 })
    expect(check?.afterAddition).toEqual({ low: ratio(1082, 2422), high: ratio(1082, 2422) })
    expect(formatPercent(ratio(1082, 2422))).toBe('44.67%')
    expect([1084, 1085].map((numerator) => formatPercent(ratio(numerator, 2422)))).toEqual(['44.76%', '44.80%'])
    expect(check?.currentNumerators).toBeNull()
    expect(check?.consistent).toBe(false)
  })

  it('would need a base of about 2,416, which no whole number is', () => {
    const needed = checkPublished(published)?.basesNeeded
    const [above, upTo] = [needed?.above, needed?.upTo].map((each) => (each ? each.numerator / each.denominator : 0))
    expect(above).toBeCloseTo(1082 / 0.44795, 6)
    expect(upTo).toBeCloseTo(1082 / 0.44785, 6)
    expect(Math.round(upTo ?? 0)).toBe(2416)
    expect(needed?.whole).toBeNull()
  })

  it('hold together where the addition leads from one rate to the other', () => {
    const twice = checkPublished({ base: 2000, previous: '10%', current: '15%', added: 100 })
    expect(twice?.consistent).toBe(true)
    expect(twice?.basesNeeded?.whole?.low).toBeLessThanOrEqual(2000)
    expect(twice?.basesNeeded?.whole?.high).toBeGreaterThanOrEqual(2000)
  })
})

describe('a printed percentage', () => {
  it.each([
    ['16.06%', 1606, 10_000],
    ['44.79％', 4479, 10_000],
    [' 50 % ', 50, 100],
    ['9.2%', 92, 1000],
  ])('%s is read with its precision', (text, digits, scale) => {
    expect(parsePercent(text)).toEqual({ digits, scale })
  })

  it.each(['', '50', '%', '5,5%', '约50%', '-1%'])('%j is none', (text) => {
    expect(parsePercent(text)).toBeUndefined()
  })

  it('implies every whole numerator that rounds half up to it, and no other', () => {
    for (const base of [7, 42, 313, 2422]) {
      for (const [text, decimals] of [
        ['16.06%', 2],
        ['9.2%', 1],
        ['50%', 0],
        ['0%', 0],
        ['100%', 0],
      ] as const) {
        const percent = parsePercent(text)
        const fitting = Array.from({ length: 2 * base }, (_, numerator) => numerator).filter(
          (numerator) => `${formatDecimal(ratio(100 * numerator, base), decimals)}%` === text,
        )
        const range = percent && numeratorsAt(percent, base)
        expect([text, base, range]).toEqual([
          text,
          base,
          fitting.length ? { low: fitting[0], high: fitting.at(-1) } : null,
        ])
      }
    }
  })

  it('that is no percentage, or a base of nothing, gives no check', () => {
    expect(checkPublished({ base: 2422, previous: 'half', current: '50%', added: 1 })).toBeNull()
    expect(checkPublished({ base: 0, previous: '1%', current: '2%', added: 1 })).toBeNull()
  })
})

it('the bases that a rate needs are found by trying them all', () => {
  const check = checkPublished({ base: 100, previous: '10%', current: '33.3%', added: 10 })
  const fitting = Array.from({ length: 300 }, (_, base) => base + 1).filter(
    (base) => `${formatDecimal(ratio(2000, base), 1)}%` === '33.3%',
  )
  expect(check?.basesNeeded?.whole).toEqual({ low: fitting[0], high: fitting.at(-1) })
})

it('the bases that a rate needs are found for figures of any size', () => {
  const check = checkPublished({ base: 100_000_000_000, previous: '1%', current: '2%', added: 1_000_000_000 })
  expect(check?.previousNumerators).toEqual({ low: 500_000_000, high: 1_499_999_999 })
  expect(check?.consistent).toBe(true)
  expect(check?.basesNeeded?.whole).toEqual({ low: 60_000_000_001, high: 166_666_666_600 })
})
