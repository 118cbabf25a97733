import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '../../src/domain/civil-date.ts'
import type { Value } from '../../src/domain/value.ts'
import { showValue } from '../../src/engine/show-value.ts'

const span = (low: number, high: number): Value => ({ type: 'span', low, high })
const day = (iso: string) => parseIsoDay(iso) ?? 0
const options = (...ids: string[]): Value => ({ type: 'options', options: ids })

describe('a number is shown', () => {
  it('as it is where it is exact, as low and high where it is not', () => {
    expect(showValue(span(45, 45), 'employees')).toBe(45)
    expect(showValue(span(31, 39), 'employees')).toEqual({ low: 31, high: 39 })
  })

  it('without an upper bound where none is known, and as unknown where nothing is', () => {
    expect(showValue(span(30, Infinity), 'employees')).toEqual({ low: 30, high: null })
    expect(showValue(span(0, Infinity), 'employees')).toBeNull()
    expect(showValue(undefined, 'employees')).toBeNull()
  })
})

describe('a day is shown', () => {
  it('as an ISO date, a month as its first and last day', () => {
    expect(showValue(span(day('2012-05-01'), day('2012-05-01')), 'partyOrgFoundedOn')).toBe('2012-05-01')
    expect(showValue(span(day('2012-05-01'), day('2012-05-31')), 'partyOrgFoundedOn')).toBe('2012-05-01/2012-05-31')
  })

  it('as unknown where an end is open', () => {
    expect(showValue(span(-Infinity, Infinity), 'partyOrgFoundedOn')).toBeNull()
    expect(showValue(span(day('2012-05-01'), Infinity), 'partyOrgFoundedOn')).toBeNull()
  })
})

describe('a choice is shown', () => {
  it('by its option, a yes or no as true or false, several possible ones as unknown', () => {
    expect(showValue(options('joint'), 'partyOrgForm')).toBe('joint')
    expect(showValue(options('yes'), 'union')).toBe(true)
    expect(showValue(options('no'), 'union')).toBe(false)
    expect(showValue(options('joint', 'none'), 'partyOrgForm')).toBeNull()
  })
})

it('a text that is stated to be none is shown like one that is not known, its reason tells them apart', () => {
  expect(showValue({ type: 'text', text: '城东园区' }, 'park')).toBe('城东园区')
  expect(showValue({ type: 'text', text: null }, 'park')).toBeNull()
  expect(showValue({ type: 'text', text: undefined, why: 'blank' }, 'park')).toBeNull()
})
