import { describe, expect, it } from 'vitest'
import { Field, LedgerRecord, slotsOf } from '../../src/domain/record.ts'
import { absentSlot, namedSlot, noSlot, slotOf } from '../../src/domain/slot.ts'
import { exactly, option, type Value } from '../../src/domain/value.ts'

const text = (said: string | null | undefined): Value => ({ type: 'text', text: said })
const options = (...ids: string[]): Value => ({ type: 'options', options: ids })
const span = (low: number, high: number): Value => ({ type: 'span', low, high })

/** No two of them leave the same possible. */
const different = [
  ...[exactly(0), exactly(1), exactly(2), exactly(32_766), span(0, Number.POSITIVE_INFINITY), span(0, 1), span(1, 2)],
  ...[option('yes'), option('no'), options('yes', 'no'), options('no', 'other')],
  ...[text(null), text(undefined), text('城东')],
]

describe('the slot of a value', () => {
  it('is the same for values that leave the same possible, whatever the reason, and for no others', () => {
    const slots = different.map(slotOf)
    expect(new Set(slots).size).toBe(different.length)
    expect(slots).not.toContain(noSlot)
    const again = different.map((value) => slotOf({ ...structuredClone(value), why: 'approximate' }))
    expect(again).toEqual(slots)
  })

  it('is one for all texts that name something', () => {
    expect(slotOf(text('城西'))).toBe(namedSlot)
    expect(slotOf(text(''))).toBe(namedSlot)
  })

  it('is none for numbers that are no small counts', () => {
    for (const number of [-1, 0.5, 32_767, 90_000, Number.POSITIVE_INFINITY])
      expect(slotOf(exactly(number))).toBe(noSlot)
  })

  it('is never that of a column that is not there: a blank cell is no absent column', () => {
    expect([...different.map(slotOf), noSlot]).not.toContain(absentSlot)
  })

  it('fits into one character, and the slots of a row stand in the order of its values', () => {
    const values = [text('甲'), undefined, exactly(32_766)].map((value) => value && new Field({ value, cells: [] }))
    const slots = slotsOf(values)
    expect([slots.charCodeAt(0), slots.charCodeAt(2)]).toEqual([namedSlot, slotOf(exactly(32_766))])
    expect(slots.charCodeAt(1)).toBe(slots.charCodeAt(3))
  })

  it('stands in the record that was read, and in none that is made of it', () => {
    const identity = { key: '镇/甲', name: '甲', creditCode: null, township: '镇', duplicateOf: null }
    const record = new LedgerRecord({ file: 'a.xlsx', sheet: '台账', row: 5, ...identity, values: [] })
    expect(record.slots).toBe(slotsOf([]))
    expect('slots' in { ...record, values: [new Field({ value: exactly(3), cells: [] })] }).toBe(false)
  })
})
