import { describe, expect, it } from 'vitest'
import { remembered } from '../../src/domain/remembered.ts'

describe('what is made of the same things', () => {
  it('is made once, and is another thing for other things', () => {
    const [one, other] = [{}, {}]
    const join = remembered((left: object, right: object | undefined) => ({ left, right }), 10)
    expect(join(one, other)).toBe(join(one, other))
    expect(join(one, undefined)).toEqual({ left: one, right: undefined })
    expect(join(other, one)).not.toBe(join(one, other))
  })

  it('is made anew when there is more of it than is kept, and still right', () => {
    const double = remembered((number: number) => ({ twice: 2 * number }), 3)
    const first = double(1)
    for (let number = 2; number < 9; number += 1) expect(double(number)).toEqual({ twice: 2 * number })
    expect(double(1)).toEqual({ twice: 2 })
    expect(double(1)).not.toBe(first)
  })
})
