import { describe, expect, it } from 'vitest'
import { Field, sharedField } from '../../src/domain/record.ts'
import { exactly, option } from '../../src/domain/value.ts'

const cells = [{ row: null, column: 3, text: '30' }]

describe('a field of a record', () => {
  it('says what it was made of', () => {
    expect(new Field({ value: exactly(30), cells })).toMatchObject({
      value: { type: 'span', low: 30, high: 30 },
      cells,
    })
    expect(sharedField({ value: option('yes'), cells }).value).toEqual({ type: 'options', options: ['yes'] })
  })

  it('that rows share hands its memo to nobody who makes another of it', () => {
    const field = sharedField({ value: exactly(30), cells })
    expect(field.memo).toBeDefined()
    expect('memo' in { ...field, value: exactly(0) }).toBe(false)
  })
})
